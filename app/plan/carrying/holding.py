"""What a flow can hold: which answers it knows, in its order, and whether each could have been given to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.flow.answers import Answer, Answers
from app.flow.model import Field, Flow, Group, Step
from app.flow.repeat import listing
from app.flow.stops import fits

Places = Mapping[str, tuple[Step, Field]]


@dataclass(frozen=True)
class Holding:
    """``flat``: questions asked once, by id; ``things``: for each repeat its most and what is asked of one thing."""

    flat: Places
    things: Mapping[str, tuple[int, Places]]


def holding(flow: Flow) -> Holding:
    """Everything the flow can hold."""
    groups = [one for one in _all(flow) if isinstance(one, Group)]
    flat = [(one, field) for one in _all(flow) if isinstance(one, Step) for field in one.fields]
    flat += [
        (step, field) for one in groups if one.repeats for step in [listing(one)] for field in step.fields
    ]
    things = {one.id: (one.most, _asked_of(one.id, groups)) for one in groups if one.repeats}
    return Holding({field.id: (step, field) for step, field in flat}, things)


def fitting(flow: Flow, answers: Answers) -> Answers:
    """The answers the flow could have been given, in its order; the same as ``answers`` when all of them fit."""
    held = holding(flow)
    things = {
        repeat: tuple(_fitting(places, thing) for thing in kept)
        for repeat, (most, places) in held.things.items()
        if (kept := _things(answers.get(repeat), most)) is not None
    }
    return {**_fitting(held.flat, answers), **things}


def _all(flow: Flow) -> Iterator[Step | Group]:
    return (one for section in flow.sections for one in section.steps)


def _asked_of(repeat: str, groups: list[Group]) -> Places:
    of_it = [step for group in groups if group.items_of == repeat for step in group.steps]
    return {field.id: (step, field) for step in of_it for field in step.fields}


def _fitting(places: Places, answers: Answers) -> dict[str, Answer]:
    return {
        name: answers[name]
        for name, (step, field) in places.items()
        if name in answers and fits(step, field, answers[name])
    }


def _things(answer: object, most: int) -> tuple[Answers, ...] | None:
    """The things kept under a repeat; None when these are none, or more than it takes."""
    if not isinstance(answer, tuple) or len(answer) > most:
        return None
    return answer if all(isinstance(one, Mapping) for one in answer) else None
