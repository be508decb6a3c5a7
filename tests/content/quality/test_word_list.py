"""Jargon is found with its plain words, and the list itself is kept plain."""

import pytest

from app.content.problems import ContentError
from app.content.quality.word_list import FILE, read_words
from tests.conftest import ROOT
from tests.content.quality.written import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Commence now.", [("Commence", "start")]),
        ("It commenced.", [("commenced", "start")]),
        ("You can get respite care.", [("respite care", "a break")]),
        ("No recommencement here.", []),
        ("Start now.", []),
    ],
)
def test_jargon_is_found_with_its_plain_words(text: str, found: list[tuple[str, str]]) -> None:
    assert list(words().jargon_in(text)) == found


def test_a_name_is_not_jargon() -> None:
    named = read_words('jargon: {"respite": "a break"}', ["Respite House"])
    assert list(named.jargon_in("Ring Respite House.")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('jargon: {"Commence": "start"}', "small letters"),
        ('jargon: {"commence": "utilise", "utilise": "use"}', "hold jargon themselves"),
        ('jargon: {"commence": ""}', "jargon"),
        ('words: {"commence": "start"}', "words"),
    ],
)
def test_a_list_that_cannot_be_right_is_refused_by_name(text: str, said: str) -> None:
    with pytest.raises(ContentError, match=said) as refused:
        read_words(text, [])
    assert refused.value.problems[0].file == FILE


def test_the_list_of_the_portal_can_be_read() -> None:
    assert len(read_words((ROOT / "content" / FILE).read_text("utf-8"), []).jargon) >= 60


@pytest.mark.parametrize("text", ["an emergency (respite) plan", "They wrote: “We want respite to work.”"])
def test_what_is_explained_or_quoted_is_not_our_jargon(text: str) -> None:
    known = read_words('jargon: {"respite": "a break"}', [])
    assert list(known.jargon_in(text)) == []
    assert list(known.jargon_in("We want respite.")) == [("respite", "a break")]
