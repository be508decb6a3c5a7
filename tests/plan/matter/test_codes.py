"""Codes are found beside their words in many ways of typing; other numbers pass."""

from time import perf_counter

import pytest

from app.plan.matter.codes import has_code
from tests.conftest import ROOT

TABLE = ROOT / "tests" / "data" / "plan-codes.tsv"
LONG = 100_000
AT_MOST_SECONDS = 5.0  # takes well under one; a pattern that runs away takes hours
PIECES = (
    "a", "1", "0 ", "pin ", "pin a", "1 ", "12 ", "a1", "1a", "(0", "+4", "key ", "કોડ ", "0800 ", "11-", "999 ",
    "pass word ", "pins in her ", "code 12 x ", "1 road ", "1234 a b ", "£1,", "at 0", "1.", "kod", "lambarka ",
)  # fmt: skip


def rows() -> list[tuple[str, str]]:
    """What somebody might type, with “code” or “none” before it."""
    lines = (line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#"))
    return [(said, text) for said, text in (line.split("\t", 1) for line in lines)]


@pytest.mark.parametrize(("said", "text"), rows())
def test_what_is_typed_is_judged_as_the_table_says(said: str, text: str) -> None:
    assert has_code(text) == (said == "code")


def test_the_table_is_long_enough_to_mean_something() -> None:
    found = rows()
    assert len(found) >= 200
    assert len(set(found)) == len(found)
    assert min([said for said, _ in found].count(kind) for kind in ("code", "none")) >= 100


def test_a_code_is_found_wherever_it_stands_in_a_long_text() -> None:
    quiet = "He likes tea and toast in the morning. "
    for before in (0, 1, 40):
        assert has_code(quiet * before + "The key safe code is 4821. " + quiet * 40)


def test_a_number_far_from_the_words_passes() -> None:
    assert not has_code("There is a key safe. " + "He likes tea and toast. " * 5 + "Meter 4821")


def test_words_on_one_line_and_digits_on_the_next_belong_together() -> None:
    assert has_code("key safe\n4821")


@pytest.mark.parametrize("piece", PIECES)
def test_no_text_takes_long(piece: str) -> None:
    began = perf_counter()
    has_code((piece * LONG)[:LONG])
    assert perf_counter() - began < AT_MOST_SECONDS
