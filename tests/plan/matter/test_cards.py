"""Who stands on cards: whom the owner ticked, else those who agreed, two at most and by their first word."""

from app.flow.answers import Answers
from app.plan.matter.cards import first_word, nobody, on_card


def contact(name: str, **more: str) -> Answers:
    return {"contact_name": f"{name} Example", "contact_phone": "0116 496 0100", **more}


def names(*contacts: Answers) -> list[str]:
    return [str(first_word(one)["contact_name"]) for one in on_card({"contacts": contacts})]


def test_the_first_two_who_agreed_are_on_it_while_nobody_is_ticked() -> None:
    agreed = {"contact_agreed": "yes"}
    not_yet = contact("Anna", contact_agreed="not-yet")
    assert names(not_yet, contact("Ben", **agreed), contact("Cara", **agreed), contact("Dev", **agreed)) == [
        "Ben",
        "Cara",
    ]
    assert names(contact("Anna"), not_yet) == []


def test_the_owners_ticks_beat_who_agreed() -> None:
    ticked = contact("Anna", contact_agreed="not-yet", contact_on_card="yes")
    unticked = contact("Ben", contact_agreed="yes", contact_on_card="")
    assert names(ticked, unticked) == ["Anna"]


def test_there_are_never_more_than_two() -> None:
    ticked = (contact(name, contact_on_card="yes") for name in ("Anna", "Ben", "Cara"))
    assert names(*ticked) == ["Anna", "Ben"]


def test_nobody_to_ask_is_said_only_by_the_tick_and_only_while_nobody_is_named() -> None:
    assert nobody({"contacts": ({"no_contacts": "yes"},)})
    assert not nobody({"contacts": ({},)})
    assert not nobody({})
    assert not nobody({"contacts": (contact("Anna", no_contacts="yes"),)})
