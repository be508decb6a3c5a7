"""Most answers of a plan are chosen, so that they can be said in every language."""

from collections.abc import Iterator

import pytest

from app.flow.answers import Answers, items
from app.flow.model import Field
from tests.plan.fixtures import answers, flow
from tests.plan.matter.filled import steps

FIELDS = {field.id: field for step in steps(flow()) for field in step.fields}


def answered(of: Answers) -> Iterator[Field]:
    for field, answer in of.items():
        for thing in items(answer):
            yield from answered(thing)
        if answer and field in FIELDS:
            yield FIELDS[field]


@pytest.mark.parametrize("name", ["plan-en", "plan-gu", "plan-nobody"])
def test_at_least_four_in_five_answers_are_not_in_own_words(name: str) -> None:
    asked = list(answered(answers(name)))
    own_words = [one for one in asked if one.kind in ("text", "long-text") and not one.plain]
    assert len(own_words) <= len(asked) / 5
