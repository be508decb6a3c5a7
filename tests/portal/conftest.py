"""What the checks say about the portal’s own content, found once."""

from datetime import date
from pathlib import Path

import pytest

from app.portal.checking import Findings, everything
from tests.conftest import make_settings

DAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def findings(tmp_path_factory: pytest.TempPathFactory) -> Findings:
    """The findings of one day."""
    place: Path = tmp_path_factory.mktemp("findings")
    return everything(make_settings(place), DAY)
