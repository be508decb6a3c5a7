"""The miniature content folder as a fixture."""

from pathlib import Path

import pytest

from tests.content.tiny import make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A miniature content folder of this test's own."""
    return make(tmp_path / "content")
