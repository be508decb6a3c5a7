"""One turn of the conversation: look at a screen, or take what was typed there, and say what to do next."""

from dataclasses import dataclass

from app.flow import repeat
from app.flow.answers import SKIPPED, Answer, Answers, given, items
from app.flow.fields.kind import Fault
from app.flow.fields.kinds import KINDS
from app.flow.journey import Journey, Part, outcome, walk
from app.flow.model import Field, Flow, Outcome
from app.flow.rules import holds
from app.flow.stops import Stop
from app.flow.typed import Typed

SKIP = "skip"


@dataclass(frozen=True)
class Ask:
    """Show this screen. ``typed`` is what its boxes hold; with ``faults`` (by question) it was refused."""

    journey: Journey
    stop: Stop
    typed: Typed
    faults: tuple[tuple[Field, Fault], ...] = ()
    changing: bool = False


@dataclass(frozen=True)
class Move:
    """Keep these answers and go to that screen."""

    answers: Answers
    address: str


@dataclass(frozen=True)
class Finish:
    """Keep these answers; the flow, or this section of it, is done."""

    answers: Answers
    section: str
    outcome: Outcome | None


Turn = Ask | Move | Finish


def look(flow: Flow, answers: Answers, address: str = "", *, changing: bool = False) -> Turn:
    """What to do for somebody who opens that address: any that is not on the path leads to what comes now."""
    journey = walk(flow, answers)
    stop = journey.at(address)
    if stop is None:
        return _to_now(journey, answers)
    return Ask(journey, stop, _filled(stop), changing=changing)


def take(flow: Flow, answers: Answers, address: str, typed: Typed, *, changing: bool = False) -> Turn:
    """What to do with a form that was sent from that address; ``changing`` goes on to what is not done yet."""
    journey = walk(flow, answers)
    stop = journey.at(address)
    if stop is None:
        return _to_now(journey, answers)
    section = journey.part_of(address).section.id
    rearranged = _rearranged(flow, answers, stop, typed)
    if rearranged is not None:
        return _stay(flow, rearranged, section, address)
    new, faults = _skipped(stop) if SKIP in typed and stop.step.skip else _read(stop, typed)
    if faults:
        return Ask(journey, stop, typed, faults, changing)
    return _further(flow, _kept(answers, stop, new), section, address, changing)


def _to_now(journey: Journey, answers: Answers) -> Turn:
    part = next((part for part in journey.parts if not part.ready), journey.parts[-1])
    return _on(journey, answers, part, part.now)


def _further(flow: Flow, answers: Answers, section: str, address: str, changing: bool) -> Turn:
    journey = walk(flow, answers)
    part = journey.part(section)
    return _on(journey, answers, part, part.now if changing else part.after(address))


def _stay(flow: Flow, answers: Answers, section: str, address: str) -> Turn:
    """On the list of things while it is on the path, else on the first screen of the thing just added."""
    journey = walk(flow, answers)
    part = journey.part(section)
    return _on(journey, answers, part, journey.at(address) or part.now)


def _on(journey: Journey, answers: Answers, part: Part, stop: Stop | None) -> Turn:
    if stop is not None:
        return Move(answers, stop.address)
    return Finish(answers, part.section.id, outcome(journey.flow, journey.answers))


def _rearranged(flow: Flow, answers: Answers, stop: Stop, typed: Typed) -> Answers | None:
    group = repeat.repeat_at(flow, stop.address)
    return repeat.take(group, answers, typed) if group else None


def _filled(stop: Stop) -> Typed:
    return {
        name: values
        for field in stop.fields
        if (answer := stop.answers.get(field.id))
        for name, values in KINDS[field.kind].fill(field, answer).items()
    }


def _skipped(stop: Stop) -> tuple[Answers, tuple[tuple[Field, Fault], ...]]:
    return {field.id: SKIPPED for field in stop.fields}, ()


def _read(stop: Stop, typed: Typed) -> tuple[Answers, tuple[tuple[Field, Fault], ...]]:
    answers: dict[str, Answer] = {}
    faults: list[tuple[Field, Fault]] = []
    for field in stop.fields:
        if holds(field.show_if, {**stop.before, **given(answers)}):
            found = _answer(field, typed)
            if isinstance(found, Fault):
                faults.append((field, found))
            else:
                answers[field.id] = found or SKIPPED
    return answers, tuple(faults)


def _answer(field: Field, typed: Typed) -> Answer | Fault:
    found = KINDS[field.kind].parse(field, typed)
    if isinstance(found, Fault):
        return found
    if not found and not field.optional:
        return Fault("missing")
    return next((Fault(name) for name, refuses in field.refusals if found and refuses(found)), found)


def _kept(answers: Answers, stop: Stop, new: Answers) -> Answers:
    if stop.thing is None:
        return {**answers, **new}
    things = list(items(answers.get(stop.thing.repeat)))
    things += [{} for _ in range(stop.thing.number + 1 - len(things))]
    things[stop.thing.number] = {**things[stop.thing.number], **new}
    return {**answers, stop.thing.repeat: tuple(things)}
