"""English first and the second language under it; own words once, as they were typed, and never translated."""

import re

import pytest

from app.flow.answers import Answers
from app.paper.document import OwnWords, Part
from app.plan.sheets.bottle_person import bottle_sheet
from app.plan.sheets.full import full_plan
from tests.plan.fixtures import answers, order
from tests.plan.sheets.papers import PAPERS, all_words, english_runs, parts

LATIN = re.compile(r"[A-Za-z]{2,}")
OTHER = re.compile("[\u0600-\u06ff\u0900-\u0dff]")
BILINGUAL = ("full gu", "full gu in ur", "bottle gu", "bottle gu in ur", "my bottle gu", "letter gu")
OWN_WORDS = ("પહેલાં પાણી આપો અને પાસે બેસો.", "ભજન સાંભળવાથી શાંત થાય છે.", "મોટો અવાજ ગમતો નથી.")


def typed(of: Answers) -> set[str]:
    """Every word in Latin letters that somebody typed."""
    return set(LATIN.findall(str(of))) | {"https", "carers", "example"}


@pytest.mark.parametrize("name", [*BILINGUAL, "cards gu", "full en"])
def test_there_is_no_letter_of_another_script_in_what_is_english(name: str) -> None:
    assert [run for run in english_runs(PAPERS[name]()) if OTHER.search(run)] == []


@pytest.mark.parametrize("name", BILINGUAL)
def test_there_is_no_english_in_what_is_in_the_second_language_but_names(name: str) -> None:
    lang = "ur" if name.endswith("ur") else "gu"
    said = "\n".join(all_words(one) for one in parts(PAPERS[name](), lang))
    assert said
    assert set(LATIN.findall(said)) - typed(answers("plan-gu")) == set()


@pytest.mark.parametrize("tag", ["gu", "ur", "so", "en"])
def test_own_words_are_the_same_in_every_language_and_said_to_be_gujarati(tag: str) -> None:
    document = full_plan(order("plan-gu", tag))
    own = [one for one in found(document) if any(words in all_words(one.words) for words in OWN_WORDS)]
    assert {all_words(one.words) for one in own} == set(OWN_WORDS)
    for one in own:
        assert (one.words.lang, one.words.dir, one.words.script) == ("gu", "ltr", "Gujr")
        assert all_words(one.note) == (
            "In the carer’s own words, in Gujarati. Not translated. Ask for an interpreter."
        )


def found(part: object) -> list[OwnWords]:
    """Every piece of own words in a document."""
    from dataclasses import fields, is_dataclass

    if isinstance(part, OwnWords):
        return [part]
    if isinstance(part, tuple):
        return [one for each in part for one in found(each)]
    if is_dataclass(part) and not isinstance(part, type):
        return [
            one
            for each in fields(part)
            if each.name != "otherwise"
            for one in found(getattr(part, each.name))
        ]
    return []


def test_a_short_note_in_another_language_says_in_which() -> None:
    assert "ઉપરના ખાનામાં (Gujarati)" in all_words(full_plan(order("plan-gu", "en")))


def test_coded_answers_are_said_in_both_languages_and_in_one_if_there_is_one() -> None:
    both, one = full_plan(order("plan-gu")), full_plan(order("plan-gu", "en"))
    assert "Diabetes (insulin)" in all_words(both)
    assert list(parts(both, "gu"))
    assert [part for part in parts(one, "gu") if "દવા" in all_words(part)] == []


def test_numbers_keep_their_order_in_lines_from_right_to_left() -> None:
    sheet = bottle_sheet(order("plan-gu", "ur"), 1)
    lines = [all_words(one) for one in parts(sheet, "ur") if isinstance(one, Part)]
    assert any("08:00, 18:00" in one for one in lines)
