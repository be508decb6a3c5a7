"""Syllables, told by spelling, as a dictionary counts them."""

import pytest

from app.content.quality.syllables import syllables

COUNTED = {
    1: "help tired care makes asked called moved friend cheque whole cream clothes rhythm don’t year",
    2: "carer leicester careful statement homeless sometimes someone elsewhere carefree wanted needed worried table",
    3: "allowance carefully period serious usual employer employee anyone ideas autism safeguarding loneliness",
    4: "usually society experience january information interpreter understanding anxiety professional",
    5: "disability university individual occupational",
    6: "eligibility accessibility physiotherapist responsibility",
}
MORE = {
    2: "being going doing didn’t isn’t quiet client create union café boxes evening people every business",
    3: "services carrying area radio reaction easier settlement element everyone",
}


@pytest.mark.parametrize(
    ("word", "number"),
    [(word, number) for table in (COUNTED, MORE) for number, line in table.items() for word in line.split()],
)
def test_a_word_has_so_many_syllables(word: str, number: int) -> None:
    assert syllables(word) == number


@pytest.mark.parametrize(("word", "number"), [("16", 1), ("£86.45", 1), ("full-time", 2), ("16-year-old", 2)])
def test_a_number_is_short_and_a_joined_word_is_the_sum_of_its_parts(word: str, number: int) -> None:
    assert syllables(word) == number


def test_capitals_make_no_difference() -> None:
    assert syllables("LEICESTER") == syllables("Leicester") == 2
