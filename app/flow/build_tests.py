"""Reads the tests of a flow: `when` and `show-if`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.flow.asked import Asked, Place
from app.flow.desk import Desk
from app.flow.fields.kinds import CHOSEN, OPTIONS_OF, SEVERAL
from app.flow.model import Check, Compare, How, When
from app.flow.shapes import FlowShape
from app.flow.source import Path
from app.flow.spelling import close_to

WAYS: Mapping[str, How] = {"is": "is", "any": "any", "only": "only"}
CHECK = "check"


@dataclass(frozen=True)
class Looking:
    """What a test may look at: the questions before that place, and those of that repeat."""

    desk: Desk
    flow: FlowShape
    asked: Mapping[str, Asked]
    before: Place
    repeat: str | None = None


def when(looking: Looking, path: Path, shape: Mapping[str, Any] | None) -> When | None:
    """The test as the engine knows it; what is wrong with it is noted on the desk."""
    if shape is None:
        return None
    compares = (_compare(looking, (*path, key), key, value) for key, value in shape.items() if key != CHECK)
    return When(
        tuple(found for found in compares if found),
        tuple(_checks(looking.desk, (*path, CHECK), shape.get(CHECK, ()))),
    )


def _checks(desk: Desk, path: Path, names: Any) -> Iterator[tuple[str, Check]]:
    for name in [names] if isinstance(names, str) else names:
        if name in desk.known.checks:
            yield name, desk.known.checks[name]
        else:
            hint = close_to(str(name), tuple(desk.known.checks))
            desk.wrong(path, f"There is no check “{name}”.", f"{hint}Ask a programmer to write it.")


def _compare(looking: Looking, path: Path, field: str, value: Any) -> Compare | None:
    desk, asked = looking.desk, looking.asked.get(field)
    if asked is None:
        hint = close_to(field, tuple(looking.asked))
        desk.wrong(
            path, f"No question has the id “{field}”.", f"{hint}Use the id of a question asked before."
        )
        return None
    if not _in_sight(looking, path, field, asked):
        return None
    if not (isinstance(value, dict) and len(value) == 1 and next(iter(value)) in WAYS):
        desk.wrong(
            path, f"The test of “{field}” is not clear.", "Write one of is, any or only, like {is: “yes”}."
        )
        return None
    return _with_ids(looking, path, asked, *next(iter(value.items())))


def _in_sight(looking: Looking, path: Path, field: str, asked: Asked) -> bool:
    desk = looking.desk
    if asked.shape.kind not in CHOSEN:
        desk.wrong(
            path, f"“{field}” is not a question with options.", "Test another, or ask for a named check."
        )
    elif asked.repeat not in (None, looking.repeat):
        desk.wrong(
            path, f"“{field}” is asked once for each “{asked.repeat}”.", "Test it inside, or use a check."
        )
    elif asked.place >= looking.before:
        desk.wrong(
            path, f"“{field}” is not answered yet when this is decided.", "Test a question asked before."
        )
    else:
        return True
    return False


def _with_ids(looking: Looking, path: Path, asked: Asked, way: str, value: Any) -> Compare | None:
    desk, ids = looking.desk, tuple([value] if isinstance(value, str) else value or ())
    if way == "only" and asked.shape.kind not in SEVERAL:
        desk.wrong(path, f"“{asked.shape.id}” has one answer, so “only” says nothing.", "Write is or any.")
        return None
    known = option_ids(looking.flow, asked)
    for unknown in [one for one in ids if one not in known]:
        hint = close_to(str(unknown), known)
        desk.wrong(
            path, f"Nobody can answer “{unknown}” to “{asked.shape.id}”.", f"{hint}Use the id of an option."
        )
    if not ids:
        desk.wrong(path, f"The test of “{asked.shape.id}” names no option.", "Name at least one.")
    return Compare(asked.shape.id, WAYS[way], ids)


def option_ids(flow: FlowShape, asked: Asked) -> tuple[str, ...]:
    """The ids that can be chosen."""
    if asked.shape.kind in OPTIONS_OF:
        return tuple(option.id for option in OPTIONS_OF[asked.shape.kind])
    return (*asked.shape.options, *flow.option_sets.get(asked.shape.options_from or "", ()))
