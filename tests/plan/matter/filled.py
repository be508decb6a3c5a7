"""A plan in which everything is answered, every typed answer with a marker of its own."""

from collections.abc import Iterator, Mapping

from app.flow.answers import Answer, Answers
from app.flow.model import Field, Flow, Group, Step
from tests.plan.fixtures import flow

PARTS = {
    "address": ("line-1", "line-2", "town", "postcode"),
    "contact": ("name", "phone", "note"),
}
NUMBERS = {"phone": "0116 496 0199", "nhs-number": "999 000 1235", "date": "2027-05-01"}
FIXED: Mapping[str, Answer] = {
    "person_agrees": "yes", "may_get_lost": "yes", "contact_agreed": "yes", "contact_on_card": "yes",
    "eating": ("choking-risk",), "key_safe": "yes", "no_contacts": "", "person_council": "leicester",
    "medicine_person": "", "person_live_together": "no",
}  # fmt: skip
TICKS = ("paper_shows", "card_shows", "letter_asks")
NOT_SHOWN = (*TICKS, "person_council", "contact_on_card", "pets_at_home", "f_code")


def marker(field: str) -> str:
    """A word that stands in no other answer."""
    return f"Zq-{field.replace('_', '-')}-end"


def everything(*, ticked: bool, **more: Answer) -> Answers:
    """Every answer once, one person, one thing of each kind; ``more`` replaces answers wherever they are kept."""
    found: dict[str, Answer] = {}
    for section in flow().sections:
        for one in section.steps:
            if isinstance(one, Step):
                found.update(_answers((one,), ticked, more))
            else:
                _into(found, one, _answers(one.steps, ticked, more))
    return found


def _into(found: dict[str, Answer], group: Group, kept: Answers) -> None:
    before = found.get(group.items_of, ({},))
    found[group.items_of] = ({**before[0], **kept},)  # type: ignore[dict-item]


def _answers(steps: tuple[Step, ...], ticked: bool, more: Answers) -> Answers:
    asked = [field for step in steps for field in step.fields]
    kept = {field.id: more.get(field.id, _answer(field)) for field in asked if field.id not in TICKS}
    ticks = {field.id: field.option_ids for field in asked if field.id in TICKS and ticked}
    return {**kept, **ticks}


def _answer(field: Field) -> Answer:
    if field.id in FIXED:
        return FIXED[field.id]
    first = next((one.id for one in field.options if not one.alone), "")
    kinds: Mapping[str, Answer] = {
        "choice": first,
        "yes-no": "yes",
        "tick": "yes",
        "choices": (first,),
        "details": _details(field),
        "week": {"monday-morning": first},
        "address": dict.fromkeys(PARTS["address"], marker(field.id)),
        "contact": {"name": marker(field.id), "phone": NUMBERS["phone"], "note": marker(field.id)},
    }
    return kinds.get(field.kind) or NUMBERS.get(field.kind) or marker(field.id)


def _details(field: Field) -> Answer:
    """One option, and the first of its boxes in which somebody types."""
    if field.kind != "details":
        return ""
    part = next((one for one in field.parts if not one.options), None)
    option = (part.only_for if part and part.only_for else field.option_ids)[0]
    return {option: "yes", **({f"{option}.{part.id}": marker(field.id)} if part else {})}


def markers_in(answers: Answers) -> Iterator[str]:
    """The ids of everything that is answered, in lists too."""
    for field, answer in answers.items():
        if field in ("people", "contacts", "medicines"):
            yield from markers_in(answer[0])  # type: ignore[index, arg-type]
        elif answer and field not in NOT_SHOWN and not field.endswith("-more"):
            yield field


def steps(of: Flow) -> Iterator[Step]:
    """Every screen."""
    for section in of.sections:
        for one in section.steps:
            yield from one.steps if isinstance(one, Group) else (one,)
