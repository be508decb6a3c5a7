"""A form is read with what is known elsewhere; a warning can be overruled, a refusal cannot."""

from textwrap import dedent

import pytest

from app.flow.answers import Answers
from app.flow.known import Known
from app.flow.load import read_flow
from app.flow.present import present_step
from app.flow.turn import Ask, Finish, Move, take
from tests.flow.making import VOICE, tiny, typed

FLOW = tiny("any-order")
DINESH: Answers = {"contact_name": "Dinesh", "contact_phone": "0116 496 0140"}


def test_a_warning_asks_once_more_and_offers_to_save_anyway() -> None:
    ask = take(FLOW, {}, "health/1/doses", typed(dose="20 mg"))
    assert isinstance(ask, Ask)
    assert [(field.id, fault.id, fault.kind) for field, fault in ask.faults] == [
        ("dose", "has-a-figure", "warn")
    ]
    view = present_step(ask, VOICE)
    assert (view.anyway, view.fields[0].error, view.fields[0].wrong) == ("dose", "Is this a code?", "dose")


@pytest.mark.parametrize("anyway", ["dose", "dose dose_note", "yes", ("dose", "x")])
def test_what_was_warned_about_is_saved_when_somebody_insists(anyway: str | tuple[str, ...]) -> None:
    turn = take(FLOW, {}, "health/1/doses", typed(dose="20 mg", anyway=anyway))
    assert isinstance(turn, Finish)
    assert turn.answers == {"people": ({"dose": "20 mg", "dose_note": ""},)}


def test_only_what_was_warned_about_is_let_through() -> None:
    ask = take(FLOW, {}, "health/1/doses", typed(dose="20 mg", dose_note="4821", anyway="dose"))
    assert isinstance(ask, Ask)
    assert [field.id for field, _ in ask.faults] == ["dose_note"]
    both = take(FLOW, {}, "health/1/doses", typed(dose="20 mg", dose_note="4821"))
    assert isinstance(both, Ask)
    assert present_step(both, VOICE).anyway == "dose dose_note"


def test_a_refusal_cannot_be_overruled() -> None:
    ask = take(FLOW, {}, "key", typed(key_safe="yes", key_where="code 4821", anyway="yes"))
    assert isinstance(ask, Ask)
    assert present_step(ask, VOICE).anyway is None


def test_boxes_of_an_option_that_is_not_ticked_are_warned_about_and_left_out() -> None:
    form = {"allergies": ("nuts",), "allergies-bees-note": ("swells",)}
    ask = take(FLOW, {}, "health/1/allergies", form)
    assert isinstance(ask, Ask)
    view = present_step(ask, VOICE)
    assert (view.anyway, view.errors[0].name) == ("allergies", "allergies-bees-note")
    assert view.errors[0].text.startswith("You wrote something under “Bees”")
    assert [option.stray for option in view.fields[0].options] == [False, True, False]
    turn = take(FLOW, {}, "health/1/allergies", {**form, "anyway": ("allergies",)})
    assert isinstance(turn, Move)
    assert turn.answers == {"people": ({"allergies": {"nuts": "yes"}},)}


def test_an_odd_postcode_can_be_kept() -> None:
    form = typed(**{"address-line-1": "1 Example Street", "address-postcode": "near LE1"})
    done: Answers = {"choice": "me", "choices": ("shopping",), "yes-no": "no", "text": "x", "long-text": "",
                     "your_name": "A", "phone": "07700 900104", "email": "", "postcode": "", "nhs": "",
                     "born": "1948-03-27", "wakes": "", "people": "2", "relation": "mother"}  # fmt: skip
    assert isinstance(take(tiny("every-kind"), done, "address", form), Ask)
    turn = take(tiny("every-kind"), done, "address", {**form, "anyway": ("yes",)})
    assert isinstance(turn, Move)
    assert turn.address == "week"
    assert turn.answers["address"] == {"line-1": "1 Example Street", "postcode": "near LE1"}


def test_a_check_sees_other_screens_and_the_other_things() -> None:
    answers: Answers = {"your_phone": "0116 496 0150", "contacts": (DINESH, {})}
    for number in ("0116 496 0150", "0116 496 0140"):
        ask = take(FLOW, answers, "contacts/2/contact", typed(contact_phone=number))
        assert isinstance(ask, Ask)
        assert present_step(ask, VOICE).fields[1].error == "Write somebody else here."


def test_a_check_does_not_see_what_the_form_replaces() -> None:
    answers: Answers = {"contacts": (DINESH,)}
    turn = take(FLOW, answers, "contacts/1/contact", typed(contact_phone="0116 496 0140"))
    assert isinstance(turn, Move)
    assert turn.answers["contacts"] == ({"contact_name": "", "contact_phone": "0116 496 0140", "nobody": ""},)


def test_a_check_sees_all_of_the_form_and_nothing_that_it_replaces() -> None:
    seen: list[Answers] = []
    known = Known(refusals={"look": lambda _, known: bool(seen.append(known))})
    text = """
    flow: "f"
    title: "F"
    any-order: true
    steps:
      - id: "s"
        title: "S"
        fields:
          - {id: "a", kind: "text", question: "A?", refuse: "look", errors: {look: "L"}}
          - {id: "b", kind: "text", question: "B?"}
          - {id: "c", kind: "text", question: "C?"}
      - {id: "d", kind: "text", question: "D?"}
    """
    take(
        read_flow(dedent(text), "f.yaml", known), {"b": "old", "c": "old", "d": "x"}, "s", typed(a="1", b="2")
    )
    assert seen == [{"a": "1", "b": "2", "d": "x"}]


def test_beside_a_mistake_there_is_nothing_to_save_anyway() -> None:
    ask = take(FLOW, {}, "health/1/doses", typed(dose="20 mg", dose_note="x" * 201))
    assert isinstance(ask, Ask)
    assert present_step(ask, VOICE).anyway is None
