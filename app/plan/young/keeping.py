"""The answers of a young person as the beginning of a plan that is kept."""

from collections.abc import Mapping

from app.flow.answers import Answer, Answers, given

RELATIONS = {
    "mum": "mother", "dad": "father", "step-parent": "other-family", "someone-else": "other",
}  # fmt: skip
PEOPLE = ("grown_up", "other_grown_up", "school_contact")


def as_plan(young: Answers) -> Answers:
    """What the full plan asks in other words; pets and what helps go where it asks for them."""
    relation = str(young.get("person_relation", ""))
    person = {
        "person_first_name": young.get("person_first_name", ""),
        "person_relation": RELATIONS.get(relation, relation),
        "calms": young.get("calms", ""),
    }
    contacts = tuple(filter(None, (_contact(young, one) for one in PEOPLE)))
    return given(
        {
            "carer_first_name": young.get("my_first_name", ""),
            "people": (given(person),) if given(person) else (),
            "contacts": contacts,
        }
    )


def _contact(young: Answers, who: str) -> Mapping[str, Answer]:
    named = {"contact_name": young.get(f"{who}_name", ""), "contact_phone": young.get(f"{who}_phone", "")}
    return given(named)
