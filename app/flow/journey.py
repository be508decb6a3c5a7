"""Walks a flow with a person's answers: which screens are done, and which comes now."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import pairwise

from app.flow import repeat
from app.flow.answers import Answers, given
from app.flow.model import END, Flow, Group, Outcome, Section, Step
from app.flow.rules import holds
from app.flow.stops import Stop, Trail, stop

QUICK = "quick"


@dataclass(frozen=True)
class Part:
    """One section with the screens on its path: those done, then the one that comes now unless it is ready.

    Where a flow may be done in any order, all its screens, done or not.
    """

    section: Section
    stops: tuple[Stop, ...]

    @property
    def started(self) -> bool:
        """Whether anything of it is done."""
        return any(each.done for each in self.stops)

    @property
    def ready(self) -> bool:
        """Whether all of it is done."""
        return self.now is None

    @property
    def now(self) -> Stop | None:
        """The first screen of it that is not done."""
        return next((each for each in self.stops if not each.done), None)

    def after(self, address: str) -> Stop | None:
        """The screen that follows that one."""
        return next((two for one, two in pairwise(self.stops) if one.address == address), None)

    def before(self, address: str) -> Stop | None:
        """The screen that precedes that one."""
        return next((one for one, two in pairwise(self.stops) if two.address == address), None)


@dataclass(frozen=True)
class Journey:
    """A person's way through a flow. ``answers`` are those on the path, without what was skipped."""

    flow: Flow
    parts: tuple[Part, ...]
    answers: Answers

    @cached_property
    def stops(self) -> tuple[Stop, ...]:
        """Every screen on the path, in order."""
        return tuple(each for part in self.parts for each in part.stops)

    @property
    def now(self) -> Stop | None:
        """The first screen that is not done; None when all are."""
        return next((part.now for part in self.parts if part.now), None)

    def at(self, address: str) -> Stop | None:
        """The screen with that address, if it is on the path."""
        return next((each for each in self.stops if each.address == address), None)

    def part_of(self, address: str) -> Part:
        """The part of the path on which that screen stands; raises LookupError if it is not on the path."""
        for part in self.parts:
            if any(each.address == address for each in part.stops):
                return part
        raise LookupError(f"{address} is not on the path")

    @cached_property
    def quick(self) -> Part:
        """The short way through the flow, as if it were a section."""
        found = (self.at(address) for address in self.flow.quick)
        return Part(Section(QUICK, self.flow.title, ()), tuple(each for each in found if each))

    def part(self, section: str) -> Part:
        """The part of the path in that section, or the short way."""
        if section == QUICK:
            return self.quick
        return next(part for part in self.parts if part.section.id == section)


def walk(flow: Flow, answers: Answers) -> Journey:
    """The way through the flow with these answers; whatever does not fit the flow is as if it was not there."""
    trail = Trail(answers, {}, to_the_end=flow.any_order)
    parts = tuple(Part(section, tuple(_through(section.steps, trail))) for section in flow.sections)
    return Journey(flow, parts, trail.known)


def outcome(flow: Flow, answers: Answers) -> Outcome | None:
    """How the flow ends for the answers on the path: the first outcome that holds."""
    return next((each for each in flow.outcomes if holds(each.when, answers)), None)


def length(flow: Flow, answers: Answers, section: str) -> int:
    """How many screens a section would have if everything not answered yet were skipped."""
    trail = Trail(answers, {}, to_the_end=True)
    counts = {each.id: sum(1 for _ in _through(each.steps, trail)) for each in flow.sections}
    return counts[section]


def _through(steps: tuple[Step | Group, ...], trail: Trail) -> Iterator[Stop]:
    """The screens on the path, up to the first that is not done."""
    position = 0
    while position < len(steps):
        one = steps[position]
        if not holds(one.when, trail.known):
            position += 1
            continue
        for each in _screens(one, trail):
            yield each
            if not (each.done or trail.to_the_end):
                return
        position = _after(steps, position, trail.known)


def _screens(one: Step | Group, trail: Trail) -> Iterator[Stop]:
    if isinstance(one, Group):
        yield from repeat.through(one, trail, partial(_through, one.steps))
        return
    here = stop(one, trail)
    yield here
    trail.known.update(given(here.answers))


def _after(steps: tuple[Step | Group, ...], position: int, known: Answers) -> int:
    """The position of what follows that one."""
    one = steps[position]
    rules = one.rules if isinstance(one, Step) else ()
    target = next((rule.to for rule in rules if holds(rule.when, known)), None)
    return position + 1 if target is None else (*(each.id for each in steps), END).index(target)
