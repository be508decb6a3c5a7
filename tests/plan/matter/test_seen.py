"""Each answer goes exactly where the table of the plan says, and no further than the person agreed to."""

from collections.abc import Iterator, Mapping

import pytest

from app.flow.answers import Answer, Answers, items
from app.plan.matter.outputs import ALL_OUTPUTS, ALWAYS, TABLE, WHEN_TICKED, Output, base_of
from app.plan.matter.seen import seen
from tests.conftest import ROOT
from tests.plan.fixtures import answers, flow
from tests.plan.matter.filled import everything, marker, markers_in, steps

NOT_ASKED = {"if_nobody", "made_on", "reference"}
CARD_TICKS = ("allergies", "conditions", "med_critical", "needs_2h", "first_note", "calms")
# The one thing to know first is called a note; other conditions in own words go with the ticked ones.
WORDS_OF_CARDS = {
    "first_note",
    "english_first_note",
    "conditions_note",
    "carer_languages_note",
    "person_languages_note",
}
HEALTH = (
    "conditions",
    "allergies",
    "implants",
    "med_critical",
    "med_where",
    "person_gp",
    "calms",
    "person_dob",
)


def table() -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    """Field, outputs, and outputs after a tick."""
    lines = (ROOT / "tests" / "data" / "plan-fields.tsv").read_text("utf-8").splitlines()
    for line in [one for one in lines if one and not one.startswith("#")][1:]:
        field, _, _, _, outputs, *_ = line.split("\t")
        marks = outputs.split()
        always = frozenset(one for one in marks if not one.startswith("("))
        yield field, always, frozenset(one.strip("()") for one in marks if one.startswith("("))


FIELDS = tuple(one for one in table() if one[0] not in NOT_ASKED)


@pytest.mark.parametrize(("field", "always", "ticked"), FIELDS, ids=[one[0] for one in FIELDS])
def test_the_table_of_outputs_is_that_of_the_plan(
    field: str, always: frozenset[str], ticked: frozenset[str]
) -> None:
    assert (ALWAYS[base_of(field)], WHEN_TICKED[base_of(field)]) == (always, ticked)


def test_every_question_has_its_place_in_the_table() -> None:
    asked = [field.id for step in steps(flow()) for field in step.fields]
    bookkeeping = {"paper_shows", "card_shows", "letter_asks", "f_code", "person_council", "contact_on_card"}
    assert [one for one in asked if base_of(one) not in TABLE and one not in bookkeeping] == []


@pytest.mark.parametrize("output", ALL_OUTPUTS)
@pytest.mark.parametrize("ticked", [False, True], ids=["nothing ticked", "everything ticked"])
def test_an_output_holds_only_its_fields(output: Output, ticked: bool) -> None:
    found = set(markers_in(seen(everything(ticked=ticked), output)))
    for field in found:
        name = base_of(field)
        allowed = output in ALWAYS[name] or (ticked and output in WHEN_TICKED[name])
        assert allowed or _by_another_rule(name, output, ticked), f"{field} is on {output}"


def _by_another_rule(name: str, output: Output, ticked: bool) -> bool:
    """Ticks for the card count for the person’s own card; the block “May walk away” of a bottle sheet says where to."""
    return (output == "P" and ticked and name in CARD_TICKS) or (output, name) == ("Bp", "lost_places")


@pytest.mark.parametrize("output", ALL_OUTPUTS)
def test_an_output_holds_all_of_its_fields(output: Output) -> None:
    found = set(markers_in(seen(everything(ticked=True), output)))
    expected = {
        field for field in markers_in(everything(ticked=True)) if field in TABLE and output in ALWAYS[field]
    }
    assert expected - found == set()


@pytest.mark.parametrize("output", ["C", "W", "P"])
def test_cards_say_no_notes_no_last_names_and_of_pets_only_that_there_are_some(output: Output) -> None:
    shown = seen(everything(ticked=True), output)
    assert not [
        one for one in markers_in(shown) if one.endswith(("_note", "last_name")) and one not in WORDS_OF_CARDS
    ]
    assert "pets" not in shown
    assert {one["contact_name"] for one in items(shown["contacts"])} == {marker("contact_name")}


def test_contacts_on_cards_are_those_who_may_be_there() -> None:
    contacts = items(seen(answers("plan-en"), "C")["contacts"])
    assert [one["contact_name"] for one in contacts] == ["Chetan", "Dawn"]
    assert all(set(one) <= {"contact_name", "contact_phone", "contact_phone_2"} for one in contacts)


@pytest.mark.parametrize("output", ALL_OUTPUTS)
def test_nothing_about_the_health_of_somebody_who_said_no_is_anywhere(output: Output) -> None:
    shown = seen(everything(ticked=True, person_agrees="no"), output)
    of_the_person = set(shown["people"][0]) if "people" in shown else set()
    allowed = {
        "person_first_name", "person_relation", "person_live_together", "person_address", "person_council",
        "where_usually", "left_alone", "needs_2h", "needs_24h", "needs_72h", "first_note", "person_agrees",
        "english_first_note",
    }  # fmt: skip
    assert of_the_person <= allowed
    assert not any(items(shown.get("medicines")))
    assert "wishes" not in shown


@pytest.mark.parametrize("said", ["not-yet", ""])
def test_the_card_of_somebody_not_asked_says_nothing_about_their_health(said: str) -> None:
    person = seen(everything(ticked=True, person_agrees=said), "W")["people"][0]
    assert not set(person) & {*HEALTH, "needs_2h", "first_note", "card_shows"}
    assert "conditions" in seen(everything(ticked=True, person_agrees=said), "F")["people"][0]


@pytest.mark.parametrize("said", ["yes", "cannot-decide"])
def test_what_was_ticked_is_on_the_card_of_somebody_who_agreed_or_cannot_decide(said: str) -> None:
    person = seen(everything(ticked=True, person_agrees=said), "W")["people"][0]
    assert set(CARD_TICKS) <= set(person)


def test_only_what_is_urgent_about_food_is_on_a_bottle_sheet() -> None:
    assert seen(answers("plan-en"), "F")["people"][0]["eating"] == ("cut-up", "choking-risk")
    assert seen(answers("plan-en"), "Bp")["people"][0]["eating"] == ("choking-risk",)


def test_a_description_is_on_the_bottle_sheet_of_somebody_who_may_get_lost_and_of_nobody_else() -> None:
    described = {"person_description": "tall", "lost_places": "park"}
    for lost, shown in (("yes", set(described)), ("no", set())):
        person = {**described, "may_get_lost": lost}
        assert set(seen({"people": (person,)}, "Bp")["people"][0]) - {"may_get_lost"} == shown


def test_of_a_power_of_attorney_only_its_place_is_on_a_bottle_sheet() -> None:
    person = {"lpa": "both", "lpa_who": "Chetan", "lpa_where": "solicitor"}
    of: Mapping[str, Answer] = {"people": (person,), "paper_shows": ("lpa",)}
    assert set(seen(of, "Bp")["people"][0]) == {"lpa_where"}


def test_medicines_of_somebody_who_said_no_are_left_out_and_of_nobody_known_if_anybody_did() -> None:
    people: tuple[Answers, ...] = (
        {"person_first_name": "Anna", "person_agrees": "yes"},
        {"person_first_name": "Ben", "person_agrees": "no"},
    )
    listed = tuple({"medicine_name": f"of {who}", "medicine_person": who} for who in ("Anna", "Ben", "Clara"))
    shown = seen({"people": people, "medicines": listed}, "F")["medicines"]
    assert [one.get("medicine_name") for one in items(shown)] == ["of Anna", None, None]
