"""Reads what a question refuses: the words for each mistake, its own or those of the whole flow."""

from collections.abc import Iterator, Mapping
from typing import Literal

from app.flow.asked import screens
from app.flow.build_tests import Looking
from app.flow.desk import Desk
from app.flow.fields.kinds import KINDS
from app.flow.model import Refusal
from app.flow.shapes import FieldShape, FlowShape
from app.flow.source import Path
from app.flow.words import Words


def errors(looking: Looking, path: Path, here: tuple[str, str], shape: FieldShape) -> Mapping[str, Words]:
    """The words for the mistakes that can be made here."""
    desk, possible = looking.desk, _possible(shape)
    for name in [name for name in shape.errors if name not in possible]:
        remedy = f"The mistakes here are {', '.join(possible)}."
        desk.wrong((*path, "errors", name), f"Nothing makes the mistake “{name}”.", remedy)
    own = {
        name: desk.words((*path, "errors", name), words, *here, "error", name)
        for name, words in shape.errors.items()
    }
    return {**_shared(looking, possible), **own}


def shared_happen(desk: Desk, flow: FlowShape) -> None:
    """Notes words of the whole flow for mistakes that nobody can make."""
    possible = {name for screen in screens(flow) for one in screen.shape.fields for name in _possible(one)}
    for name in [name for name in flow.errors if name not in possible]:
        remedy = "Correct its spelling or remove it."
        desk.wrong(("errors", name), f"Nothing makes the mistake “{name}”.", remedy)


def _possible(shape: FieldShape) -> tuple[str, ...]:
    kind = KINDS.get(shape.kind)
    return (*(kind.errors if kind else ()), *shape.refuse, *shape.warn)


def _shared(looking: Looking, possible: tuple[str, ...]) -> Mapping[str, Words]:
    said = looking.flow.errors
    return {
        name: looking.desk.words(("errors", name), said[name], "error", name)
        for name in possible
        if name in said
    }


def refusals(
    looking: Looking, path: Path, key: Literal["refuse", "warn"], shape: FieldShape
) -> Iterator[tuple[str, Refusal]]:
    """The named checks that refuse an answer, or warn of it."""
    desk = looking.desk
    for name in shape.refuse if key == "refuse" else shape.warn:
        if name not in desk.known.refusals:
            desk.wrong((*path, key), f"There is no check “{name}” to refuse answers.", "Ask a programmer.")
        elif name not in {*shape.errors, *looking.flow.errors}:
            desk.wrong((*path, key), f"Nothing says why “{name}” refuses.", f"Add “{name}” to errors.")
        else:
            yield name, desk.known.refusals[name]
