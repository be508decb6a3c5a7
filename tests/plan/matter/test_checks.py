"""What the plan refuses: codes, links, the same person twice, days that cannot be."""

from datetime import date

import pytest

from app.flow.answers import Answer, Answers
from app.flow.turn import Ask, Move, Turn, take
from app.plan.matter.checks import CHECKS, REFUSALS
from tests.flows.plans import plan_flow

ASHA: Answers = {
    "carer_first_name": "Asha",
    "carer_last_name": "Example",
    "carer_phone": "07700 900101",
    "people": (
        {"person_first_name": "Bharat", "person_last_name": "Example", "person_phone": "0116 496 0150"},
    ),
}
CHETAN: Answers = {"contact_name": "Chetan Example", "contact_phone": "07700 900102"}
DAWN: Answers = {"contact_name": "Dawn Example", "contact_phone": "0116 496 0130"}


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today is 1 November 2026."""
    monkeypatch.setattr("app.plan.matter.checks.today", lambda: date(2026, 11, 1))


def refuses(name: str, answer: Answer, known: Answers | None = None) -> bool:
    """Whether that check refuses the answer."""
    return REFUSALS[name](answer, known or {})


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/plan",
        "http:example",
        "see www.example.org",
        "example.co.uk",
        "On nhs.uk it says so",
    ],
)
def test_a_link_is_found(text: str) -> None:
    assert refuses("has-a-link", text)


@pytest.mark.parametrize(
    "text",
    ["He likes tea.Milk first.", "asha@example.org", "7.30", "e.g. tea", "The web is down", "Dr.Ukrainec"],
)
def test_what_is_no_link_passes(text: str) -> None:
    assert not refuses("has-a-link", text)


def test_a_code_is_found_in_each_box_of_a_contact_and_of_details() -> None:
    assert refuses("looks-like-a-code", {"name": "Alarm firm", "note": "code 4821"})
    assert refuses("looks-like-a-code", {"medicine": "yes", "medicine.times": "key safe 4821"})
    assert not refuses("looks-like-a-code", {"name": "Alarm firm", "phone": "0116 496 0140"})
    assert not refuses("looks-like-a-code", {"medicine": "yes", "medicine.times": "07:00 11:00"})


def test_nobody_is_to_ring_twice() -> None:
    known: Answers = {"contacts": (CHETAN, DAWN), "contact_name": "Chetan"}
    assert refuses("same-contact", "07700 900102", known)
    assert refuses("same-contact", "0116 496 0130", {**known, "contact_name": "dawn  example"})
    assert not refuses("same-contact", "07700 900103", known)


def test_two_people_may_share_the_telephone_of_their_home() -> None:
    known: Answers = {"contacts": (DAWN,), "contact_name": "Edward Example"}
    assert not refuses("same-contact", "0116 496 0130", known)


def test_the_carer_is_nobody_to_ring() -> None:
    assert refuses("is-the-carer", "ASHA example", ASHA)
    assert refuses("is-the-carer", "07700 900101", ASHA)
    assert not refuses("is-the-carer", "Asha Neighbour", ASHA)
    assert not refuses("is-the-carer", "Asha", ASHA)
    assert not refuses("is-the-carer", "", {})


def test_the_person_is_nobody_to_ring() -> None:
    assert refuses("is-the-person", "Bharat Example", ASHA)
    assert refuses("is-the-person", "0116 496 0150", {**ASHA, "contact_name": "bharat"})
    assert not refuses("is-the-person", "0116 496 0150", {**ASHA, "contact_name": "His brother"})
    assert not refuses("is-the-person", "Chetan Example", ASHA)


def test_nobody_is_born_tomorrow() -> None:
    assert refuses("in-the-future", "2026-11-02")
    assert not refuses("in-the-future", "2026-11-01")


@pytest.mark.parametrize(
    ("day", "refused"),
    [("2026-10-31", True), ("2026-11-01", False), ("2027-11-01", False), ("2027-11-02", True)],
)
def test_a_plan_is_looked_at_again_within_a_year(day: str, refused: bool) -> None:
    assert refuses("not-in-a-year", day) == refused


def test_five_places_are_enough() -> None:
    assert not refuses("more-than-five-lines", "a\nb\n\nc\nd\ne\n")
    assert refuses("more-than-five-lines", "a\nb\nc\nd\ne\nf")


def test_english_words_are_asked_for_only_where_own_words_stand() -> None:
    assert not CHECKS["wrote-own-words"]({"likes": "Tea"})
    assert CHECKS["wrote-own-words"]({"calms": "ભજન"})


def sent(address: str, answers: Answers, **typed: str) -> Turn:
    """What happens to a form sent from that screen."""
    return take(plan_flow(), answers, address, {name: (value,) for name, value in typed.items()})


def faults(turn: Turn) -> list[tuple[str, str]]:
    """Which questions were refused, and why."""
    assert isinstance(turn, Ask)
    return [(field.id, fault.id) for field, fault in turn.faults]


def test_the_plan_refuses_a_code_in_the_home() -> None:
    assert faults(sent("house", {}, home_info="key safe code 4821")) == [("home_info", "looks-like-a-code")]


def test_a_contact_is_compared_with_everybody_else_but_not_with_itself() -> None:
    answers: Answers = {**ASHA, "contacts": (CHETAN, DAWN)}
    again = sent("contacts/1/contact", answers, contact_name="Chetan Example", contact_phone="07700900102")
    assert isinstance(again, Move)
    double = sent("contacts/2/contact", answers, contact_name="Chetan Example", contact_phone="07700900102")
    assert faults(double) == [("contact_phone", "same-contact")]
    carer = sent("contacts/2/contact", answers, contact_name="Me", contact_phone="07700900101")
    assert faults(carer) == [("contact_phone", "is-the-carer")]


def test_a_strange_postcode_is_kept_if_the_person_insists() -> None:
    typed = {"person_address-line-1": "1 Example Street", "person_address-postcode": "nowhere"}
    assert faults(sent("people/1/details", {}, **typed)) == [("person_address", "postcode")]
    kept = sent("people/1/details", {}, **typed, anyway="person_address")
    assert isinstance(kept, Move)
