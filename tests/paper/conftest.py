"""A paper engine for all tests of this folder."""

from collections.abc import Iterator

import pytest

from app.paper.paper import Paper
from tests.paper.sheets import FONTS


@pytest.fixture(scope="session")
def paper() -> Iterator[Paper]:
    engine = Paper(FONTS)
    yield engine
    engine.close()
