"""The reading age is the Flesch–Kincaid grade plus five, without names."""

import pytest

from app.content.quality.reading_age import reading_age
from tests.content.quality.written import words

EASY = ["We can help you.", "Ring us."]


def test_the_age_is_worked_out_as_the_formula_says() -> None:
    # 6 words in 2 sentences, 6 syllables: 0.39 × 3 + 11.8 × 1 − 15.59 + 5.
    assert reading_age(EASY, words()) == pytest.approx(0.39 * 3 + 11.8 - 15.59 + 5)


def test_longer_sentences_and_longer_words_are_for_older_readers() -> None:
    longer = ["We can help you and you can ring us now."]
    harder = ["Assistance with eligibility is available.", "Telephone immediately."]
    assert reading_age(EASY, words()) < reading_age(longer, words()) < reading_age(harder, words())


@pytest.mark.parametrize("name", ["Carer’s Allowance", "leicester.gov.uk", "help@leicester.gov.uk"])
def test_names_and_addresses_make_a_page_no_harder(name: str) -> None:
    assert reading_age([f"Ask for {name} now."], words()) == reading_age(["Ask for now."], words())


def test_a_sentence_of_a_name_alone_is_no_sentence() -> None:
    assert reading_age([*EASY, "Carer’s Allowance."], words()) == reading_age(EASY, words())


def test_nothing_has_no_reading_age() -> None:
    assert reading_age([], words()) == 0.0
