"""Daily totals of fixed names, added up from all processes, that never get in a request's way."""

import time
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from app.vault import counts as module
from app.vault.counts import Counts, countable, key
from app.vault.database import Database

DAY = date(2026, 11, 22)
READER = {b"user-agent": b"Mozilla/5.0 (iPhone)"}


def rows(database: Database, dim: str) -> list[tuple[str, int]]:
    with database.reading() as session:
        asked = text("SELECT day, n FROM counter WHERE dim = :dim ORDER BY day")
        return [(str(day), n) for day, n in session.connection().execute(asked, {"dim": dim})]


def test_two_processes_add_up_to_one_total(database: Database) -> None:
    one, other = Counts(database, lambda: DAY), Counts(database, lambda: DAY)
    for counts in (one, other, one):
        counts.count(key("page", "en/home"), READER)
        counts.flush()
    assert rows(database, "en/home") == [("2026-11-22", 3)]


def test_stopping_writes_what_is_left(sqlite: Database) -> None:
    counts = Counts(sqlite, lambda: DAY)
    counts.start()
    counts.add(key("search"))
    counts.stop()
    assert rows(sqlite, "") == [("2026-11-22", 1)]


def test_the_thread_writes_by_itself(sqlite: Database) -> None:
    counts = Counts(sqlite, lambda: DAY)
    counts.add(key("search"))
    counts.start(pause=0.01)
    until = time.monotonic() + 10
    while not rows(sqlite, "") and time.monotonic() < until:
        time.sleep(0.01)
    assert rows(sqlite, "")
    counts.stop()


def test_counts_wait_for_a_database_that_is_away(tmp_path: Path) -> None:
    folder = tmp_path / "var"
    folder.write_text("in the way")
    database, days = Database(f"sqlite:///{folder / 'x.sqlite3'}"), iter((DAY, date(2026, 11, 23)))
    counts = Counts(database, lambda: next(days))
    counts.add(key("page", "en"))
    counts.flush()
    folder.unlink()
    counts.flush()
    assert rows(database, "en") == [("2026-11-22", 1)]
    database.close()


def test_only_fixed_names_are_counted() -> None:
    with pytest.raises(ValueError, match="is not counted"):
        key("what-someone-typed")
    assert len(key("term", "x" * 500)[1]) == 120


def test_switched_off_nothing_is_kept() -> None:
    counts = Counts(None)
    counts.count(key("page", "en"), READER)
    counts.flush()
    assert not counts._met
    assert not counts._waiting


def test_a_database_away_for_long_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KEYS_AT_MOST", 2)
    counts = Counts(Database("sqlite:////proc/nowhere/x.sqlite3"), lambda: DAY)
    for n in range(5):
        counts.count(key("page", f"en/{n}"), READER)
        counts.count(key("page", "en"), {b"user-agent": b"curl/8"})
        counts.stop()
    assert len(counts._waiting) == 2


@pytest.mark.parametrize(
    ("headers", "counted"),
    [
        (READER, True),
        (READER | {b"sec-gpc": b"1"}, False),
        (READER | {b"sec-gpc": b"0"}, True),
        (READER | {b"sec-purpose": b"prefetch"}, False),
        ({b"user-agent": b"Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"}, False),
        ({b"user-agent": b"WhatsApp/2.23.20.0"}, False),
        ({b"user-agent": b"curl/8.0"}, False),
        ({}, False),
    ],
)
def test_people_are_counted_unless_they_object(headers: dict[bytes, bytes], counted: bool) -> None:
    assert countable(headers) is counted


def test_the_day_is_leicesters() -> None:
    assert isinstance(module.london_today(), date)
