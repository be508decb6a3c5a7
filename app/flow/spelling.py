"""Turns the shape of a flow file and what does not fit it into sentences a content designer can act on."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from app.flow.problems import FlowError, Problem
from app.flow.shapes import FlowShape
from app.flow.source import Lines, Path, line_of

TAGS = ("step", "group")
UNKNOWN = (
    "Correct its spelling or remove it. If it is part of a sentence, put the sentence in quotation marks."
)
SAID = {
    "missing": ("“{name}” is missing.", "Add it."),
    "extra_forbidden": ("“{name}” is not known here.", UNKNOWN),
    "string_pattern_mismatch": ("“{input}” cannot be an id.", "Use small letters, figures and hyphens."),
    "string_too_short": ("“{name}” is empty.", "Write its words, or remove it."),
    "string_too_long": ("“{input}” is too long for an id.", "Use 60 letters or fewer."),
    "string_type": ("“{name}” should be words.", "Write them in quotation marks."),
    "bool_parsing": ("“{name}” is “{input}”.", "Write true or false."),
    "int_parsing": ("“{name}” is “{input}”.", "Write a whole number."),
    "greater_than_equal": ("“{name}” is {input}, which is too small.", "Write a larger number."),
    "less_than_equal": ("“{name}” is {input}, which is too large.", "Write a smaller number."),
    "tuple_type": (
        "“{name}” should be a list.",
        "Begin each of its items with a hyphen on a line of its own.",
    ),
    "dict_type": ("“{name}” should have keys.", "Write “key: words” under it."),
    "too_short": ("“{name}” is empty.", "Say what it tests, or remove it."),
}
OTHERWISE = ("“{name}” cannot be used as it is.", "Compare it with the examples in docs/flows.md.")


def shape(data: Any, lines: Lines, file: str) -> FlowShape:
    """The data as a flow. Raises FlowError for every key and value that does not fit."""
    try:
        return FlowShape.model_validate(data if isinstance(data, dict) else {})
    except ValidationError as error:
        faults = error.errors(include_url=False)
        raise FlowError(_problem(dict(fault), lines, file) for fault in faults) from None


def close_to(name: str, names: Iterator[str] | tuple[str, ...]) -> str:
    """“Did you mean …?” when one of the names is nearly this one, else nothing."""
    close = get_close_matches(name.lower(), tuple(names), 1)
    return f"Did you mean “{close[0]}”? " if close else ""


def _problem(fault: dict[str, Any], lines: Lines, file: str) -> Problem:
    path = _in_file(fault["loc"])
    message, remedy = SAID.get(fault["type"], OTHERWISE)
    name = path[-1] if path else "the file"
    filled = {"name": _item(path) if isinstance(name, int) else name, "input": fault["input"]}
    return Problem(file, line_of(lines, path), message.format(**filled), remedy)


def _item(path: Path) -> str:
    return next((str(part) for part in reversed(path) if isinstance(part, str)), "the file")


def _in_file(loc: tuple[str | int, ...]) -> Path:
    """The place in the file: without the marks pydantic adds for kinds of steps and for keys."""
    return tuple(
        part
        for number, part in enumerate(loc)
        if part != "[key]" and not (part in TAGS and number and isinstance(loc[number - 1], int))
    )
