"""The published shape of ``emergency-plan.json``, worked out from the questions of the plan."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from app.flow.fields.address import PARTS as ADDRESS_PARTS
from app.flow.fields.week import CELLS
from app.flow.model import Box, Field, Flow
from app.plan.carrying.holding import Holding, Places, holding
from app.plan.carrying.versions import SCHEMA_VERSION

Shape = Mapping[str, Any]
SKIPPED: Shape = {"const": ""}
DAY: Shape = {"type": "string", "format": "date"}
WORDS: Shape = {"type": "string"}
YES: Shape = {"const": "yes"}


def schema_of(flow: Flow) -> Shape:
    """The JSON Schema of the file for that flow."""
    held = holding(flow)
    dates = dict.fromkeys(("created_on", "changed_on", "reviewed_on"), DAY)
    properties: dict[str, Shape] = {
        "schema_version": {"const": SCHEMA_VERSION},
        "language": {"type": "string", "description": "The language the plan was made in, as BCP 47."},
        **dates,
        "answers": _object(_answers(held)),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Emergency support plan",
        "description": "Empty text: asked and left empty. Left out: not asked yet. Both print as “Not filled in”.",
        **_object(properties),
        "required": list(properties),
    }


def schema_text(flow: Flow) -> str:
    """The same as it is published."""
    return json.dumps(schema_of(flow), ensure_ascii=False, indent=1) + "\n"


def _answers(held: Holding) -> dict[str, Shape]:
    things = {
        repeat: {"type": "array", "maxItems": most, "items": _object(_questions(places))}
        for repeat, (most, places) in held.things.items()
    }
    return {**_questions(held.flat), **things}


def _questions(places: Places) -> dict[str, Shape]:
    return {name: _question(field) for name, (_, field) in places.items()}


def _question(field: Field) -> Shape:
    return {"title": field.question.english, "anyOf": [SKIPPED, SHAPES.get(field.kind, _text)(field)]}


def _object(properties: Mapping[str, Shape]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


def _text(field: Field) -> Shape:
    return {**WORDS, "maxLength": field.longest} if field.longest else WORDS


def _choice(field: Field) -> Shape:
    return {"enum": list(field.option_ids)}


def _choices(field: Field) -> Shape:
    return {"type": "array", "items": _choice(field), "uniqueItems": True}


def _week(field: Field) -> Shape:
    return _object(dict.fromkeys(CELLS, _choice(field)))


def _parts(*names: str) -> Callable[[Field], Shape]:
    return lambda _: _object(dict.fromkeys(names, WORDS))


def _details(field: Field) -> Shape:
    """A ticked option is kept as “yes”, each of its boxes after a dot: ``penicillin.reaction``."""
    ticked = dict.fromkeys(field.option_ids, YES)
    return _object({**ticked, **{box.key: _box(box) for box in field.boxes}})


def _box(box: Box) -> Shape:
    return {"enum": list(box.part.option_ids)} if box.part.options else WORDS


SHAPES: Mapping[str, Callable[[Field], Shape]] = {
    "address": _parts(*ADDRESS_PARTS),
    "choice": _choice,
    "choices": _choices,
    "contact": _parts("name", "phone", "note"),
    "date": lambda _: DAY,
    "details": _details,
    "tick": lambda _: YES,
    "week": _week,
    "yes-no": _choice,
}
