"""Forms of one word meet in one stem; words that only look alike do not."""

import pytest

from app.index.chains import grams
from app.index.editors import SearchFiles
from tests.index import tiny

MEET = [
    ("en", "carer carers carer's carer’s"), ("en", "emergency emergencies"), ("en", "can't cant"),
    ("gu", "સંભાળ સંભાળની સંભાળમાં"), ("gu", "યોજના યોજનાઓ યોજનાની"), ("gu", "હોસ્પિટલ હોસ્પિટલમાંથી"),
    ("pa", "ਯੋਜਨਾ ਯੋਜਨਾਵਾਂ"), ("pa", "ਛੁੱਟੀ ਛੁੱਟੀਆਂ"), ("pa", "ਭੱਤਾ ਭੱਤੇ"),
    ("ur", "چھٹی چھٹیاں"), ("ur", "ہسپتال ہسپتالوں"), ("ur", "بچے بچوں"),
    ("bn", "হাসপাতাল হাসপাতালে হাসপাতালের"), ("bn", "পরিচর্যাকারী পরিচর্যাকারীদের"),
    ("pl", "opiekun opiekunów opiekunow"), ("pl", "zasiłek zasilek"), ("pl", "tłumacz tlumacz"),
    ("so", "daryeel daryeelaha daryeelayaasha"), ("so", "isbitaal isbitaalka"),
    ("ar", "الرعاية رعاية"), ("ar", "مقدم مقدمي المقدمين"),
    ("hi", "योजना योजनाओं"), ("hi", "बड़ा बडा"), ("fa", "کتاب‌ها کتابها"),
    ("ro", "alocația alocaţia alocatia"), ("pt", "avaliações avaliacoes"),
]  # fmt: skip
APART = [
    ("en", "care", "car"), ("en", "rest", "respite"), ("gu", "યોજના", "યોજન"), ("ur", "دوا", "دو"),
    ("ur", "کیا", "کی"), ("so", "hada", "ha"), ("pl", "praca", "prawo"), ("bn", "মা", "মামা"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "forms"), MEET)
def test_forms_of_a_word_share_a_stem(files: SearchFiles, tag: str, forms: str) -> None:
    stems = [set(tiny.chain(files, tag).stems(form)) for form in forms.split(" ")]
    assert set.intersection(*stems)


@pytest.mark.parametrize(("tag", "one", "other"), APART)
def test_words_that_look_alike_stay_apart(files: SearchFiles, tag: str, one: str, other: str) -> None:
    chain = tiny.chain(files, tag)
    assert not set(chain.stems(one)) & set(chain.stems(other))


def test_stop_words_have_no_stem_but_a_no_is_never_one(files: SearchFiles) -> None:
    english = tiny.chain(files, "en")
    assert [
        word
        for word in ["the", "is", "not", "no", "can't", "won't", "alone", "off", "out"]
        if not english.stems(word)
    ] == ["the", "is"]


def test_a_word_becomes_its_four_grams_and_a_short_one_stays_whole() -> None:
    assert grams("care") == ("_car", "care", "are_")
    assert grams("a") == ("_a_",)


def test_a_language_nobody_described_is_still_read(files: SearchFiles) -> None:
    assert tiny.chain(files, "ckb").stems("یارمەتی") == ("یارمەتی",)
