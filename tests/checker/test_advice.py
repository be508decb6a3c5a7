"""Whoever answers “Do you help someone?” gets the outcome and the pages of the worked examples."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.checker.advice import Advice, advice
from app.checker.answers import Answers, answered
from app.checker.caring import does_tasks, under_18
from tests.checker.options import ABOUT_YOU, MANY
from tests.checker.paths import about_you, on_path
from tests.checker.tables import answers, cells, rows
from tests.site import slugs

BASE = answers("for-whom=me; age=26-65; stage=a-while; where-person=leicester; paid=no; urgent=no")
EXAMPLES = rows("am-i-a-carer.tsv")
OUTCOMES = {row["outcome"] for row in EXAMPLES}
CLOSED_TO_CHILDREN = {"carers-support-service", "refer-yourself", "carers-allowance"}


def of(row: dict[str, str]) -> Advice:
    """The result of a worked example, whose answers stand before those of the base."""
    said = answers(row["answers"])
    more = {"more": "a-few-more" if {"how-many", "hours", "gp"} & set(said) else "show-result"}
    base = {**BASE, **more} if row["base"] == "yes" else {}
    return advice(on_path(about_you, {**base, **said}))


def pages(advice: Advice) -> Iterator[str]:
    """Every page of a result."""
    return (card.page for part in (advice.do_first, advice.situation, advice.also) for card in part)


@pytest.mark.parametrize("row", EXAMPLES, ids=[row["situation"] for row in EXAMPLES])
def test_a_worked_example_has_its_outcome_and_its_pages(row: dict[str, str]) -> None:
    found = of(row)
    assert found.outcome == row["outcome"]
    assert ("yes" if found.in_danger else "no") == row["crisis"]
    assert [card.page for card in found.do_first] == list(cells(row["do first"]))
    assert [card.page for card in found.situation] == list(cells(row["for your situation"]))


def test_the_examples_meet_every_outcome() -> None:
    assert len(OUTCOMES) == 9


ANYTHING = st.fixed_dictionaries(
    {},
    optional={
        question: st.sets(st.sampled_from(options)).map(lambda ticks: tuple(sorted(ticks)))
        if question in MANY
        else st.sampled_from(options)
        for question, options in ABOUT_YOU.items()
    },
)


@settings(max_examples=400, deadline=None)
@given(ANYTHING)
def test_whatever_is_answered_there_is_something_to_do_and_never_too_much(said: Answers) -> None:
    found = advice(on_path(about_you, said))
    assert 1 <= len(found.do_first) <= 5
    assert found.outcome in OUTCOMES


@settings(max_examples=400, deadline=None)
@given(ANYTHING)
def test_a_page_stands_once_and_exists(said: Answers) -> None:
    listed = list(pages(advice(on_path(about_you, said))))
    assert len(listed) == len(set(listed))
    assert not set(listed) - set(slugs())


@settings(max_examples=400, deadline=None)
@given(ANYTHING, st.sampled_from(["under-11", "11-15", "16-17"]))
def test_no_list_for_under_18s_names_what_is_closed_to_them(said: Answers, age: str) -> None:
    counted = on_path(about_you, {**said, "age": age})
    found = advice(counted)
    assert found.outcome == "professional" or not CLOSED_TO_CHILDREN & set(pages(found))


@settings(max_examples=400, deadline=None)
@given(ANYTHING)
def test_danger_comes_first_and_takes_the_plan_out_of_what_to_do_first(said: Answers) -> None:
    found = advice(on_path(about_you, said))
    assert (found.do_first[0].page == "crisis-help") is found.in_danger
    if found.in_danger:
        assert "emergency-plan" not in {card.page for card in found.do_first}


@settings(max_examples=400, deadline=None)
@given(ANYTHING, st.sampled_from(["hours", "age", "who", "where-person", "where-me", "work", "how-many"]))
def test_no_hours_age_relation_work_or_address_takes_the_outcome_carer_away(
    said: Answers, question: str
) -> None:
    counted = on_path(about_you, said)
    if advice(counted).outcome != "carer":
        return
    for option in ABOUT_YOU[question]:
        changed = {**counted, question: (option,) if question in MANY else option}
        assert advice(changed).outcome == ("young-carer" if under_18(changed) else "carer")


@settings(max_examples=300, deadline=None)
@given(ANYTHING, st.sampled_from(["without-me", "why", "paid"]))
def test_what_was_skipped_counts_for_the_carer(said: Answers, question: str) -> None:
    counted = on_path(about_you, said)
    skipped = {key: value for key, value in counted.items() if key != question}
    before, after = advice(counted).outcome, advice(skipped).outcome
    assert after == before or (after in ("carer", "maybe") and before in ("maybe", "paid-or-volunteer"))


@settings(max_examples=300, deadline=None)
@given(ANYTHING)
def test_an_answer_off_the_path_changes_nothing(said: Answers) -> None:
    counted = on_path(about_you, said)
    asked = set(about_you(counted))
    off = {key: value for key, value in said.items() if key not in asked}
    assert advice(on_path(about_you, {**counted, **off})) == advice(counted)


@settings(max_examples=300, deadline=None)
@given(ANYTHING)
def test_no_path_is_long(said: Answers) -> None:
    counted = on_path(about_you, said)
    asked = list(about_you(counted))
    assert len(asked) <= (7 if under_18(counted) else 20)


def test_every_combination_of_skipped_questions_of_part_one_ends_on_a_result() -> None:
    """Each question answered in one common way or skipped: all 2,048 ways."""
    usual = answers(
        "for-whom=me; tasks=medicine; stage=a-while; who=parent; age=26-65; why=dementia; without-me=could-not; "
        "paid=no; where-person=leicester; urgent=no; more=show-result"
    )
    for kept in product((True, False), repeat=len(usual)):
        said = {key: value for (key, value), keep in zip(usual.items(), kept, strict=True) if keep}
        found = advice(on_path(about_you, said))
        assert found.outcome == ("carer" if does_tasks(said) else "not-now")
        assert found.age_unknown is not answered(said, "age")
