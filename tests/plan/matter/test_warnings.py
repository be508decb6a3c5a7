"""What the carer is told before sharing: whom to ask, who else could come, where to find somebody."""

from typing import Any

import pytest

from app.flow.answers import Answers
from app.plan.matter.warnings import Caution, warnings
from tests.plan.fixtures import answers, saying
from tests.plan.pretend import library


def cautions(of: Answers) -> tuple[Caution, ...]:
    return warnings(of, saying(), library().facts)


def said(of: Answers) -> list[str]:
    return [one.said.english.striptags().replace("\u00a0", " ") for one in cautions(of)]


def with_contact(**more: Any) -> Answers:
    return {"contacts": ({"contact_name": "Dinesh Example", "contact_phone": "0116 496 0140", **more},)}


def test_contacts_who_were_not_asked_are_named() -> None:
    assert said(answers("plan-en")) == ["You have not asked Esther yet. Ask before you share the plan."]


def test_somebody_who_cannot_be_alone_and_has_nobody_who_can_come_gets_a_banner() -> None:
    first = cautions(answers("plan-gu"))[0]
    assert first.kind == "urgent"
    assert said(answers("plan-gu"))[0] == (
        "Nobody in your plan can come at once. Ring 0116 454 1004 now to talk about it, or ask for a carers assessment."
    )


@pytest.mark.parametrize("can_do", ["sit-with-them", "stay-a-night"])
def test_there_is_no_banner_when_a_contact_can_come(can_do: str) -> None:
    person = {"left_alone": "not-at-all", "person_agrees": "yes"}
    of = {**with_contact(contact_agreed="yes", contact_can_do=(can_do,)), "people": (person,)}
    assert [one.kind for one in cautions(of)] == ["add"]


def test_nobody_to_ask_leads_to_help_and_not_to_blame() -> None:
    found = next(one for one in cautions(answers("plan-nobody")) if one.kind == "help")
    assert found.pages == ("who-could-step-in", "carers-assessment", "carers-support-service")
    assert "0116 454 1004" in found.said.english.striptags().replace("\u00a0", " ")


def test_one_contact_alone_may_be_away() -> None:
    assert "One person may be away. Can you add another?" in said(with_contact(contact_agreed="yes"))


def test_a_card_without_anybody_who_agreed_says_so() -> None:
    assert any(
        "your card says to ring the council" in one for one in said(with_contact(contact_agreed="not-yet"))
    )


def test_people_who_were_not_asked_or_said_no_are_named() -> None:
    assert any("Gerald does not want this plan" in one for one in said(answers("plan-nobody")))
    assert any("Anna has not been asked" in one for one in said({"people": ({"person_first_name": "Anna"},)}))


def test_pages_it_leads_to_exist() -> None:
    for of in (answers("plan-nobody"), answers("plan-gu")):
        assert all(library().exists(slug) for one in cautions(of) for slug in one.pages)
