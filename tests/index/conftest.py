"""The small city's files and engine, made once."""

import pytest

from app.index.editors import SearchFiles
from app.index.engine import SearchEngine
from tests.index import tiny


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> SearchFiles:
    """The editors' files of the small city."""
    return tiny.files(tmp_path_factory.mktemp("city"))


@pytest.fixture(scope="session")
def engine(files: SearchFiles) -> SearchEngine:
    """A scan over the small city."""
    return tiny.engine(files)
