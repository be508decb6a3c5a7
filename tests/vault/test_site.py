"""The site’s handle cannot touch plans, whatever SQL somebody gets it to run."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from app.vault.counts import Counts, key
from app.vault.database import Database, DatabaseAwayError
from app.vault.site import site_of

PLAN = (
    "INSERT INTO plan VALUES ('P', 'ESP-7H3K98', 1, 1, '', 'live', '2026-01-01', '2026-01-01', '2026-01-01', "
    "'2026-01-01', 1)"
)
FORBIDDEN = (
    "SELECT * FROM plan",
    "SELECT reference FROM plan",
    "SELECT count(*) FROM plan",
    "SELECT 1 FROM counter WHERE EXISTS (SELECT 1 FROM plan_grant)",
    "WITH p AS (SELECT * FROM plan_section) SELECT * FROM p",
    "SELECT * FROM counter UNION SELECT id, id, id, 1 FROM plan_event",
    "SELECT * FROM server_key",
    "SELECT * FROM tombstone",
    "SELECT * FROM PLAN",
    'SELECT * FROM main."plan"',
    PLAN.replace("'P'", "'Q'"),
    "UPDATE plan SET reference = 'x'",
    "DELETE FROM plan",
    "DELETE FROM tombstone",
    "DROP TABLE plan",
    "ALTER TABLE plan RENAME TO counted",
    "ALTER TABLE plan ADD COLUMN more TEXT",
    "CREATE TABLE copy AS SELECT * FROM plan",
    "CREATE VIEW seen AS SELECT * FROM plan",
    "CREATE INDEX more ON plan (reference)",
)
FORBIDDEN_ON_SQLITE = (
    "CREATE TRIGGER t AFTER INSERT ON counter BEGIN DELETE FROM plan; END",
    "ATTACH DATABASE ':memory:' AS other",
    "PRAGMA writable_schema=ON",
    "PRAGMA foreign_keys=OFF",
    "UPDATE sqlite_master SET name = 'counted' WHERE name = 'plan'",
)


@pytest.fixture
def site(database: Database, request: pytest.FixtureRequest) -> Iterator[Database]:
    """The site’s handle on a database with one plan in it."""
    with database.writing() as session:
        for sql in ("DELETE FROM plan", PLAN):
            session.connection().execute(text(sql))
    site = site_of(database, its_own_role(database.url))
    yield site
    site.close()
    with database.writing() as session:
        session.connection().execute(text("DELETE FROM plan"))


def its_own_role(url: str) -> str | None:
    if not url.startswith("postgresql"):
        return None
    engine = create_engine(url)
    with engine.begin() as connection:
        known = connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = 'carers_site'")).first()
        if known is None:
            connection.execute(text("CREATE ROLE carers_site LOGIN"))
    engine.dispose()
    return url.replace("//portal@", "//carers_site@")


@pytest.mark.parametrize("sql", FORBIDDEN)
def test_no_sql_of_the_site_reaches_a_plan(site: Database, database: Database, sql: str) -> None:
    refused(site, sql)
    with database.reading() as session:
        assert session.connection().execute(text("SELECT reference FROM plan")).scalars().all() == [
            "ESP-7H3K98"
        ]


@pytest.mark.parametrize("sql", FORBIDDEN_ON_SQLITE)
def test_nor_by_a_way_around(sqlite: Database, sql: str) -> None:
    assert sqlite.answers()
    site = site_of(sqlite)
    refused(site, sql)
    site.close()


def refused(site: Database, sql: str) -> None:
    assert site.answers()
    with pytest.raises((DatabaseAwayError, SQLAlchemyError)), site.writing() as session:
        session.connection().execute(text(sql)).all()


def test_everything_else_works_as_with_the_whole(site: Database) -> None:
    counts = Counts(site, lambda: date(2026, 1, 1))
    for _ in range(3):
        counts.add(key("page", "en"))
    counts.flush()
    counts.add(key("page", "en"))
    counts.flush()
    with site.writing() as session:
        ask = session.connection().execute
        assert ask(text("SELECT n FROM counter WHERE dim = 'en'")).scalar_one() == 4
        wanted = "INSERT INTO deletion_request (reference, asked_by, due_on) VALUES ('ESP-7H3K98', 'a', '2026-01-01')"
        ask(text(wanted))
        assert ask(text("SELECT asked_by FROM deletion_request")).scalars().all() == ["a"]
        ask(text("DELETE FROM deletion_request"))


def test_the_site_may_be_the_first_to_use_a_new_database(tmp_path: Path) -> None:
    whole = Database(f"sqlite:///{tmp_path / 'new' / 'carers.sqlite3'}")
    site = site_of(whole)
    assert site.answers()
    for each in (site, whole):
        each.close()


@pytest.mark.slow
def test_a_role_that_could_read_plans_is_refused(postgres: str) -> None:
    whole = Database(postgres)
    assert whole.answers()
    site = site_of(whole, postgres + "?application_name=site")
    assert not site.answers()
    for each in (site, whole):
        each.close()
