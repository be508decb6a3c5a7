"""A portal, a Chromium and a visitor for every story."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.visitor import Visitor, launch
from tests.server import Server, a_portal


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A portal of this test process, with the real content."""
    with a_portal(tmp_path_factory.mktemp("journeys")) as server:
        yield server


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A Chromium for the stories of one file: its event loop must be gone before other tests run one of theirs."""
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium: Browser, server: Server) -> Iterator[Callable[..., Visitor]]:
    """A function that lets somebody in: ``visitor(scripts=False, viewport=…)``."""
    inside: list[Visitor] = []

    def enter(**wishes: Any) -> Visitor:
        inside.append(Visitor(chromium, server.address, **wishes))
        return inside[-1]

    yield enter
    for each in inside:
        each.leaves()


@pytest.fixture(params=[True, False], ids=["with-scripts", "without-scripts"])
def carer(request: pytest.FixtureRequest, visitor: Callable[..., Visitor]) -> Visitor:
    """A carer on a phone; every story is told with JavaScript and without."""
    return visitor(scripts=request.param)
