"""Each holder of a plan is given what is theirs, and the owner gets every answer back."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.flow.answers import Answers
from app.plan.matter.dates import Dates
from app.plan.matter.outputs import TABLE
from app.plan.matter.roles import answers_of, dates_in, language_of, text_of
from app.plan.store.opened import Text
from tests.plan.fixtures import answers, dates
from tests.plan.matter.filled import everything, marker

DATES = Dates(date(2026, 11, 1), date(2026, 11, 1), date(2027, 5, 1))
PLANS = ("plan-en", "plan-gu", "plan-nobody", "plan-four", "plan-empty")
NEVER_ON_A_CARD = (
    "last_name", "address", "dob", "nhs", "key_", "medicine_", "gp", "pharmacy", "work", "next_of_kin",
    "do_not_contact", "has_key", "paper_shows", "wishes", "routine",
)  # fmt: skip

WORD = st.text(max_size=6)
ANSWER = st.one_of(WORD, st.lists(WORD, max_size=3).map(tuple), st.dictionaries(WORD, WORD, max_size=3))
FIELD = st.sampled_from(sorted(set(TABLE) - {"pets", "dependants", "services", "appointments"}))
THING = st.dictionaries(FIELD, ANSWER, max_size=6)
THINGS = st.lists(THING, max_size=4).map(tuple)
GROUPS = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("people", "contacts", "medicines", "pets"), THINGS)
)
PERSON_TICKS = st.lists(st.sampled_from(["allergies", "calms"]), unique=True).map(tuple)


def text(of: Answers) -> Text:
    return text_of(of, "gu", DATES)


def as_the_view(of: Text) -> Text:
    return Text(view=of.view, card=of.card)


def as_the_card(of: Text) -> Text:
    return Text(card=of.card)


@given(st.dictionaries(FIELD, ANSWER, max_size=8), GROUPS, PERSON_TICKS)
def test_the_owner_gets_back_every_answer(flat: Any, groups: Any, ticks: Any) -> None:
    whole = {**flat, **groups, "paper_shows": ticks}
    assert answers_of(text(whole)) == whole


@pytest.mark.parametrize("name", PLANS)
def test_the_owner_of_a_real_plan_gets_back_every_answer_after_it_was_kept_as_json(name: str) -> None:
    kept = text_of(answers(name), "en", dates(answers(name)))
    again = Text(*(json.loads(json.dumps(one)) for one in (kept.own, kept.view, kept.card)))
    assert answers_of(again) == answers(name)


def test_what_must_not_be_called_is_the_owners_alone_unless_it_is_ticked() -> None:
    whole = {"do_not_contact": "Uncle"}
    assert "do_not_contact" not in answers_of(as_the_view(text(whole)))
    assert answers_of(text(whole)) == whole
    ticked = {**whole, "paper_shows": ("do_not_contact",)}
    assert answers_of(as_the_view(text(ticked)))["do_not_contact"] == "Uncle"


def test_the_view_has_the_place_of_the_key_safe_whether_or_not_paper_has_it() -> None:
    whole = {"key_safe": "yes", "key_safe_location": "by the door"}
    assert answers_of(as_the_view(text(whole)))["key_safe_location"] == "by the door"
    assert "by the door" not in json.dumps(text(whole).card)


def test_what_is_not_ticked_is_not_in_the_view() -> None:
    seen = json.dumps(text(everything(ticked=False)).view)
    assert not [
        one for one in ("carer_work_contact", "drugs_alcohol", "money_to_report") if marker(one) in seen
    ]
    assert marker("carer_gp") in seen


@pytest.mark.parametrize("ticked", [False, True])
def test_a_card_holds_nothing_that_is_never_on_a_card(ticked: bool) -> None:
    card = json.dumps(text(everything(ticked=ticked)).card)
    assert not [one for one in NEVER_ON_A_CARD if one in card.replace("contact_relation", "")]
    assert marker("contact_name") in card


def test_a_card_holds_no_allergy_condition_or_medicine_until_it_is_ticked() -> None:
    card = json.dumps(text(answers("plan-en")).card)
    assert not [one for one in ("penicillin", "parkinsons", "conditions", "Exampledopa") if one in card]
    assert "insulin" in json.dumps(text(answers("plan-gu")).card)
    assert "dementia" not in json.dumps(text(answers("plan-gu")).card)


def test_somebody_who_said_no_has_no_health_in_the_view_or_on_the_card() -> None:
    whole = text(answers("plan-nobody"))
    for section in (whole.view, whole.card):
        said = json.dumps(section)
        assert not [
            one for one in ("dementia", "penicillin", "pacemaker", "insulin", "Old songs") if one in said
        ]
        assert "Gerald" in said


def test_language_and_dates_go_with_the_view_and_the_card() -> None:
    for one in (as_the_view(text({})), as_the_card(text({}))):
        assert language_of(one) == "gu"
        assert dates_in(one, date(2026, 12, 1)) == Dates(
            date(2026, 11, 1), date(2026, 12, 1), date(2027, 5, 1)
        )
