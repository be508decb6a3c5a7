"""A process that saves plans as fast as it can, in several threads, until it is killed: run by test_kill.py.

It says on its standard output what was acknowledged, one line a save, before anything else happens.
"""

import os
import sys
from pathlib import Path
from threading import Thread

from app.plan.store.plans import Plans, Saved, Tombstones
from app.vault.database import Database
from tests.plan.store.kit import PEPPER, typed

THREADS = 4


def told(line: str) -> None:
    """One write: a line is there whole or not at all."""
    os.write(1, f"{line}\n".encode())


def save_for_ever(plans: Plans, first: int) -> None:
    _, draft, keys = plans.create(typed(first))
    opened = plans.kept(draft)
    told(f"made {keys.token}")
    number = first
    while True:
        number += 1
        found = plans.save(opened, opened.version, typed(number))
        assert isinstance(found, Saved)
        opened = found.opened
        told(f"saved {keys.token} {number}")


def main(url: str, place: str) -> None:
    plans = Plans(Database(url), PEPPER, Tombstones(Path(place) / "tombstones.log"))
    plans.prepare()
    for thread in range(THREADS):
        Thread(target=save_for_ever, args=(plans, thread * 1_000_000), daemon=False).start()


if __name__ == "__main__":
    main(*sys.argv[1:])
