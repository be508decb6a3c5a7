"""The same word typed on any keyboard becomes the same string, and no vowel sign is ever lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.index.normalise import find, normalise, split, words

SAME = {
    "compatible forms": [("ﻻ", "لا"), ("ｆｕｌｌ", "full"), ("ﬁt", "fit"), ("STRASSE", "straße")],
    "harakat, tatweel and joiners": [("مُقَدِّم", "مقدم"), ("رعـــاية", "رعاية"), ("کتاب\u200cها", "کتابها")],
    "native digits": [("૦૧૧૬", "0116"), ("٩٩٩", "999"), ("۱۱۱", "111"), ("০১", "01"), ("०१", "01")],
    "letters Urdu and Persian share": [("يی", "یی"), ("كتاب", "کتاب"), ("مدرسة", "مدرسه"), ("أمی", "امی")],
    "Indic signs": [
        ("हँसी", "हंसी"),
        ("बड़ा", "बडा"),
        ("ਭੱਤਾ", "ਭਤਾ"),
        ("ਸ਼ਾਮ", "ਸ\u0a3cਾਮ"),
        ("য়", "\u09af\u09bc"),
    ],
    "Latin accents": [("zasiłek", "zasilek"), ("opiekunów", "opiekunow"), ("ş", "ș"), ("søster", "soster")],
    "apostrophes": [("carer’s", "carer"), ("carer's", "carer"), ("can’t", "cant"), ("can't", "cant")],
}
APART = [("દવા", "દાવા"), ("কাল", "কলা"), ("ਮਾਂ", "ਮੈਂ"), ("not", "no"), ("out", "our")]


@pytest.mark.parametrize(("one", "other"), [pair for pairs in SAME.values() for pair in pairs])
def test_spellings_of_one_word_become_one(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@pytest.mark.parametrize(("typed", "own"), [("کتاب", "كتاب"), ("ہ", "ه"), ("یوم", "يوم"), ("ۃ", "ة")])
def test_arabic_keeps_its_own_letters(typed: str, own: str) -> None:
    assert normalise(typed, own_arabic=True) == own


def test_accents_can_be_kept_for_stemmers_that_need_them() -> None:
    assert normalise("Zasiłków", fold=False) == "zasiłków"


@pytest.mark.parametrize("word", ["સંભાળ", "ਦੇਖਭਾਲ", "হাসপাতালে", "योजनाओं", "பராமரிப்பு"])
def test_no_vowel_sign_is_lost(word: str) -> None:
    signs = [letter for letter in word if "VOWEL SIGN" in unicodedata.name(letter)]
    assert signs == [letter for letter in normalise(word) if "VOWEL SIGN" in unicodedata.name(letter)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("સંભાળ રાખનાર", ["સંભાળ", "રાખનાર"]),
        ("ਛੁੱਟੀ, ਪੰਜਾਬੀ", ["ਛੁੱਟੀ", "ਪੰਜਾਬੀ"]),
        ("can't (dad’s) co-op", ["can't", "dad’s", "co", "op"]),
        ("照顾者 help", ["照顾", "顾者", "help"]),
        ("snake_case", ["snake", "case"]),
        ("* [TO] field:x", ["TO", "field", "x"]),
    ],
)
def test_text_is_cut_into_whole_words(text: str, pieces: list[str]) -> None:
    assert split(text) == pieces


def test_a_word_knows_where_it_stands() -> None:
    text = "દવા – છે"
    assert [text[start:end] for start, end in find(text)] == ["દવા", "છે"]


@given(st.text(max_size=30))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    for word in split(text):
        assert normalise(normalise(word)) == normalise(word)


@given(st.text(alphabet="આઈકખગજમળિીુૃેંਾੱਲਕতেয়়िकाय़لإىةéłşńabc'’", max_size=20))
def test_composed_and_decomposed_input_are_one(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert words(composed) == words(decomposed)
