"""One turn of the conversation: look at a screen, or take what was typed there, and say what to do next."""

from dataclasses import dataclass

from app.flow import repeat
from app.flow.answers import Answers, items
from app.flow.fields.kinds import KINDS
from app.flow.journey import QUICK, Journey, Part, outcome, walk
from app.flow.model import Flow, Outcome
from app.flow.reading import Faults, read
from app.flow.stops import Stop, Thing
from app.flow.typed import Typed


@dataclass(frozen=True)
class Ask:
    """Show this screen. ``typed`` is what its boxes hold; with ``faults`` (by question) it was refused.

    ``quick`` says that it is shown as a part of the short way.
    """

    journey: Journey
    stop: Stop
    typed: Typed
    faults: Faults = ()
    changing: bool = False
    quick: bool = False

    @property
    def part(self) -> Part:
        """The screens among which it stands."""
        return self.journey.quick if self.quick else self.journey.part_of(self.stop.address)


@dataclass(frozen=True)
class Move:
    """Keep these answers and go to that screen."""

    answers: Answers
    address: str


@dataclass(frozen=True)
class Finish:
    """Keep these answers; the flow, this section of it or its short way (“quick”) is done."""

    answers: Answers
    section: str
    outcome: Outcome | None


Turn = Ask | Move | Finish


def look(
    flow: Flow, answers: Answers, address: str = "", *, changing: bool = False, quick: bool = False
) -> Turn:
    """What to do for somebody who opens that address: any that is not on the path leads to what comes now."""
    journey = walk(flow, answers)
    stop = journey.at(address)
    if stop is None:
        return _to_now(journey, answers, quick)
    return Ask(journey, stop, _filled(stop), changing=changing, quick=quick and address in flow.quick)


def take(
    flow: Flow, answers: Answers, address: str, typed: Typed, *, changing: bool = False, quick: bool = False
) -> Turn:
    """What to do with a form that was sent from that address.

    ``changing`` goes on to what is not done yet, or is all if nothing waits; ``quick`` goes along the short way.
    """
    journey = walk(flow, answers)
    stop = journey.at(address)
    if stop is None:
        return _to_now(journey, answers, quick)
    section = QUICK if quick and address in flow.quick else journey.part_of(address).section.id
    rearranged = _rearranged(flow, answers, stop, typed)
    if rearranged is not None:
        return _stay(flow, rearranged, section, address)
    new, faults = read(journey, stop, typed)
    if faults:
        return Ask(journey, stop, typed, faults, changing, section == QUICK)
    return _further(flow, _kept(answers, stop, new), section, address, changing)


def _to_now(journey: Journey, answers: Answers, quick: bool) -> Turn:
    if quick:
        return _on(journey, answers, journey.quick, journey.quick.now)
    part = next((part for part in journey.parts if not part.ready), journey.parts[-1])
    return _on(journey, answers, part, part.now)


def _further(flow: Flow, answers: Answers, section: str, address: str, changing: bool) -> Turn:
    journey = walk(flow, answers)
    part = journey.part(section)
    if changing:
        return _on(journey, answers, part, None if flow.any_order else part.now)
    return _on(journey, answers, part, part.after(address))


def _stay(flow: Flow, answers: Answers, section: str, address: str) -> Turn:
    """On the first screen of the thing just added; else on the list of things while it is on the path."""
    journey = walk(flow, answers)
    part = journey.part(section)
    return _on(journey, answers, part, _just_added(part, answers) or journey.at(address) or part.now)


def _just_added(part: Part, answers: Answers) -> Stop | None:
    """The first screen of a thing about which nobody has said anything yet."""
    added = (each for each in part.stops if each.thing is not None and _is_empty(each.thing, answers))
    return next(added, None)


def _is_empty(thing: Thing, answers: Answers) -> bool:
    things = items(answers.get(thing.repeat))
    return thing.number < len(things) and not things[thing.number]


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


def _kept(answers: Answers, stop: Stop, new: Answers) -> Answers:
    if stop.thing is None:
        return {**answers, **new}
    things = list(items(answers.get(stop.thing.repeat)))
    things += [{} for _ in range(stop.thing.number + 1 - len(things))]
    things[stop.thing.number] = {**things[stop.thing.number], **new}
    return {**answers, stop.thing.repeat: tuple(things)}
