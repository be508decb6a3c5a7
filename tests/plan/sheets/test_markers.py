"""Each paper shows the typed answers that may stand on it, and no others."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from app.paper.kinds import Printed
from app.plan.matter.outputs import ALWAYS, TABLE, WHEN_TICKED, Output
from app.plan.sheets.bottle_carer import my_bottle_sheet
from app.plan.sheets.bottle_person import bottle_sheet
from app.plan.sheets.card_sheet import large_card
from app.plan.sheets.full import full_plan
from app.plan.sheets.letter import letter
from app.plan.sheets.order import Order
from tests.plan.fixtures import CODES, order
from tests.plan.matter.filled import everything, marker
from tests.plan.sheets.papers import all_words

MAKE: Mapping[Output, Callable[[Order], Printed]] = {
    "F": full_plan,
    "C": lambda of: large_card(of, CODES),
    "P": lambda of: large_card(of, CODES, 1),
    "Bc": my_bottle_sheet,
    "Bp": lambda of: bottle_sheet(of, 1),
    "G": letter,
}
TICKED_FOR_CARDS = ("first_note", "calms", "needs_2h", "conditions", "allergies", "med_critical")
# The list on a bottle sheet says what, how much and when; a card that says “There are pets” names none.
LEFT_OUT = {"Bp": {"medicine_form", "medicine_note"}, "C": {"pets"}}
NOT_TYPED = {"medicine_person", "key_safe_known_by"}


def paper(output: Output, *, ticked: bool) -> str:
    filled = replace(order("plan-en"), answers=everything(ticked=ticked))
    return all_words(MAKE[output](filled))


def typed() -> list[str]:
    """The fields whose answers are typed words."""
    known = str(everything(ticked=True))
    return [field for field in TABLE if f"'{marker(field)}'" in known and field not in NOT_TYPED]


def by_another_rule(field: str, output: Output, ticked: bool) -> bool:
    """What is ticked for the card counts for the person’s own; the letter names somebody if both wish it."""
    card = output == "P" and ticked and field in TICKED_FOR_CARDS
    named = output == "G" and ticked and field in ("person_first_name", "person_last_name")
    return card or named or (output, field) == ("Bp", "lost_places")


@pytest.mark.parametrize("output", MAKE)
@pytest.mark.parametrize("ticked", [False, True], ids=["nothing ticked", "everything ticked"])
def test_a_paper_shows_what_may_stand_on_it_and_nothing_else(output: Output, ticked: bool) -> None:
    said = paper(output, ticked=ticked)
    shown = {field for field in typed() if marker(field) in said}
    may = {field for field in typed() if output in ALWAYS[field] or (ticked and output in WHEN_TICKED[field])}
    too_much = {field for field in shown - may if not by_another_rule(field, output, ticked)}
    assert too_much == set()
    assert may - shown - LEFT_OUT.get(output, set()) == set()


def test_enough_answers_are_typed_for_this_to_mean_something() -> None:
    assert len(typed()) > 50
