"""Tests of answers: is, any, only, named checks, and nothing more."""

import pytest

from app.flow.answers import Answer, Answers
from app.flow.model import Compare, How, When
from app.flow.rules import holds


@pytest.mark.parametrize(
    ("how", "ids", "answer", "expected"),
    [
        ("is", ("a",), "a", True),
        ("is", ("a",), "b", False),
        ("is", ("a",), "", False),
        ("is", ("a",), None, False),
        ("is", ("a",), ("a", "b"), True),
        ("any", ("a", "b"), "b", True),
        ("any", ("a", "b"), ("b", "c"), True),
        ("any", ("a", "b"), ("c",), False),
        ("any", ("ab",), "a", False),
        ("only", ("a", "b"), ("a",), True),
        ("only", ("a", "b"), ("a", "b"), True),
        ("only", ("a",), ("a", "b"), False),
        ("only", ("a",), (), False),
        ("only", ("a",), None, False),
        ("is", ("a",), {"a": "yes", "a.note": "b"}, True),
        ("any", ("b", "c"), {"a": "yes", "a.note": "b"}, False),
        ("only", ("a",), {"a": "yes", "a.note": "yes"}, True),
        ("only", ("a",), {"a": "yes", "b": "yes"}, False),
    ],
)
def test_an_answer_is_compared_with_ids(
    how: How, ids: tuple[str, ...], answer: Answer | None, expected: bool
) -> None:
    answers = {} if answer is None else {"q": answer}
    assert holds(When((Compare("q", how, ids),)), answers) is expected


def test_everything_in_one_test_must_hold() -> None:
    when = When(
        (Compare("q", "is", ("a",)), Compare("r", "is", ("b",))),
        (("late", lambda answers: "late" in answers),),
    )
    assert holds(when, {"q": "a", "r": "b", "late": "yes"})
    assert not holds(when, {"q": "a", "r": "b"})
    assert not holds(when, {"q": "a", "late": "yes"})


def test_no_test_always_holds() -> None:
    assert holds(None, {})


def test_a_named_check_sees_what_it_is_given() -> None:
    seen: list[Answers] = []
    holds(When(checks=(("look", lambda answers: bool(seen.append(answers))),)), {"q": "a"})
    assert seen == [{"q": "a"}]
