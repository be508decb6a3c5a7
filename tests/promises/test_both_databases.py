"""The portal counts pages alike on SQLite and on PostgreSQL, and guidance needs neither."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.browser import Browser

READER = {"user-agent": "Mozilla/5.0"}


def counted(address: str) -> dict[str, int]:
    """What stands in the database: dimension of a page → how often."""
    engine = create_engine(address)
    try:
        with engine.connect() as connection:
            rows = connection.execute(text("SELECT dim, n FROM counter WHERE name = 'page'"))
            return {row.dim: row.n for row in rows}
    finally:
        engine.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'counts.sqlite3'}"
    return str(request.getfixturevalue("postgres"))


def test_a_page_that_was_read_is_counted_once(open_portal: Callable[..., Browser], address: str) -> None:
    portal = open_portal(database_url=address)
    for _ in range(3):
        portal.get("/en/what-is-a-carer", headers=READER)
    portal.get("/en/what-is-a-carer", headers=READER | {"sec-gpc": "1"})
    portal.get("/en/what-is-a-carer", headers={"user-agent": "Examplebot/2.0"})
    portal.close()
    assert [(n, "what-is-a-carer" in dim, "en" in dim) for dim, n in counted(address).items()] == [
        (3, True, True)
    ]


def test_guidance_is_read_while_the_database_is_away(open_portal: Callable[..., Browser]) -> None:
    portal = open_portal(database_url="postgresql+psycopg://nobody@127.0.0.1:9/none")
    assert portal.get("/en/what-is-a-carer", headers=READER).status == 200
    assert portal.get("/en/search?q=carer", headers=READER).status == 200
