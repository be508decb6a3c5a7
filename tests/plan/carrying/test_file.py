"""A plan that was saved as a file is the same plan when it comes back, and nothing else is taken for one."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.flow.answers import Answers
from app.plan.carrying.file import AT_MOST, Dates, read, written
from app.plan.carrying.versions import NewerVersionError, NotAPlanError, brought_up
from tests.flows.plans import PLANS, answers_of, plan_flow
from tests.plan.carrying.plans import plans

DATES = Dates(date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 3))
LANGUAGES = ("en", "gu")


def saved(answers: Answers, language: str = "en") -> bytes:
    return written(plan_flow(), answers, language, DATES)


def with_changes(**changes: Any) -> bytes:
    return json.dumps({**json.loads(saved(answers_of("plan-gu"))), **changes}).encode()


@pytest.mark.parametrize("name", PLANS)
def test_saved_brought_back_and_saved_again_is_the_same_file(name: str) -> None:
    file = saved(answers_of(name), "gu")
    answers, language = read(plan_flow(), file, LANGUAGES)
    assert saved(answers, language) == file
    assert json.loads(file)["answers"] == json.loads(saved(answers_of(name)))["answers"]


@pytest.mark.parametrize("name", PLANS)
def test_every_answer_of_a_plan_is_in_its_file(name: str) -> None:
    assert read(plan_flow(), saved(answers_of(name)), LANGUAGES)[0] == answers_of(name)


@given(plans(plan_flow()))
@settings(max_examples=60, deadline=None)
def test_whatever_was_answered_comes_back_as_it_was(answers: Answers) -> None:
    assert read(plan_flow(), saved(answers), LANGUAGES) == (answers, "en")


@given(
    st.one_of(
        st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))
    )
)
@settings(max_examples=100, deadline=None)
def test_no_bytes_do_anything_but_be_refused(data: bytes) -> None:
    with pytest.raises((NotAPlanError, NewerVersionError)):
        read(plan_flow(), data, LANGUAGES)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["carer_first_name", "people", "allergies", "review_on", "zz"]), JSON))
@settings(max_examples=100, deadline=None)
def test_answers_of_any_shape_are_taken_whole_or_refused(answers: dict[str, Any]) -> None:
    try:
        taken, _ = read(plan_flow(), with_changes(answers=answers), LANGUAGES)
    except NotAPlanError:
        return
    assert json.loads(saved(taken))["answers"] == answers


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"[]",
        b"null",
        b"{}",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"answers":' * 20_000,
        with_changes(codes={"own": "7K3M"}),
        with_changes(language="xx"),
        with_changes(created_on="yesterday"),
        with_changes(schema_version=0),
        with_changes(schema_version=True),
        with_changes(schema_version="1"),
        with_changes(answers={"no_such_question": "x"}),
        with_changes(answers={"carer_first_name": 5}),
        with_changes(answers={"carer_first_name": "Ann\u0000"}),
        with_changes(answers={"carer_first_name": "\ud800"}),
        with_changes(answers={"carer_first_name": "x" * 5000}),
        with_changes(answers={"carer_languages": ["xx"]}),
        with_changes(answers={"people": [{}] * 5}),
        with_changes(answers={"people": [{"carer_phone": "07700 900101"}]}),
        b" " * AT_MOST + with_changes(),
    ],
)
def test_what_is_no_plan_of_ours_is_refused(file: bytes) -> None:
    with pytest.raises(NotAPlanError):
        read(plan_flow(), file, LANGUAGES)


def test_a_file_of_a_newer_version_is_refused_as_such() -> None:
    with pytest.raises(NewerVersionError):
        read(plan_flow(), with_changes(schema_version=2), LANGUAGES)


def test_a_file_of_an_older_version_is_brought_up_step_by_step() -> None:
    steps = {1: lambda plain: {**plain, "two": 1}, 2: lambda plain: {**plain, "three": plain["two"] + 1}}
    assert brought_up({"schema_version": 1}, steps, 3) == {"schema_version": 3, "two": 1, "three": 2}


def test_a_file_saved_with_a_mark_in_front_is_taken() -> None:
    assert read(plan_flow(), b"\xef\xbb\xbf" + with_changes(), LANGUAGES)[1] == "en"


def test_an_answer_the_plan_no_longer_asks_for_is_left_out_of_the_file() -> None:
    answers = {**answers_of("plan-gu"), "asked_long_ago": "yes"}
    assert read(plan_flow(), saved(answers), LANGUAGES)[0] == answers_of("plan-gu")
