"""Those who look after the keys learn which peppers a database needs, and retire those it does not."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert

from app.plan.store.peppers import known, missing, newest, retire
from app.plan.store.tables import GRANTS, KEYS, PLANS
from app.vault.database import Database
from app.vault.keys import Pepper
from app.vault.secret import Secret

DAY = date(2026, 1, 1)
FIRST, SECOND, OTHER = (Secret(bytes(range(start, start + 32))) for start in (0, 40, 80))
BOTH = Pepper({1: FIRST, 2: SECOND})


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path / 'carers.sqlite3'}")
    yield database
    database.close()


@pytest.fixture
def used(database: Database) -> Database:
    """A database that was used with two peppers and keeps a plan with one way in, under the first."""
    rows = [{"kid": kid, "check_value": BOTH.check_value(kid), "created_on": DAY} for kid in BOTH.kids]
    plan = {
        "id": "p", "reference": "ESP-7H3K98", "epoch": 1, "version": 1, "write_verifier": b"", "state": "live",
        "schema_version": 1, "created_on": DAY, "changed_on": DAY, "reviewed_on": DAY, "delete_after": DAY,
    }  # fmt: skip
    grant = {
        "id": "g", "plan_id": "p", "share_id": "s", "role": "own", "kind": "token", "lookup": b"t", "kdf": "",
        "kid": 1, "wrapped": b"", "epoch": 1, "fails": 0, "created_on": DAY,
    }  # fmt: skip
    with database.writing() as session:
        for table, row in ((KEYS, rows[0]), (KEYS, rows[1]), (PLANS, plan), (GRANTS, grant)):
            session.connection().execute(insert(table), row)
    return database


def test_a_database_that_never_kept_a_plan_needs_no_pepper(database: Database) -> None:
    assert (known(database), newest(database)) == ({}, 0)
    assert missing(BOTH, {}) == ()


def test_the_right_peppers_are_told_from_missing_and_other_ones(used: Database) -> None:
    needed = known(used)
    assert (set(needed), newest(used)) == ({1, 2}, 2)
    assert missing(BOTH, needed) == ()
    assert missing(Pepper({2: SECOND}), needed) == (1,)
    assert missing(Pepper({1: OTHER, 2: SECOND}), needed) == (1,)
    assert missing(Pepper({3: FIRST}), needed) == (1, 2)


def test_a_pepper_some_way_in_needs_stays(used: Database) -> None:
    assert retire(used, 1, DAY) == 1
    assert set(known(used)) == {1, 2}


def test_a_retired_pepper_is_not_missed_and_its_number_stays_taken(used: Database) -> None:
    assert retire(used, 2, DAY) == 0
    assert retire(used, 7, DAY) == 0
    assert (set(known(used)), newest(used)) == ({1}, 2)
    assert missing(Pepper({1: FIRST}), known(used)) == ()
