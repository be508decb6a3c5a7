"""Backups: locked to two keepers, whole or not at all, and gone after 35 days."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.vault.backup.copying import copy_of, kind_of, put_back
from app.vault.backup.errors import BackupError
from app.vault.backup.sealing import lock, new_identity, unlock
from app.vault.backup.shelf import KEEP_DAYS, clear, put
from app.vault.database import Database
from app.vault.secret import Secret
from app.vault.tables import Counter

NOW = datetime(2026, 11, 23, 4, 5, 6, tzinfo=UTC)


def count(database: Database) -> int:
    with database.reading() as session:
        return session.connection().exec_driver_sql("SELECT count(*) FROM counter").scalar_one()


def add(database: Database, name: str) -> None:
    with database.writing() as session:
        session.add(Counter(day=NOW.date(), name=name, n=1))


def test_a_copy_made_while_people_write_brings_back_what_was_there(database: Database) -> None:
    add(database, "before")
    copy = copy_of(database.url)
    add(database, "after")
    put_back(database.url, copy)
    database.engine.dispose()
    assert count(database) == 1


def test_the_file_that_stood_there_is_kept_aside_with_all_that_was_written(sqlite: Database) -> None:
    add(sqlite, "before")
    copy = copy_of(sqlite.url)
    add(sqlite, "after")
    sqlite.close()
    old = put_back(sqlite.url, copy)
    assert old is not None
    with closing(sqlite3.connect(old)) as kept:
        assert kept.execute("SELECT count(*) FROM counter").fetchone() == (2,)


def test_a_damaged_copy_leaves_the_database_as_it_is(sqlite: Database) -> None:
    add(sqlite, "before")
    sqlite.close()
    with pytest.raises(BackupError, match="not a whole database"):
        put_back(sqlite.url, b"SQLite format 3\0 and then nothing of use" * 100)
    assert count(sqlite) == 1


def test_no_database_no_backup(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="no database"):
        copy_of(f"sqlite:///{tmp_path}/none.sqlite3")


def test_either_keeper_opens_a_backup_and_nobody_else() -> None:
    (first, one), (second, other), (stranger, _) = new_identity(), new_identity(), new_identity()
    locked = lock(b"everything", (one, other))
    assert b"everything" not in locked
    assert unlock(locked, first) == unlock(locked, second) == b"everything"
    with pytest.raises(BackupError, match="does not open"):
        unlock(locked, stranger)


def test_a_flipped_bit_is_noticed() -> None:
    (keeper, one), (_, other) = new_identity(), new_identity()
    locked = bytearray(lock(b"everything", (one, other)))
    locked[-1] ^= 1
    with pytest.raises(BackupError, match="damaged"):
        unlock(bytes(locked), keeper)


@pytest.mark.parametrize("recipients", [(), ("age1one",)])
def test_one_keeper_is_not_enough(recipients: tuple[str, ...]) -> None:
    with pytest.raises(BackupError, match="Name 2 keepers"):
        lock(b"everything", recipients)


def test_the_same_keeper_twice_is_one() -> None:
    _, one = new_identity()
    with pytest.raises(BackupError, match="Name 2 keepers"):
        lock(b"everything", (one, one))


def test_what_is_no_key_is_said_without_showing_it() -> None:
    with pytest.raises(BackupError) as wrong:
        lock(b"everything", ("AGE-SECRET-KEY-1PASTEDBYMISTAKE", "age1other"))
    assert "PASTEDBYMISTAKE" not in str(wrong.value)
    with pytest.raises(BackupError, match="AGE-SECRET-KEY-1"):
        unlock(b"", Secret(b"not a key"))


def test_a_backup_can_be_read_by_its_owner_only(tmp_path: Path) -> None:
    path = put(tmp_path / "backups", b"locked", "sqlite", NOW)
    assert path.name == "carers-20261123T040506Z.sqlite.age"
    assert path.stat().st_mode & 0o077 == 0
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_backups_go_after_the_days_we_promise_and_other_files_stay(tmp_path: Path) -> None:
    path = put(tmp_path, b"locked", "sqlite", NOW)
    other = tmp_path / "notes.txt"
    other.write_text("of the operator")
    assert clear(tmp_path, NOW + timedelta(days=KEEP_DAYS)) == []
    assert clear(tmp_path, NOW + timedelta(days=KEEP_DAYS, seconds=1)) == [path]
    assert list(tmp_path.iterdir()) == [other]


def test_the_kind_of_database_is_known_by_its_address() -> None:
    assert kind_of("postgresql+psycopg://portal@db/carers") == "postgresql"
    assert kind_of("sqlite:///var/carers.sqlite3") == "sqlite"
