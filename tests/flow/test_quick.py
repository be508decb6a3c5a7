"""The short way through a plan leads along its screens and nowhere else."""

import pytest

from app.flow.answers import Answers
from app.flow.present import present_step
from app.flow.turn import Ask, Finish, Move, look, take
from tests.flow.making import VOICE, tiny, typed

FLOW = tiny("any-order")
DONE: Answers = {
    "your_name": "Asha", "your_phone": "", "people": ({"person_name": "Ann", "alone": "", "allergies": ""},),
    "contacts": ({"contact_name": "", "contact_phone": "", "nobody": ""},),
}  # fmt: skip


def test_each_screen_leads_to_the_next_of_the_short_way() -> None:
    first = take(FLOW, {}, "about", {}, quick=True)
    assert isinstance(first, Move)
    assert first.address == "people/1/who"
    second = take(FLOW, first.answers, "people/1/who", typed(person_name="Ann"), quick=True)
    assert isinstance(second, Move)
    assert second.address == "contacts/1/contact"


def test_the_last_screen_finishes_the_short_way() -> None:
    done = take(FLOW, DONE, "health/1/allergies", {}, quick=True)
    assert isinstance(done, Finish)
    assert done.section == "quick"


def test_somebody_who_comes_back_goes_on_where_nothing_is_seen_yet() -> None:
    assert look(FLOW, {}, quick=True) == Move({}, "about")
    half: Answers = {"your_name": "Asha", "your_phone": ""}
    assert look(FLOW, half, quick=True) == Move(half, "people/1/who")
    assert isinstance(look(FLOW, DONE, quick=True), Finish)


@pytest.mark.parametrize(
    ("address", "progress", "back"),
    [
        ("about", "Question 1 of 4", None),
        ("people/1/who", "Question 2 of 4", "about"),
        ("health/1/allergies", "Question 4 of 4", "contacts/1/contact"),
    ],
)
def test_progress_and_back_are_those_of_the_short_way(address: str, progress: str, back: str | None) -> None:
    ask = look(FLOW, DONE, address, quick=True)
    assert isinstance(ask, Ask)
    view = present_step(ask, VOICE)
    assert (view.progress, view.back, view.quick) == (progress, back, True)


def test_a_mistake_stays_on_the_short_way() -> None:
    ask = take(FLOW, {}, "about", typed(your_phone="12"), quick=True)
    assert isinstance(ask, Ask)
    assert ask.quick


def test_a_screen_beside_the_short_way_is_an_ordinary_one() -> None:
    ask = look(FLOW, {}, "key", quick=True)
    assert isinstance(ask, Ask)
    assert not ask.quick
    turn = take(FLOW, {}, "key", {}, quick=True)
    assert isinstance(turn, Finish)
    assert turn.section == "you"
