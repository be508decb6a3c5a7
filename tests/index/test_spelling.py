"""Slips are corrected towards known words, carefully."""

import pytest

from app.index.spelling import Speller, edits

SPELLER = Speller(
    {"dementia": 3, "assessment": 5, "carer": 9, "cared": 1, "respite": 2, "સંભાળ": 4, "allowance": 4}
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dementa", "dementia"), ("assesment", "assessment"), ("asessmnt", None), ("carre", "carer"),
        ("repsite", "respite"), ("alowence", None), ("allowence", "allowance"),
        ("xespite", None), ("car", None), ("12345678", None),
        ("સંભાલ", "સંભાળ"), ("sambhal", None),
    ],
)  # fmt: skip
def test_a_slip_is_corrected_if_it_is_near_enough(typed: str, meant: str | None) -> None:
    assert SPELLER.correct(typed) == meant


@pytest.mark.parametrize(
    ("one", "other", "cost"),
    [
        ("care", "care", 0),
        ("care", "car", 1),
        ("care", "acre", 1),
        ("care", "bare", 1),
        ("", "abc", 3),
        ("ab", "ba", 1),
    ],
)
def test_an_edit_is_a_letter_more_less_changed_or_swapped(one: str, other: str, cost: int) -> None:
    assert edits(one, other) == edits(other, one) == cost


def test_of_two_equally_near_words_the_more_common_wins() -> None:
    assert SPELLER.correct("careq") == "carer"
