"""A store on a database of each kind, empty before and after."""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytest

from app.vault import stretch
from app.vault.database import Database, DatabaseAwayError
from tests.plan.store.kit import House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """On SQLite."""
    database = Database(f"sqlite:///{tmp_path / 'var' / 'carers.sqlite3'}")
    yield House(database, tmp_path)
    database.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def any_house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    """On SQLite, and on PostgreSQL where everything is tested."""
    if request.param == "sqlite":
        yield request.getfixturevalue("house")
        return
    house = House(Database(request.getfixturevalue("postgres")), tmp_path)
    house.empty()
    yield house
    with suppress(DatabaseAwayError):
        house.empty()
    house.database.close()


@pytest.fixture
def quick_stretch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes that are stretched in no time, where a test tries thousands."""

    def quick(code: bytes, salt: bytes, **_: Any) -> bytes:
        return blake2b(code, salt=salt[:16], digest_size=32).digest()

    monkeypatch.setattr(stretch, "hash_secret_raw", quick)
