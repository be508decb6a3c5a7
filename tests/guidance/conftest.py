"""The editions behind the pages of the running portal."""

from collections.abc import Mapping
from typing import Any

import pytest

from app.web.edition import Edition


@pytest.fixture(scope="session")
def editions(portal: Any) -> Mapping[str, Edition]:
    """Every edition by the tag of its language."""
    found: Mapping[str, Edition] = portal.live.snapshot.editions
    return found
