"""What is counted about a page is what stands on it."""

import pytest

from app.content.quality.figures import ages, figures
from tests.content.quality.written import words, written

BODY = "Ring us. The form is sent to you when you commence.\n\n## Commence now\n\n- shopping"


def test_words_sentences_passives_and_jargon_are_counted() -> None:
    found = figures(written(BODY), words())
    assert (found.words, found.sentences, found.longest, found.average) == (14, 3, 9, pytest.approx(14 / 3))
    assert (found.passive, found.jargon) == (1, 2)


def test_a_few_words_have_no_reading_age() -> None:
    few, enough = figures(written(BODY), words()), figures(written("Ring us now. " * 40), words())
    assert few.reading_age is None
    assert enough.reading_age is not None
    assert ages([few, enough]) == [enough.reading_age]


def test_an_empty_page_can_be_counted() -> None:
    assert figures(written(""), words()).words == 3
