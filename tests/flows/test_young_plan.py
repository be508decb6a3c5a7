"""The plan for people under 18 asks little, and nothing that a child should not have to answer."""

import pytest

from tests.flows.plans import asked, young_flow

ASKED = {
    "my_first_name", "person_first_name", "person_relation", "grown_up_name", "grown_up_phone",
    "other_grown_up_name", "other_grown_up_phone", "school_contact_name", "school_contact_phone",
    "brothers_and_sisters", "pets", "medicines_where", "calms", "adult_helps",
}  # fmt: skip
NEVER = (
    "wash", "toilet", "pads", "contin", "diagnos", "condition", "illness", "tablet", "dose",
    "consent", "attorney", "key safe", "born", "birth", "nhs number",
)  # fmt: skip


def sentences() -> str:
    """Everything the questions say."""
    return str(young_flow()).lower()


def test_it_asks_what_it_should_and_no_more() -> None:
    assert {field.id for _, _, field in asked(young_flow())} == ASKED


@pytest.mark.parametrize("word", NEVER)
def test_it_never_asks_about(word: str) -> None:
    assert word not in sentences()


def test_each_screen_is_short_and_may_be_passed_over() -> None:
    for _, step, field in asked(young_flow()):
        assert len(step.fields) <= 3
        assert step.skip
        assert field.optional
        assert field.kind not in ("date", "nhs-number", "address", "details", "week")


def test_whether_an_adult_helps_is_one_box_to_tick() -> None:
    (kind,) = [field.kind for _, _, field in asked(young_flow()) if field.id == "adult_helps"]
    assert kind == "tick"


def test_it_says_what_to_do_with_numbers_that_stand_elsewhere() -> None:
    words = young_flow().words or {}
    assert "{fact.emergency-phone}" in words["what-to-say"].english
    assert "{fact.childline-phone}" in words["card-numbers"].english
    assert "{fact.leicester-children-phone}" in words["for-the-grown-up"].english
    assert words["not-in-trouble"].english == "You are not in trouble."
