"""What was stopped or deleted stays so when yesterday’s database comes back."""

import logging
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.plan.store.errors import PlansAwayError
from app.plan.store.plans import NoSuch
from app.plan.store.tables import PLANS, TOMBSTONES
from app.plan.store.tombstones import Stone, Tombstones
from app.vault.database import Database
from app.vault.keys import Pepper
from app.vault.secret import Secret
from tests.plan.store.kit import HERE, House

DAY = date(2026, 1, 1)
PLAN, SHARE = Stone(DAY, "plan", "15CQM2DH46HC"), Stone(DAY, "share", "767R3TXP")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "other-volume" / "tombstones.log"


def test_what_was_added_is_there_for_the_next_process(file: Path) -> None:
    Tombstones(file).add([PLAN])
    Tombstones(file).add([SHARE])
    assert file.read_text() == "2026-01-01 plan 15CQM2DH46HC\n2026-01-01 share 767R3TXP\n"
    assert Tombstones(file).read() == {PLAN, SHARE}


@pytest.mark.parametrize("left", ["2026-01-01 share 76", "2026-01-0", "\x00\x00\xff", "2026-01-01 plan "])
def test_a_line_that_was_cut_spoils_neither_those_before_nor_those_after(file: Path, left: str) -> None:
    Tombstones(file).add([PLAN])
    with file.open("ab") as cut:
        cut.write(left.encode("latin-1"))
    Tombstones(file).add([SHARE])
    assert Tombstones(file).read() >= {PLAN, SHARE}


def test_what_cannot_be_written_is_said_and_written_with_the_next(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file.parent.write_text("in the way")
    stones = Tombstones(file)
    stones.add([PLAN])
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL]
    assert PLAN.id not in caplog.text
    file.parent.unlink()
    stones.add([SHARE])
    assert stones.read() == {PLAN, SHARE}


def test_old_ones_are_forgotten_and_the_others_stay(file: Path) -> None:
    stones = Tombstones(file)
    stones.add([PLAN, Stone(DAY + timedelta(days=1), "share", "NEW")])
    stones.forget(DAY)
    assert len(stones.read()) == 2
    stones.forget(DAY + timedelta(days=1))
    assert {stone.id for stone in stones.read()} == {"NEW"}


def backup(house: House, to: Path) -> None:
    """A copy taken while nobody writes; closing folds the write-ahead log in."""
    house.database.close()
    shutil.copyfile(house.database.engine.url.database or "", to)


def restored(house: House, copy: Path) -> House:
    """The installation as it starts again on an older database."""
    return House(Database(f"sqlite:///{copy}"), house.place, house.clock)


def test_stops_deletions_and_changed_codes_survive_a_restore(house: House, tmp_path: Path) -> None:
    _, first, first_keys = house.made()
    first, stopped = house.plans.share(first, "Aunt", "view", "stopped")
    first, kept = house.plans.share(first, "Uncle", "view", "stopped")
    theirs, _ = house.entered(stopped.token)
    _, _, second_keys = house.made()
    third_cookie, third, third_keys = house.made()
    backup(house, tmp_path / "backup")
    house.plans.stop(first, stopped.id)
    house.plans.delete(house.entered(second_keys.token)[1])
    house.plans.change_code(third)
    after = restored(house, tmp_path / "backup")
    for dead in (
        stopped.token,
        stopped.code,
        second_keys.token,
        second_keys.code,
        third_keys.token,
        third_keys.code,
    ):
        assert after.plans.enter(dead, "family", HERE) == NoSuch()
    for cookie in (theirs, third_cookie):
        assert after.plans.opened(cookie) is None
    for alive in (kept.token, kept.code, first_keys.token, first_keys.code):
        after.entered(alive)
    assert len(after.rows(TOMBSTONES)) == 3
    after.database.close()


def test_a_lost_file_is_written_again_from_the_table(house: House) -> None:
    _, opened, _ = house.made()
    house.plans.delete(opened)
    house.stones.unlink()
    house.restart()
    house.plans.prepare()
    assert {stone.id for stone in Tombstones(house.stones).read()} == {opened.plan_id}


def test_a_stop_whose_line_never_reached_the_file_is_made_good_at_the_next_start(house: House) -> None:
    """As when the power goes between the two."""
    _, opened, _ = house.made()
    house.plans.delete(opened)
    house.stones.write_text("")
    house.restart()
    assert house.plans.opened(bytes(32)) is None
    assert opened.plan_id in house.stones.read_text()


def test_a_file_that_cannot_be_read_keeps_plans_closed(house: House) -> None:
    house.made()
    house.stones.mkdir()
    house.restart()
    with pytest.raises(PlansAwayError):
        house.plans.opened(bytes(32))
    house.stones.rmdir()
    assert house.plans.opened(bytes(32)) is None


@pytest.mark.parametrize(
    "pepper", [{1: bytes(range(1, 33))}, {2: bytes(range(32))}, {1: bytes(range(1, 33)), 2: bytes(range(32))}]
)
def test_with_another_pepper_plans_stay_closed_and_nothing_is_changed(
    any_house: House, pepper: dict[int, bytes]
) -> None:
    _, _, keys = any_house.made()
    before = any_house.everything()
    any_house.pepper = Pepper({kid: Secret(value) for kid, value in pepper.items()})
    any_house.restart()
    with pytest.raises(PlansAwayError):
        any_house.plans.enter(keys.token, "family", HERE)
    assert any_house.everything() == before


def test_a_pepper_that_was_retired_need_not_be_there(house: House) -> None:
    house.made()
    both = {1: Secret(bytes(range(32))), 2: Secret(bytes(range(50, 82)))}
    house.pepper = Pepper(both)
    house.restart()
    house.plans.prepare()
    house.run("DELETE FROM plan")
    house.run("UPDATE server_key SET retired_on = '2026-08-01' WHERE kid = 1")
    house.pepper = Pepper({2: both[2]})
    house.restart()
    house.made()
    assert len(house.rows(PLANS)) == 1
