"""A word typed on an English keyboard meets the same word in its own script."""

import pytest

from app.index.translit import skeleton

MEET = [
    "sambhal sambhaal સંભાળ", "dekhbhal ਦੇਖਭਾਲ देखभाल", "dubhashiya દુભાષિયો ਦੁਭਾਸ਼ੀਆ दुभाषिया",
    "tarjuman ترجمان", "dobhashi দোভাষী", "carers કેરર્સ kerars", "haspatal ہسپتال hospital",
    "porichorja পরিচর্যা",
]  # fmt: skip


@pytest.mark.parametrize("spellings", MEET)
def test_spellings_share_a_skeleton(spellings: str) -> None:
    bones = {skeleton(word) for word in spellings.split()}
    assert len(bones) == 1
    assert "" not in bones


@pytest.mark.parametrize("word", ["ma", "paisa", "મા", "ab", "", "–"])
def test_a_short_word_has_none_because_short_ones_collide(word: str) -> None:
    assert skeleton(word) == ""


def test_neighbours_joined_meet_the_word_in_one() -> None:
    assert skeleton("dekh" + "bhal") == skeleton("dekhbhal") == "dkbl"
