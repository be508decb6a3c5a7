"""P19: a process that is killed in the middle of saving under load loses and tears nothing it acknowledged."""

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.plan.store.plans import Entered
from tests.plan.store.kit import HERE, House, typed

ROOT = Path(__file__).resolve().parents[3]
KILLS, SAVES = 20, 25


def until_killed(house: House, saves: int) -> dict[str, int]:
    """The last save of each plan that was acknowledged; the process dies after so many, wherever it is then."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.plan.store.savers", house.database.url, str(house.place)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    last: dict[str, int] = {}
    for line in counted(process.stdout, saves):
        if line.startswith("saved"):
            _, token, number = line.split()
            last[token] = int(number)
    process.kill()
    for line in process.stdout:  # said before the kill reached it
        if line.endswith("\n") and line.startswith("saved"):
            _, token, number = line.split()
            last[token] = int(number)
    assert process.wait() == -9, process.stderr.read()
    process.stdout.close()
    process.stderr.close()
    return last


def counted(lines: Iterator[str], saves: int) -> Iterator[str]:
    for line in lines:
        yield line
        saves -= line.startswith("saved")
        if saves == 0:
            return


@pytest.mark.slow
def test_no_acknowledged_save_is_lost_or_torn_by_twenty_kills_in_five_hundred_saves(any_house: House) -> None:
    chance, acknowledged = random.Random(23), 0
    for _ in range(KILLS):
        wanted = SAVES + chance.randrange(SAVES)
        last = until_killed(any_house, wanted)
        acknowledged += wanted
        any_house.restart()
        for token, number in last.items():
            found = any_house.plans.enter(token, "carer", HERE)
            assert isinstance(found, Entered)
            assert found.opened is not None
            kept = int(str(found.opened.text.view["answers"]["first_note"]).split()[1])  # type: ignore[index]
            assert number <= kept <= number + 1, "an acknowledged save is gone"
            assert found.opened.text == typed(kept), "a save is torn"
            assert found.opened.damaged == ()
    assert acknowledged >= KILLS * SAVES
