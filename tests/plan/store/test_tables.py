"""The migration makes the tables the code declares, and can be taken back and made again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, insert, inspect, select, text
from sqlmodel import SQLModel

from app.plan.store.tables import ALL, KEYS
from app.vault import database as module
from app.vault.database import Database
from app.vault.engine import WRITING
from app.vault.tables import Counter

DAY = date(2026, 1, 1)
OURS = {table.name for table in ALL}


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database of its own, since its tables come and go."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'carers.sqlite3'}"
    else:
        server = request.getfixturevalue("postgres")
        url = server.rpartition("/")[0] + "/migrations"
        make_anew(server)
    database = Database(url)
    yield database
    database.close()


def make_anew(server: str) -> None:
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS migrations"))
        connection.execute(text("CREATE DATABASE migrations"))
    engine.dispose()


def migrate(database: Database, to: str) -> None:
    """As ``carers`` brings a database up to date, to a version of our choice and also back."""
    with database.engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        settings = Config()
        settings.set_main_option("script_location", str(module._MIGRATIONS))
        settings.attributes["connection"] = connection
        step = command.upgrade if to > (module._version(connection) or "") else command.downgrade
        step(settings, to)


def tables(database: Database) -> set[str]:
    with database.engine.connect() as connection:
        return set(inspect(connection).get_table_names())


def checks(connection: Connection) -> set[tuple[str, str]]:
    found = inspect(connection)
    return {(name, str(each["name"])) for name in OURS for each in found.get_check_constraints(name)}


def test_the_migration_makes_the_tables_the_code_declares(database: Database) -> None:
    assert database.answers()
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []


def test_every_closed_list_is_closed_in_the_database_too(database: Database) -> None:
    declared = {
        (table.name, str(each.name))
        for table in ALL
        for each in table.constraints
        if type(each).__name__ == "CheckConstraint"
    }
    assert database.answers()
    with database.engine.connect() as connection:
        assert checks(connection) == declared
    assert len(declared) == 13


def test_forward_back_and_forward_again_keeps_what_the_other_version_knows(database: Database) -> None:
    migrate(database, "0001")
    assert tables(database) == {"alembic_version", "counter"}
    with database.engine.begin() as connection:
        connection.execute(insert(Counter.__table__), {"day": DAY, "name": "page", "dim": "kept", "n": 7})
    migrate(database, "0002")
    assert tables(database) >= OURS
    with database.engine.begin() as connection:
        connection.execute(insert(KEYS), {"kid": 1, "check_value": b"x", "created_on": DAY})
    migrate(database, "0001")
    assert tables(database) == {"alembic_version", "counter"}
    migrate(database, "0002")
    assert tables(database) >= OURS
    with database.engine.connect() as connection:
        assert connection.execute(text("SELECT n FROM counter")).scalar_one() == 7
        assert connection.execute(select(KEYS)).first() is None
