"""A plan in which every box that takes words holds words of its own, so that each can be found again."""

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache

from app.flow.answers import Answer, Answers
from app.flow.fields.address import PARTS as ADDRESS
from app.flow.model import Field, Flow
from app.plan.carrying.holding import Places, fitting, holding
from tests.conftest import ROOT
from tests.flows.plans import plan_flow

TABLE = ROOT / "tests" / "data" / "plan-fields.tsv"
GROUPS = {"pet": "pets", "dependant": "dependants", "service": "services", "appointment": "appointments"}


def marker(field_id: str) -> str:
    """The word in that box: letters only, so that no check takes it for a code."""
    named = field_id.replace("_2", "_second").replace("_3", "_third")
    return "Zq" + "".join(letter for letter in named.title() if letter.isalpha())


def answer(field: Field) -> Answer:
    """An answer that holds the marker; ids of options where none can be typed."""
    text = marker(field.id)
    if field.kind in ("text", "long-text", "name"):
        return text
    if field.kind == "contact":
        return {"name": text, "note": f"{text}note"}
    if field.kind == "address":
        return dict.fromkeys(ADDRESS[:3], text)
    if field.kind == "details":
        first = field.boxes[0] if field.boxes else None
        typed = {first.key: text} if first and not first.part.options and first.part.kind == "text" else {}
        return {field.option_ids[0]: "yes", **typed}
    return {"choice": field.option_ids[:1] and field.option_ids[0], "yes-no": "yes", "tick": "yes"}.get(
        field.kind, tuple(field.option_ids[:1]) if field.kind == "choices" else ""
    )


@cache
def marked(*, agrees: str = "yes", ticked: bool = False) -> Answers:
    """The whole plan; with ``ticked`` the owner ticked everything there is to tick."""
    flow, held = plan_flow(), holding(plan_flow())
    flat = _filled(held.flat) | {"paper_shows": held.flat["paper_shows"][1].option_ids if ticked else ()}
    things = {repeat: (_filled(places),) for repeat, (_, places) in held.things.items()}
    (person,) = things["people"]
    shows = held.things["people"][1]["card_shows"][1].option_ids if ticked else ()
    things["people"] = ({**person, "person_agrees": agrees, "card_shows": shows},)
    (contact,) = things["contacts"]
    things["contacts"] = ({**contact, "contact_on_card": "yes", "contact_agreed": "yes", "no_contacts": ""},)
    things["medicines"] = ({**things["medicines"][0], "medicine_person": ""},)
    return fitting(flow, {**flat, **things})


def _filled(places: Places) -> dict[str, Answer]:
    return {name: answer(field) for name, (_, field) in places.items() if answer(field)}


def marks_in(told: str) -> set[str]:
    """The ids of the boxes whose words stand in a text."""
    return {field for field in _all(plan_flow()) if re.search(rf"\b{marker(field)}(note)?\b", told)}


def _all(flow: Flow) -> Iterator[str]:
    held = holding(flow)
    yield from held.flat
    for _, places in held.things.values():
        yield from places


@cache
def outputs() -> Mapping[str, tuple[str, ...]]:
    """On which outputs each answer may be, from the table people keep."""
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t")
    return {row["id"]: tuple((row["outputs"] or "").split()) for row in rows}


def may_be_on(field_id: str, output: str, *, ticked: bool) -> bool:
    """Whether the table lets an answer stand there; notes go where their answer goes, things where their list does.

    Of pets a card says only that there are some.
    """
    if output == "W" and field_id.split("_")[0] in GROUPS:
        return False
    found = next((outputs()[name] for name in _names(field_id) if name in outputs()), ())
    return output in found or (ticked and f"({output})" in found)


def _names(field_id: str) -> Iterator[str]:
    name = field_id.removeprefix("english_")
    yield name
    for ending in ("_note", "_who", "_where", "_contact", "_best"):
        yield name.removesuffix(ending)
    yield GROUPS.get(name.split("_")[0], "")
