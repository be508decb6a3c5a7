"""A screen that asks one question may be written without a list of fields; here it gets one."""

from collections.abc import Iterator
from typing import Any

from app.flow.shapes import FieldShape, StepShape
from app.flow.source import Lines, Path

QUESTION = frozenset(
    field.alias or name
    for name, field in FieldShape.model_fields.items()
    if name not in StepShape.model_fields
)


def unfold(data: Any, lines: Lines) -> tuple[Any, Lines]:
    """The data with every screen's question among its fields, and the lines under both paths."""
    found = dict(lines)
    for path, step in _steps(data):
        keys = QUESTION.intersection(step)
        if keys and "fields" not in step and "steps" not in step:
            step["fields"] = [{"id": step.get("id"), **{key: step.pop(key) for key in sorted(keys)}}]
            found.update(_moved(lines, path, keys))
    return data, found


def _steps(data: Any) -> Iterator[tuple[Path, dict[str, Any]]]:
    for key in ("steps", "sections"):
        for number, each in enumerate(_listed(data, key)):
            if isinstance(each, dict):
                yield (key, number), each
                yield from (((key, number, *path), step) for path, step in _steps(each))


def _listed(data: Any, key: str) -> list[Any]:
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, list) else []


def _moved(lines: Lines, at: Path, keys: frozenset[str]) -> Iterator[tuple[Path, int]]:
    inside = (*at, "fields", 0)
    yield inside, lines.get(at, 1)
    for path, line in lines.items():
        if path[: len(at)] == at and len(path) > len(at) and path[len(at)] in {*keys, "id"}:
            yield (*inside, *path[len(at) :]), line
