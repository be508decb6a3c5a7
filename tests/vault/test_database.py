"""The database keeps what it says it kept, and the portal starts without it."""

from contextlib import nullcontext
from datetime import date
from pathlib import Path
from unittest.mock import Mock

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel

from app.vault import database as module
from app.vault.database import VERSION, Database, DatabaseAwayError
from app.vault.tables import Counter

DAY = date(2026, 1, 1)


def test_a_new_database_is_brought_up_to_date_by_itself(database: Database) -> None:
    assert database.answers()
    tables = inspect(database.engine).get_table_names()
    assert set(tables) >= {"alembic_version", "counter"}


def test_the_tables_of_the_vault_are_those_it_declares(database: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    def ours(_: object, name: str | None, kind: str, *__: object) -> bool:
        return kind != "table" or name == Counter.__tablename__

    assert database.answers()
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_the_version_the_code_expects_is_the_last_migration() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    settings = Config()
    settings.set_main_option("script_location", str(module._MIGRATIONS))
    assert ScriptDirectory.from_config(settings).get_current_head() == VERSION


def test_sqlite_forgets_nothing_it_said_it_saved(sqlite: Database) -> None:
    with sqlite.reading() as session:
        ask = session.connection().exec_driver_sql
        found = {
            name: ask(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "busy_timeout")
        }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "busy_timeout": 5000,
    }


def give_up_half_way(database: Database) -> None:
    with database.writing() as session:
        session.add(Counter(day=DAY, name="page", dim="lost", n=1))
        session.flush()
        raise ZeroDivisionError


def test_a_change_is_there_for_the_next_process_and_a_failed_one_is_not(database: Database) -> None:
    with database.writing() as session:
        session.add(Counter(day=DAY, name="page", dim="kept", n=1))
    with pytest.raises(ZeroDivisionError):
        give_up_half_way(database)
    again = Database(database.url)
    with again.reading() as session:
        rows = (
            session.connection().execute(text("SELECT dim FROM counter WHERE day = '2026-01-01'")).scalars()
        )
        assert list(rows) == ["kept"]
    with pytest.raises(IntegrityError), again.writing() as session:
        session.add(Counter(day=DAY, name="page", dim="kept", n=1))
    again.close()


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:////proc/nowhere/carers.sqlite3",
        "sqlite:////dev/null",
        "postgresql+psycopg://nobody@127.0.0.1:9/none",
    ],
)
def test_a_database_that_is_away_is_said_to_be_away(url: str) -> None:
    database = Database(url)
    assert not database.answers()
    with pytest.raises(DatabaseAwayError), database.writing():
        pass
    database.close()


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "carers.sqlite3"
    path.write_bytes(b"something else" * 100)
    database = Database(f"sqlite:///{path}")
    assert not database.answers()
    assert path.read_bytes() == b"something else" * 100
    database.close()


def test_the_database_is_used_again_when_it_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "var"
    folder.write_text("in the way")
    database = Database(f"sqlite:///{folder / 'carers.sqlite3'}")
    assert not database.answers()
    folder.unlink()
    assert database.answers()
    database.close()


@pytest.mark.parametrize(("shown", "safe"), [("on", True), ("off", False)])
def test_a_postgresql_that_may_forget_is_not_written_to(shown: str, safe: bool) -> None:
    connection = Mock(**{"dialect.name": "postgresql", "execute.return_value.scalar.return_value": shown})
    with nullcontext() if safe else pytest.raises(DatabaseAwayError, match="synchronous_commit"):
        module._check_safe(connection)
