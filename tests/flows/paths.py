"""All paths through a flow, found by trying every answer that may change the way."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from app.flow.answers import Answer, Answers
from app.flow.journey import walk
from app.flow.model import Field, Flow

ROOT = Path(__file__).parent.parent.parent


def paths(flow: Flow, turns: Mapping[str, str]) -> set[tuple[str, ...]]:
    """Every sequence of screens; ``turns`` are the answers that may change the way, all else is skipped."""
    return {path for path, _ in endings(flow, turns)}


def endings(flow: Flow, turns: Mapping[str, str]) -> Iterator[tuple[tuple[str, ...], Answers]]:
    """Every sequence of screens with the answers that lead there."""
    return _from(flow, {}, turns)


def _from(
    flow: Flow, answers: Answers, turns: Mapping[str, str]
) -> Iterator[tuple[tuple[str, ...], Answers]]:
    journey = walk(flow, answers)
    if journey.now is None:
        yield tuple(stop.address for stop in journey.stops), journey.answers
        return
    field = journey.now.fields[0]
    for option in ("", *turns.get(field.id, "").split()):
        yield from _from(flow, {**answers, field.id: _answer(field, option)}, turns)


def _answer(field: Field, option: str) -> Answer:
    return (option,) if option and field.kind == "choices" else option


def usual(found: set[tuple[str, ...]]) -> tuple[str, ...]:
    """The screens of every path but the shortest, which may end at once."""
    longer = [path for path in found if len(path) > 1]
    return tuple(step for step in longer[0] if all(step in path for path in longer))


def written(found: set[tuple[str, ...]]) -> list[str]:
    """A path in a line: the usual screens stand once at the top, then only what comes to them is told."""
    always = usual(found)
    lines = [told(path, always) for path in sorted(found, key=lambda path: (len(path), path))]
    return ["usual: " + " → ".join(always), *lines]


def told(path: tuple[str, ...], always: tuple[str, ...]) -> str:
    """A path by what comes to the usual screens."""
    if not set(always) <= set(path):
        return "only: " + " → ".join(path)
    return "also: " + " → ".join(step for step in path if step not in always)


def golden_text(file: str) -> list[str]:
    """The lines that people have looked at."""
    text = (Path(__file__).parent / file).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def ask_of(flow: Flow) -> Mapping[str, tuple[str, ...]]:
    """Every question of a flow with its options."""
    steps = (step for section in flow.sections for step in section.steps)
    return {field.id: field.option_ids for step in steps for field in step.fields}  # type: ignore[union-attr]
