"""Makes each paper once for all tests of this folder."""

from collections.abc import Callable, Iterator

import pytest

from app.paper.kinds import Printed
from app.paper.paper import Limits, Paper
from tests.paper.sheets import FONTS
from tests.plan.sheets.papers import PAPERS

Make = Callable[[str], bytes]


@pytest.fixture(scope="session")
def engine() -> Iterator[Paper]:
    """A paper engine that may take its time on a busy machine."""
    made = Paper(FONTS, Limits(workers=1, seconds=60, wait=120))
    yield made
    made.close()


@pytest.fixture(scope="session")
def pdf(engine: Paper) -> Make:
    """The PDF of a paper by its name in ``papers.py``."""
    kept: dict[str, bytes] = {}

    def make(name: str) -> bytes:
        if name not in kept:
            document: Printed = PAPERS[name]()
            kept[name] = engine.pdf(document)
        return kept[name]

    return make
