"""The glossary: whole, composed, and never in the wrong script."""

import unicodedata
from pathlib import Path

import pytest

from app.language.foreign import LATIN_SCRIPT
from app.language.glossary import Glossary, load_glossary
from app.language.languages import LanguagesError
from app.language.show import latin_digits
from tests.language.languages_for_tests import CONTENT, LANGUAGES

GLOSSARY = load_glossary(CONTENT / "glossary.yaml")
TRANSLATED = {each.tag for each in LANGUAGES.values() if each.stage == "launch" and not each.source}
SCRIPTS = {"Gujr": "GUJARATI", "Guru": "GURMUKHI", "Beng": "BENGALI", "Arab": "ARABIC"}


def test_every_term_is_said_in_every_launch_language() -> None:
    assert len(GLOSSARY.terms) >= 60
    assert {each.id for each in GLOSSARY.terms if each.translations.keys() != TRANSLATED} == set()


def test_terms_are_composed_and_in_latin_digits() -> None:
    for term in GLOSSARY.terms:
        for words in term.translations.values():
            assert unicodedata.is_normalized("NFC", words), words
            assert latin_digits(words) == words


def test_terms_are_in_the_script_of_their_language() -> None:
    for term in GLOSSARY.terms:
        for tag, words in term.translations.items():
            letters = {unicodedata.name(sign).split()[0] for sign in words if sign.isalpha()}
            script = LANGUAGES[tag].script
            expected = {"LATIN"} if script == LATIN_SCRIPT else {"LATIN", SCRIPTS[script]}
            assert letters <= expected, words


def test_names_are_written_once_with_curly_apostrophes() -> None:
    assert len(set(GLOSSARY.names)) == len(GLOSSARY.names)
    assert not [name for name in GLOSSARY.names if "'" in name]


def test_without_a_file_there_is_an_empty_glossary(tmp_path: Path) -> None:
    assert load_glossary(tmp_path / "glossary.yaml") == Glossary()


@pytest.mark.parametrize(
    "text", ['names: ["a', "[]", 'carer: {en: "carer"}', 'names: []\ncarer: {gu: {term: "x"}}']
)
def test_a_broken_glossary_is_refused_in_words(tmp_path: Path, text: str) -> None:
    file = tmp_path / "glossary.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(LanguagesError, match=r"glossary\.yaml:\d+: error:"):
        load_glossary(file)
