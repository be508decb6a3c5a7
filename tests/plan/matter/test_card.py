"""The card on a screen: whom to ring first, how long alone, and of health only what was ticked."""

import pytest

from app.plan.matter.roles import card_answers
from app.plan.matter.view import card_view, speech_of
from tests.plan.fixtures import MADE, answers, flow, saying
from tests.plan.matter.reading import texts
from tests.plan.pretend import library


def card(name: str) -> dict[str, str]:
    shown = card_answers(answers(name))
    speech = speech_of(shown, flow(), saying(), "en", MADE)
    return texts(card_view(speech, shown, library().facts))


def test_the_order_is_who_whom_to_ring_how_long_alone_and_the_rest() -> None:
    assert list(card("plan-gu")) == ["card-who", "ring", "card-alone", "card-more"]


def test_contacts_are_there_by_first_name_with_relation_and_number() -> None:
    assert card("plan-en")["ring"].splitlines() == [
        "1 Chetan 07700 900102 son",
        "2 Dawn 0116 496 0130 neighbour",
        "Leicester City Council social care 0116 454 1004 ",
    ]


def test_what_was_ticked_is_there_and_what_is_not_answered_is_said_to_be_so() -> None:
    more = card("plan-gu")["card-more"]
    assert "Allergies: None known, said by the carer on 1 November 2026" in more
    assert "Insulin 08:00, 18:00" in more
    assert "ભજન સાંભળવાથી શાંત થાય છે." in more
    assert "Implants" not in more


@pytest.mark.parametrize("name", ["plan-en", "plan-gu", "plan-four", "plan-nobody"])
def test_last_names_and_addresses_are_never_there(name: str) -> None:
    said = "\n".join(card(name).values())
    assert "Example" not in said
    assert "ZZ99" not in said


def test_for_somebody_who_said_no_there_is_their_name_their_time_alone_and_the_council() -> None:
    said = card("plan-nobody")
    assert "Gerald" in said["card-who"]
    assert "ring 0116 454 1004 at once" in said["ring"]
    assert "Can be alone: Not at all" in said["card-alone"]
    assert said["card-more"] == ""
