"""Reads YAML into plain data and remembers on which line each key stands."""

from collections.abc import Mapping
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from app.content.problems import ContentError, Problem

Model = TypeVar("Model", bound=BaseModel)
Lines = Mapping[tuple[Any, ...], int]

ADVICE = {
    "missing": "Add it.",
    "extra_forbidden": "Remove it or correct its spelling.",
    "string_type": "Put the words in quotation marks.",
    "date_from_datetime_parsing": "Write the date as 2026-11-22.",
    "date_parsing": "Write the date as 2026-11-22.",
}


def read_yaml(text: str, file: str, first_line: int = 1) -> tuple[Any, Lines]:
    """The data and, for each path of keys, its line. Raises ContentError for bad YAML or a repeated key."""
    loader = yaml.CSafeLoader(text)
    try:
        node = loader.get_single_node()
        lines = dict(_lines(node, (), file, first_line)) if node else {}
        return (loader.construct_document(node) if node else None), lines
    except yaml.MarkedYAMLError as error:
        raise _bad_yaml(error, file, first_line) from None
    except yaml.YAMLError as error:
        raise ContentError([Problem(file, first_line, f"This is not YAML: {error}.", "Retype it.")]) from None
    finally:
        loader.dispose()


def _bad_yaml(error: yaml.MarkedYAMLError, file: str, first_line: int) -> ContentError:
    mark = error.problem_mark or error.context_mark
    line = (mark.line if mark else 0) + first_line
    remedy = "Check quotation marks, colons and the spaces at the start of this line."
    return ContentError([Problem(file, line, f"This is not YAML: {error.problem}.", remedy)])


def _lines(
    node: yaml.Node, path: tuple[Any, ...], file: str, first: int
) -> list[tuple[tuple[Any, ...], int]]:
    found = [(path, node.start_mark.line + first)]
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name, line = str(key.value), key.start_mark.line + first
            if name in seen:
                message = f"“{name}” stands here twice."
                raise ContentError([Problem(file, line, message, "Keep one of the two.")])
            seen.add(name)
            found += [*_lines(value, (*path, name), file, first), ((*path, name), line)]
    if isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            found += _lines(value, (*path, number), file, first)
    return found


def fill(model: type[Model], data: Any, lines: Lines, file: str, at: tuple[Any, ...] = ()) -> Model:
    """The data as the model. Raises ContentError naming file, line and remedy for each wrong value."""
    try:
        return model.model_validate(data if data is not None else {})
    except ValidationError as error:
        raise ContentError(
            _problem(one, lines, file, at) for one in error.errors(include_input=False, include_url=False)
        ) from None


def _problem(error: Any, lines: Lines, file: str, at: tuple[Any, ...]) -> Problem:
    path = (*at, *error["loc"])
    name = ".".join(str(part) for part in error["loc"]) or "the file"
    remedy = ADVICE.get(error["type"], "Correct the value.")
    return Problem(file, _nearest(lines, path), f"“{name}”: {error['msg'].lower()}.", remedy)


def _nearest(lines: Lines, path: tuple[Any, ...]) -> int:
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)
