"""What can be chosen in a plan: coded alike everywhere, and said so that a crew understands it."""

import yaml

from app.language.languages import load_languages
from tests.flows.paths import ROOT
from tests.flows.plans import asked, plan_flow
from tests.flows.questionnaires import questionnaires

THREE_STATES = ("conditions", "allergies", "implants", "med_critical")
OF_THE_TABLE = {"none-known"}  # chosen in so many words, so that an empty answer never means it


def options() -> dict[str, tuple[str, ...]]:
    """The ids of the options of each question that has some."""
    return {field.id: field.option_ids for _, _, field in asked(plan_flow()) if field.option_ids}


def test_what_a_life_may_hang_on_can_be_said_to_be_none_known() -> None:
    for field in THREE_STATES:
        assert options()[field][-1] == "none-known"
    fields = {field.id: field for _, _, field in asked(plan_flow())}
    for field_id in THREE_STATES:
        assert [option.id for option in fields[field_id].options if option.alone] == ["none-known"]


def test_every_language_of_the_portal_can_be_chosen_those_at_launch_first() -> None:
    known = load_languages(ROOT / "content" / "languages.yaml")
    launch = [one.tag.lower() for one in known if one.stage == "launch"]
    later = [one.tag.lower() for one in known if one.stage != "launch"]
    for field, ids in options().items():
        if field.endswith(("_languages", "_languages_best")):
            assert list(ids) == [*launch, *later, "bsl", "other"], field


def test_the_area_is_asked_as_in_the_other_questionnaire() -> None:
    other = {field.id: field for _, _, field in asked(questionnaires()["am-i-a-carer"])}
    assert options()["person_council"] == other["where-person"].option_ids


def test_each_list_stands_once_and_is_used() -> None:
    data = yaml.safe_load((ROOT / "content/flows/emergency-plan.yaml").read_text("utf-8"))
    named = (ROOT / "content/flows/emergency-plan.yaml").read_text("utf-8")
    for name in data["option-sets"]:
        assert f'options-from: "{name}"' in named, name


def test_crews_read_exact_words() -> None:
    said = {
        (field.id, option.id): option.label.english
        for _, _, field in asked(plan_flow())
        for option in field.options
    }
    assert said["conditions", "diabetes-insulin"] == "Diabetes (insulin)"
    assert said["conditions", "parkinsons"] == "Parkinson’s"
    assert said["left_alone", "not-at-all"] == "Not at all"
    assert said["left_alone", "up-to-1-hour"] == "Up to 1 hour"
    assert said["allergies", "none-known"] == "None known"
