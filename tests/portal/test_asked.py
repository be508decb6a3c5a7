"""What websites answered is kept for a day, in a file that may be damaged without harm."""

from pathlib import Path

import pytest

from app.portal.asked import FILE, keep, kept
from app.portal.asking import Answer

THERE, SILENT = Answer("there", "status 200"), Answer("silent", "it took too long")
HOUR = 3600.0


@pytest.mark.parametrize(
    ("hours", "known"), [(0, True), (23.9, True), (24, False), (100, False), (-1, False)]
)
def test_an_answer_is_kept_for_24_hours(tmp_path: Path, hours: float, known: bool) -> None:
    keep(tmp_path, {"https://a.example": (1000.0, THERE)})
    found = kept(tmp_path, 1000.0 + hours * HOUR)
    assert found == ({"https://a.example": (1000.0, THERE)} if known else {})


def test_who_was_silent_is_asked_again(tmp_path: Path) -> None:
    keep(tmp_path, {"https://a.example": (0.0, SILENT)})
    assert kept(tmp_path, 1.0) == {}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"https://a.example": 1}', '{"https://a.example": [1, ["there"]]}']
)
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    assert kept(tmp_path, 0.0) == {}
