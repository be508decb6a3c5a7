"""Plans that are kept in the portal under test, and people who open them."""

import sqlite3
from collections.abc import Callable, Iterator
from hashlib import blake2b
from pathlib import Path

import pytest

from app.portal.kept_plans import kept_plans
from app.vault import stretch
from app.vault.database import Database
from tests.browser import Browser
from tests.conftest import make_settings
from tests.plan.opening.people import House, Kept


@pytest.fixture(scope="module", autouse=True)
def quick_stretch() -> Iterator[None]:
    """Codes that are stretched in no time: how long it takes is tested elsewhere."""

    def quick(code: bytes, salt: bytes, **_: object) -> bytes:
        return blake2b(code, salt=salt[:16], digest_size=32).digest()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stretch, "hash_secret_raw", quick)
        yield


@pytest.fixture(scope="session")
def house(browser: Browser, shared_place: Path) -> Iterator[House]:
    """The store of the running portal, reached from beside it."""
    settings = make_settings(shared_place)
    database = Database(settings.database)
    yield House(browser, settings, database, kept_plans(settings, database))
    database.close()


@pytest.fixture
def keep(house: House) -> Iterator[Callable[..., Kept]]:
    """A function that keeps one of the plans of tests/data and gives its codes: ``keep("plan-gu")``."""
    house.browser.client.cookies.clear()
    yield house.keep
    house.browser.client.cookies.clear()


@pytest.fixture
def rows(shared_place: Path) -> Callable[[], dict[str, list[tuple[object, ...]]]]:
    """A function that gives every row kept about plans; of sessions only that they are there."""

    def read() -> dict[str, list[tuple[object, ...]]]:
        connection = sqlite3.connect(make_settings(shared_place).database.removeprefix("sqlite:///"))
        try:
            found = {
                table: connection.execute(f"SELECT * FROM {table}").fetchall()
                for table in ("plan", "plan_section", "plan_section_old", "plan_event", "tombstone")
            }
            found["plan_grant"] = connection.execute("SELECT id, kind, wrapped FROM plan_grant").fetchall()
            return found
        finally:
            connection.close()

    return read
