"""The plan asks what its table of fields says, each thing once, and nothing else."""

from collections.abc import Iterator
from csv import DictReader

import pytest

from app.flow.model import Group
from tests.flows.paths import ROOT
from tests.flows.plans import asked, plan_flow

NOT_ASKED = ("fixed", "site")
BESIDE = ("_note", "_who", "_where", "_best")  # words or a place beside an answer of the table
DECIDED_LATER = {"person_council", "card_shows", "paper_shows", "letter_asks", "f_code"}
IN_OTHER_WORDS = "english_"
TEN_SCREENS = [
    ["carer_first_name", "carer_phone"],
    [
        "person_first_name", "person_known_as", "person_known_as_sounds",
        "person_relation", "person_live_together", "person_agrees",
    ],
    ["contact_name", "contact_relation", "contact_phone", "contact_agreed", "no_contacts"],
    ["left_alone", "person_council"],
    ["person_languages", "person_interpreter", "person_communication"],
    ["conditions", "conditions_note", "implants"],
    ["allergies"],
    ["med_critical", "med_where", "med_where_note"],
    ["person_gp"],
    ["needs_2h", "first_note"],
]  # fmt: skip


def table() -> list[dict[str, str]]:
    """The rows of tests/data/plan-fields.tsv."""
    text = (ROOT / "tests/data/plan-fields.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return list(DictReader(lines, delimiter="\t"))


@pytest.mark.parametrize("row", table(), ids=lambda row: row["id"])
def test_each_field_of_the_table_is_asked_once_in_its_section_as_its_kind(row: dict[str, str]) -> None:
    found = [(section.id, field.kind) for section, _, field in asked(plan_flow()) if field.id == row["id"]]
    assert found == ([] if row["kind"] in NOT_ASKED else [(row["section"], row["kind"])])


def test_nothing_else_is_asked() -> None:
    known = {row["id"] for row in table()}
    others = {field.id for _, _, field in asked(plan_flow())} - known - DECIDED_LATER
    for field in others:
        base = field.removeprefix(IN_OTHER_WORDS)
        assert any(base == name or base in {f"{name}{end}" for end in BESIDE} for name in known), field


def test_the_table_says_of_each_field_who_may_see_it() -> None:
    outputs = {"F", "C", "W", "P", "Bc", "Bp", "G"}
    for row in table():
        assert row["sensitivity"] in ("H", "M", "L"), row["id"]
        assert {mark.strip("()") for mark in row["outputs"].split()} <= outputs, row["id"]


def quick_screens() -> Iterator[list[str]]:
    """The questions of each screen of the ten minutes."""
    steps = {
        f"{one.id}/1/{step.id}" if isinstance(one, Group) else step.id: step
        for section in plan_flow().sections
        for one in section.steps
        for step in (one.steps if isinstance(one, Group) else (one,))
    }
    return ([field.id for field in steps[address].fields] for address in plan_flow().quick)


def test_the_ten_minutes_are_ten_screens_with_what_matters_most() -> None:
    assert list(quick_screens()) == TEN_SCREENS
    marked = {row["id"] for row in table() if row["E"] == "E"}
    assert marked <= {field for screen in TEN_SCREENS for field in screen}


def test_no_screen_is_long_and_all_may_be_left_empty() -> None:
    for _, step, field in asked(plan_flow()):
        assert len(step.fields) <= 6, step.id
        assert step.skip, step.id
        assert field.optional, field.id


def test_names_and_medicines_are_never_corrected_or_translated() -> None:
    for _, _, field in asked(plan_flow()):
        if field.kind == "name" or field.id in ("medicine_name", "medicine_strength", "medicine_dose"):
            assert field.plain, field.id


def test_no_box_for_free_words_takes_a_code_and_no_own_words_a_link() -> None:
    for _, _, field in asked(plan_flow()):
        refused = {name for name, _ in field.refusals}
        if field.kind in ("text", "long-text") and not field.plain:
            assert {"looks-like-a-code", "has-a-link"} <= refused, field.id
        if field.kind in ("contact", "details"):
            assert "looks-like-a-code" in refused, field.id
    keys = {field.id: field for _, _, field in asked(plan_flow()) if field.id.startswith("key_safe_")}
    assert all("looks-like-a-code" in dict(field.refusals) for field in keys.values())
