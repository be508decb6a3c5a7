"""A flow file as plain data, every value a text, with the line on which each key and value stands."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from app.flow.problems import FlowError, Problem

Path = tuple[str | int, ...]
Lines = Mapping[Path, int]


def read(text: str, file: str) -> tuple[Any, Lines]:
    """The data and its lines. Raises FlowError for bad YAML or a key that stands twice.

    Every value stays a text: an option called ``no`` is not false, a time like 10:30 is not a number.
    """
    loader = yaml.CBaseLoader(text)
    try:
        node = loader.get_single_node()
        lines = dict(_lines(node, (), file)) if node else {}
        return (loader.construct_document(node) if node else None), lines
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _not_yaml(file, mark.line + 1 if mark else 1, str(error.problem)) from None
    except yaml.YAMLError as error:
        raise _not_yaml(file, 1, str(error)) from None
    finally:
        loader.dispose()


def line_of(lines: Lines, path: Path) -> int:
    """The line of that value, or of the nearest thing around it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _not_yaml(file: str, line: int, problem: str) -> FlowError:
    remedy = "Check quotation marks, colons and the spaces at the start of this line."
    return FlowError([Problem(file, line, f"This is not YAML: {problem}.", remedy)])


def _lines(node: yaml.Node, path: Path, file: str) -> Iterator[tuple[Path, int]]:
    yield path, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name, line = str(key.value), key.start_mark.line + 1
            if name in seen:
                raise FlowError([Problem(file, line, f"“{name}” stands here twice.", "Keep one of the two.")])
            seen.add(name)
            yield from _lines(value, (*path, name), file)
            yield (*path, name), line
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _lines(value, (*path, number), file)
