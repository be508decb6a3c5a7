"""Which questions a flow asks and where, so that a test can only look back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.flow.shapes import FieldShape, FlowShape, GroupShape, StepShape
from app.flow.source import Path

Place = tuple[int, int]  # number of the screen in the flow, number of the question on it

Places = Mapping[str, Path]

AFTER_ALL = (1_000_000, 0)


@dataclass(frozen=True)
class Asked:
    """One question: where it stands and whose (the id of the repeat it is asked in, if any)."""

    shape: FieldShape
    place: Place
    path: Path
    repeat: str | None


@dataclass(frozen=True)
class Screen:
    """One step of the file, wherever it stands."""

    shape: StepShape
    number: int
    path: Path
    repeat: str | None


def screens(flow: FlowShape) -> Iterator[Screen]:
    """Every step in the order of the file."""
    number = 0
    for path, one in listed(flow):
        inner = [(path, one)] if isinstance(one, StepShape) else _inside(path, one)
        for step_path, step in inner:
            yield Screen(step, number, step_path, repeat_of(one))
            number += 1


def listed(flow: FlowShape) -> Iterator[tuple[Path, StepShape | GroupShape]]:
    """Every step and group at the top of a list."""
    for number, one in enumerate(flow.steps):
        yield ("steps", number), one
    for part, section in enumerate(flow.sections):
        for number, one in enumerate(section.steps):
            yield ("sections", part, "steps", number), one


def _inside(path: Path, group: GroupShape) -> list[tuple[Path, StepShape]]:
    return [((*path, "steps", number), step) for number, step in enumerate(group.steps)]


def repeat_of(one: StepShape | GroupShape) -> str | None:
    """The repeat whose items hold the answers, None for answers that are given once."""
    return None if isinstance(one, StepShape) else (one.for_each or one.id)


def questions(flow: FlowShape) -> Mapping[str, Asked]:
    """Every question by its id, the first of several with the same."""
    found: dict[str, Asked] = {}
    for screen in screens(flow):
        for number, field in enumerate(screen.shape.fields):
            path = (*screen.path, "fields", number)
            found.setdefault(field.id, Asked(field, (screen.number, number), path, screen.repeat))
    return found


def places(flow: FlowShape) -> Places:
    """Where each step and each group stands in the file, by its id."""
    tops = {one.id: path for path, one in listed(flow)}
    return {**tops, **{screen.shape.id: screen.path for screen in screens(flow)}}
