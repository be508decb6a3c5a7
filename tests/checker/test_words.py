"""Whatever the rules can say has words, nobody is told “you are not a carer”, and nothing is promised."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.checker import because, help_checks, help_names, help_next, help_reasons, sheet_words
from app.checker.advice import Advice, advice
from app.checker.answers import Answers
from app.checker.entitlement import what_help
from app.checker.labels import field_of
from app.checker.reasons import Because, Card, Said
from app.checker.sheet import PRIVATE, SHOWN
from app.checker.today import Today
from tests.checker.options import ABOUT_HELP
from tests.checker.paths import about_help, about_you, on_path
from tests.checker.test_advice import ANYTHING as ABOUT_YOU
from tests.conftest import ROOT
from tests.flows.questionnaires import facts, questionnaires

ABOUT = st.fixed_dictionaries(
    {}, optional={question: st.sampled_from(options) for question, options in ABOUT_HELP.items()}
)
SOURCES = [
    *sorted((ROOT / "app" / "checker").rglob("*.*ml")),
    *sorted((ROOT / "app" / "checker").rglob("*.py")),
]
SENTENCE = re.compile(r'(?<!")"([^"\n]{12,})"(?!")')
FORBIDDEN = re.compile(
    r"not a carer|no carer|you qualify|you are entitled|you will (get|be paid|receive)|you do not qualify",
    re.IGNORECASE,
)


def cards(found: Advice) -> list[Card]:
    return [*found.do_first, *found.situation, *found.also]


@settings(max_examples=400, deadline=None)
@given(ABOUT_YOU)
def test_every_page_of_a_result_has_a_reason_in_words(said: Answers) -> None:
    for card in cards(advice(on_path(about_you, said))):
        if isinstance(card.reason, Because):
            assert card.reason.id in because.WORDS
        else:
            assert (
                card.reason.option
                in field_of(questionnaires()["am-i-a-carer"], card.reason.question).option_ids
            )


@settings(max_examples=400, deadline=None)
@given(ABOUT_YOU)
def test_a_reason_repeats_only_what_was_really_said(said: Answers) -> None:
    counted = on_path(about_you, said)
    for card in cards(advice(counted)):
        if isinstance(card.reason, Said):
            given_answer = counted[card.reason.question]
            assert card.reason.option in ((given_answer,) if isinstance(given_answer, str) else given_answer)


@settings(max_examples=400, deadline=None)
@given(ABOUT, st.booleans())
def test_every_reason_of_a_kind_of_help_has_words(said: Answers, limit: bool) -> None:
    for row in what_help(on_path(about_help, said), Today(limit, flu_list_confirmed=False)).rows:
        words = help_reasons.NOT_NOW if row.state == "not-now" else help_checks.CHECK
        assert set(row.reasons) <= set(words), row.id


def test_every_kind_of_help_has_a_name_a_page_a_next_step_and_facts() -> None:
    assert set(help_names.KINDS) == set(help_names.NAMES) == set(help_next.NEXT)
    for kind in help_names.KINDS.values():
        assert kind.rule in facts()
        assert set(kind.amounts) <= set(facts().facts)


def test_every_question_on_the_sheet_has_words() -> None:
    assert set(sheet_words.ASKED) == {*SHOWN, *PRIVATE}


@pytest.mark.parametrize("path", SOURCES, ids=[path.name for path in SOURCES])
def test_no_sentence_judges_or_promises(path: Path) -> None:
    text = path.read_text("utf-8")
    said = SENTENCE.findall(text) if path.suffix == ".py" else [text]
    assert not [one for one in said if FORBIDDEN.search(one)]


@pytest.mark.parametrize("name", ["am-i-a-carer", "what-help-you-can-get"])
def test_no_sentence_of_a_flow_judges_or_promises(name: str) -> None:
    text = (ROOT / "content" / "flows" / f"{name}.yaml").read_text("utf-8")
    assert not FORBIDDEN.search(text)
    assert "£" not in text
