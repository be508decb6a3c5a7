"""Known, none known and not filled in are never mistaken for each other."""

import pytest

from app.flow.answers import Answers
from app.plan.matter.states import Item, Known, NoneKnown, NotFilledIn, State, state_of

PENICILLIN = Known((Item("penicillin", {"reaction": "rash"}),))


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({}, NotFilledIn()),
        ({"allergies": ""}, NotFilledIn()),
        ({"allergies": {"none-known": "yes"}}, NoneKnown()),
        ({"allergies": {"penicillin": "yes", "penicillin.reaction": "rash"}}, PENICILLIN),
        ({"allergies": ("none-known",)}, NoneKnown()),
        ({"allergies": ("latex",)}, Known((Item("latex"),))),
        ({"allergies": ("none-known",), "allergies_note": "kiwi?"}, Known((), "kiwi?")),
        ({"allergies_note": "kiwi"}, Known((), "kiwi")),
    ],
)
def test_an_answer_is_in_one_of_three_states(answers: Answers, state: State) -> None:
    assert state_of(answers, "allergies") == state
