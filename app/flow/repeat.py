"""“Add another”: the one place that knows about things added, gone through, listed, moved and removed."""

from collections.abc import Callable, Iterator

from app.flow.answers import Answer, Answers, given, items
from app.flow.fields.kinds import KINDS
from app.flow.fields.yes_no import OPTIONS
from app.flow.model import Field, Flow, Group, Step
from app.flow.stops import Stop, Thing, Trail, stop
from app.flow.typed import Typed, one
from app.flow.words import Voice, Words

ANOTHER, ENOUGH = (option.id for option in OPTIONS)
REMOVE, UP, DOWN = "remove", "up", "down"


def through(group: Group, trail: Trail, steps: Callable[[Trail], Iterator[Stop]]) -> Iterator[Stop]:
    """Every screen for every thing, then the list of them; ``steps`` goes through the screens for one.

    What is known of the things is kept on the trail, under the id of their repeat, as it becomes known.
    """
    stored = items(trail.kept.get(group.items_of))
    things = _things(group, stored, trail.known)
    for number, thing in enumerate(things):
        trail.known[group.items_of] = tuple(things)
        inside = Trail(
            kept=stored[number] if number < len(stored) else {},
            known={**trail.known, **thing},
            prefix=f"{group.id}/{number + 1}/",
            thing=Thing(group.items_of, number),
            to_the_end=trail.to_the_end,
        )
        for each in steps(inside):
            yield each
            thing.update(given(each.answers))
    if group.repeats:
        yield stop(listing(group), trail)


def _things(group: Group, stored: tuple[Answers, ...], known: Answers) -> list[dict[str, Answer]]:
    """What is known so far of each thing; as many as were added, within the bounds of the flow."""
    if not group.repeats:
        return [dict(thing) for thing in items(known.get(group.items_of))]
    return [{} for _ in range(min(max(len(stored), group.least), group.most))]


def listing(group: Group) -> Step:
    """The screen that lists what was added and asks for more."""
    more = Field(more_of(group.id), "yes-no", group.add or Words("", ""), options=OPTIONS)
    return Step(group.id, (more,), title=group.title)


def more_of(repeat: str) -> str:
    """Under which id it is kept whether all was added."""
    return f"{repeat}-more"


def take(group: Group, answers: Answers, typed: Typed) -> Answers | None:
    """The answers after something was added, moved or removed on the list; None if it was none of these."""
    stored = list(items(answers.get(group.id)))
    if one(typed, more_of(group.id)) == ANOTHER and len(stored) < group.most:
        return {**_without_end(answers, group), group.id: (*stored, {})}
    for change in (REMOVE, UP, DOWN):
        number = _number(one(typed, change), len(stored))
        if number is not None:
            return {**_without_end(answers, group), group.id: _changed(stored, change, number)}
    return None


def _changed(things: list[Answers], change: str, number: int) -> tuple[Answers, ...]:
    thing = things.pop(number)
    if change != REMOVE:
        things.insert(max(number - 1, 0) if change == UP else number + 1, thing)
    return tuple(things)


def _number(text: str, count: int) -> int | None:
    known = text.isascii() and text.isdigit() and 1 <= int(text) <= count
    return int(text) - 1 if known else None


def _without_end(answers: Answers, group: Group) -> Answers:
    return {field: answer for field, answer in answers.items() if field != more_of(group.id)}


def repeat_at(flow: Flow, address: str) -> Group | None:
    """The “add another” whose list has that address."""
    steps = (one for section in flow.sections for one in section.steps)
    return next((one for one in steps if isinstance(one, Group) and one.repeats and one.id == address), None)


def called(flow: Flow, answers: Answers, thing: Thing, voice: Voice) -> str | None:
    """What that thing is called; its number while it has no name and there are several."""
    group, things = repeat_at(flow, thing.repeat), items(answers.get(thing.repeat))
    name = name_of(group, things[thing.number], voice) if group else None
    if name or len(things) == 1:
        return name
    return voice.say("question.thing", "Number {number}", number=thing.number + 1)


def name_of(group: Group, thing: Answers, voice: Voice) -> str | None:
    """What one of the things is called; None while it has no name."""
    field = next(one for step in group.steps for one in step.fields if one.id == group.named_by)
    answer = thing.get(field.id)
    return " ".join(KINDS[field.kind].show(field, answer, voice)) if answer else None
