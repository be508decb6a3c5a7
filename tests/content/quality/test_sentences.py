"""Text falls into the sentences and words that a reader would count."""

import pytest

from app.content.quality.sentences import is_address, sentences, words


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ask. Ask again.", 2),
        ("Say: “I look after my dad. I need help.” Then wait.", 3),
        ("Do you care? You may get £86.45 a week. It is taxed!", 3),
        ("See the list, e.g. the first one.", 1),
        ("You get £86.45 a week", 1),
        ("", 0),
    ],
)
def test_a_text_has_so_many_sentences(text: str, number: int) -> None:
    assert len(sentences(text)) == number


def test_no_word_is_lost_between_sentences() -> None:
    text = "Ask. “Are you sure?” Yes. No."
    assert " ".join(sentences(text)) == text


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Ring 0116\u00a0496\u00a00100 – or write.", ["Ring", "0116\u00a0496\u00a00100", "or", "write"]),
        ("You (or “they”) get £86.45, or 25%.", ["You", "or", "they", "get", "£86.45", "or", "25%"]),
        ("A full-time course and/or work", ["A", "full-time", "course", "and", "or", "work"]),
    ],
)
def test_a_sentence_has_these_words(sentence: str, found: list[str]) -> None:
    assert words(sentence) == found


@pytest.mark.parametrize(("word", "is_one"), [("leicester.gov.uk", True), ("a@b.uk", True), ("86.45", False)])
def test_an_address_is_told_from_a_word(word: str, is_one: bool) -> None:
    assert is_address(word) == is_one
