"""Finding English words in texts of other languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.foreign import foreign_runs, mark_foreign
from tests.language.languages_for_tests import ENGLISH, LANGUAGES

NAMES = ("Carer’s Allowance", "NHS 111", "GP", "Age UK", "Age UK Leicester Shire & Rutland")


def english_in(text: str, tag: str) -> list[str]:
    return [piece for piece, english in foreign_runs(text, LANGUAGES[tag], NAMES) if english]


@pytest.mark.parametrize(
    ("tag", "text", "english"),
    [
        ("gu", "તમે Carer’s Allowance મેળવી શકો", ["Carer’s Allowance"]),
        ("gu", "તમારા GPને કહો", ["GP"]),
        ("gu", "PIP/DLA, LE1 1FZ અને info@example.org", ["PIP/DLA, LE1 1FZ", "info@example.org"]),
        ("ar", "قل: “I am a carer. I cannot care today.” ثم", ["I am a carer. I cannot care today."]),
        ("ar", "Arabic, please.", ["Arabic, please."]),
        ("gu", "GP 24 કલાક", ["GP"]),
        ("gu", "NHS 111 પર", ["NHS 111"]),
        ("gu", "0116 454 1004", []),
        ("gu", "કટોકટી યોજના", []),
        ("ur", "Age UK Leicester Shire & Rutland سے بات کریں", ["Age UK Leicester Shire & Rutland"]),
        ("ur", "(British Sign Language)۔", ["British Sign Language"]),
        ("ar", "Citizens Advice و Carers UK.", ["Citizens Advice", "Carers UK"]),
        ("pl", "Zasiłek Carer’s Allowance przysługuje", ["Carer’s Allowance"]),
        ("pl", "Zasiłek Carer's Allowance", ["Carer's Allowance"]),
        ("pl", "Lekarz (GP) pomoże", ["GP"]),
        ("pl", "EGPT, GPS i opieka", []),
        ("so", "Age UK ayaa ku caawin kara", ["Age UK"]),
        ("en", "Carer’s Allowance is money", []),
    ],
)
def test_english_is_found(tag: str, text: str, english: list[str]) -> None:
    assert english_in(text, tag) == english


def test_without_names_a_latin_language_marks_nothing() -> None:
    assert list(foreign_runs("Zasiłek Carer’s Allowance", LANGUAGES["pl"])) == [
        ("Zasiłek Carer’s Allowance", False)
    ]


@given(st.text(), st.sampled_from(sorted(LANGUAGES)))
def test_no_letter_is_lost_and_no_piece_is_empty(text: str, tag: str) -> None:
    pieces = [piece for piece, _ in foreign_runs(text, LANGUAGES[tag], NAMES)]
    assert "".join(pieces) == text
    assert all(pieces)


def test_marked_text_is_escaped_and_says_its_language() -> None:
    marked = mark_foreign("<b> GP ને", LANGUAGES["gu"], ENGLISH, NAMES)
    assert marked == '&lt;<span lang="en-GB" dir="ltr">b</span>&gt; <span lang="en-GB" dir="ltr">GP</span> ને'


def test_a_name_is_not_found_inside_a_word_with_an_apostrophe() -> None:
    pieces = list(foreign_runs("જુઓ (carer’s assessment)", LANGUAGES["gu"], ("carer",)))
    assert ("carer’s assessment", True) in pieces
