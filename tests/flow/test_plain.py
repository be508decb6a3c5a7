"""Answers can be written as JSON and read again; nothing else is read as answers."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.flow.answers import Answers
from app.flow.plain import from_plain, to_plain

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
SINGLE = TEXT | st.lists(TEXT, max_size=3).map(tuple) | st.dictionaries(TEXT, TEXT, max_size=3)
THINGS = st.lists(st.dictionaries(TEXT, SINGLE, max_size=3), min_size=1, max_size=3).map(tuple)


@given(st.dictionaries(TEXT, SINGLE | THINGS, max_size=5))
def test_answers_written_and_read_are_the_same(answers: Answers) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(answers)))) == answers


def test_what_is_several_becomes_a_list_and_what_has_parts_a_dictionary() -> None:
    answers: Answers = {
        "pets": ("cat",),
        "gp": {"name": "X"},
        "people": ({"languages": ("gu", "en")},),
        "no": "",
    }
    assert to_plain(answers) == {
        "pets": ["cat"], "gp": {"name": "X"}, "people": [{"languages": ["gu", "en"]}], "no": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        None, [], "text", 1, {"a": 1}, {"a": None}, {"a": True}, {"a": [1]}, {"a": ["x", {}]}, {"a": [{}, "x"]},
        {"a": {"b": {}}}, {"a": {"b": ["x"]}}, {"a": [["x"]]}, {"a": [{"b": [{"c": "x"}]}]}, {1: "x"},
        {"a": "\ud800"}, {"\ud800": "a"},
    ],
)  # fmt: skip
def test_other_shapes_are_refused(data: object) -> None:
    with pytest.raises(ValueError, match=r"not a|surrogates"):
        from_plain(data)
