"""The three states of an answer on which a life may hang: known, none known, or not filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from app.flow.answers import Answers, parts, ticks

NONE_KNOWN = "none-known"
YES = "yes"
THREE_STATES = ("conditions", "allergies", "implants", "med_critical")


@dataclass(frozen=True)
class Item:
    """One thing that was ticked, with the small boxes behind it, such as its reaction or its times."""

    id: str
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Known:
    """What was answered; ``note`` is what was added in own words."""

    items: tuple[Item, ...]
    note: str = ""


@dataclass(frozen=True)
class NoneKnown:
    """The carer said that none is known."""


@dataclass(frozen=True)
class NotFilledIn:
    """Nobody has answered: this says nothing about the person."""


State: TypeAlias = Known | NoneKnown | NotFilledIn


def state_of(answers: Answers, field_id: str) -> State:
    """What is known under that id; words beside the ticks count as an answer."""
    items, note = items_of(answers.get(field_id)), str(answers.get(f"{field_id}_note") or "")
    if not items and not note:
        return NotFilledIn()
    if not note and [one.id for one in items] == [NONE_KNOWN]:
        return NoneKnown()
    return Known(tuple(one for one in items if one.id != NONE_KNOWN), note)


def items_of(answer: object) -> tuple[Item, ...]:
    """What was ticked, in order: of a list of ids, or of ticks with small boxes behind them."""
    boxes = parts(answer)
    ticked = tuple(name for name, value in boxes.items() if "." not in name and value == YES)
    return tuple(Item(one, _more(boxes, one)) for one in (*ticks(answer), *ticked))


def _more(boxes: Mapping[str, str], item: str) -> Mapping[str, str]:
    begin = f"{item}."
    return {name.removeprefix(begin): text for name, text in boxes.items() if name.startswith(begin) and text}
