"""What the tests share: settings in a temporary place, the application, a Browser, and databases."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.settings import Settings
from tests.browser import Browser
from tests.postgres import a_server, find_programs

ROOT = Path(__file__).parent.parent


def make_settings(where: Path, **changes: Any) -> Settings:
    """Settings that read the real content and write only into ``where``."""
    given = {
        "content_dir": ROOT / "content",
        "translations_dir": ROOT / "translations",
        "static_dir": ROOT / "static",
        "var_dir": where / "var",
        "index_dir": where / "search_index",
        "search_per_minute": 0,
        "plans_per_day": 0,
        "plan_papers": 0,
    }
    return Settings(**(given | changes))


@pytest.fixture(scope="session")
def shared_place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what the application of this test process writes."""
    return tmp_path_factory.mktemp("portal")


@pytest.fixture(scope="session")
def portal(shared_place: Path) -> Any:
    """The application with the real content and a fresh index."""
    from app.main import create_app

    return create_app(make_settings(shared_place))


@pytest.fixture(scope="session")
def browser(portal: Any) -> Iterator[Browser]:
    """A running portal behind a client that checks the house rules."""
    with Browser(portal) as browser:
        yield browser


@pytest.fixture
def open_portal(tmp_path: Path) -> Iterator[Callable[..., Browser]]:
    """A function that starts a portal of its own with changed settings: ``open_portal(counts=False)``."""
    from app.main import create_app

    opened: list[Browser] = []

    def start(**changes: Any) -> Browser:
        place = tmp_path / str(len(opened))
        address = {"base_url": str(changes["base_url"])} if changes.get("base_url") else {}
        opened.append(Browser(create_app(make_settings(place, **changes)), **address))
        return opened[-1]

    yield start
    for each in opened:
        each.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a throw-away PostgreSQL; ``make test-tools`` installs the server."""
    programs = find_programs()
    if programs is None:
        pytest.fail("PostgreSQL is not installed here. Run: make test-tools")
    with a_server(programs) as address:
        yield address
