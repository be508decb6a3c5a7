"""What the tests of making a plan share."""

from collections.abc import Iterator

import pytest

from tests.browser import Browser
from tests.plan.building.maker import Maker


@pytest.fixture
def maker(browser: Browser) -> Iterator[Maker]:
    """Somebody with a plan of her own, just begun."""
    made = Maker(browser)
    assert made.begin().status == 303
    yield made
    browser.client.cookies.clear()
