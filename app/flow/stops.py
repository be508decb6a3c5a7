"""The screens on a person's path: what is asked there, what is answered, and whether that is enough."""

from dataclasses import dataclass

from app.flow.answers import SKIPPED, Answer, Answers, given
from app.flow.fields.kinds import KINDS
from app.flow.model import Field, Step
from app.flow.rules import holds


@dataclass(frozen=True)
class Thing:
    """Which of the things added under a repeat: 0 is the first."""

    repeat: str
    number: int


@dataclass(frozen=True)
class Stop:
    """One screen on the path.

    ``address`` is its place in the flow, “tasks” or “contact/2/phone”; ``before`` what is known there;
    ``answers`` what is kept for it, as far as it still fits; ``thing`` whose answers they are, if not the flow's.
    """

    step: Step
    address: str
    before: Answers
    answers: Answers
    done: bool
    thing: Thing | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        """The questions in sight: all but those that earlier screens rule out."""
        here = {field.id for field in self.step.fields}
        return tuple(field for field in self.step.fields if in_sight(field, self.before, here))

    @property
    def asked(self) -> tuple[Field, ...]:
        """The questions that are really asked, given what is answered here."""
        return tuple(field for field in self.step.fields if counts(field, self.before, self.answers))


@dataclass(frozen=True)
class Trail:
    """How far somebody has come: what is kept for these screens, and what is known on the path so far.

    ``prefix`` begins the addresses; with ``to_the_end`` the path goes on past what is not answered.
    """

    kept: Answers
    known: dict[str, Answer]
    prefix: str = ""
    thing: Thing | None = None
    to_the_end: bool = False


def stop(screen: Step, trail: Trail) -> Stop:
    """The screen with what is kept of its answers."""
    step = screen.later if trail.thing and trail.thing.number else screen
    answers = _still_fitting(step, trail.kept, trail.known)
    unanswered = (field for field in step.fields if field.id not in answers)
    done = not any(counts(field, trail.known, answers) for field in unanswered)
    return Stop(step, trail.prefix + step.id, dict(trail.known), answers, done, trail.thing)


def counts(field: Field, before: Answers, here: Answers) -> bool:
    """Whether the question is asked, given what was answered before and on its screen."""
    return field.show_if is None or holds(field.show_if, {**before, **given(here)})


def in_sight(field: Field, before: Answers, here: set[str]) -> bool:
    """Whether a question is shown: one that looks at another on its own screen always is."""
    looks_here = field.show_if and any(compare.field in here for compare in field.show_if.compares)
    return bool(looks_here) or holds(field.show_if, before)


def _still_fitting(step: Step, kept: Answers, before: Answers) -> Answers:
    found: dict[str, Answer] = {}
    for field in step.fields:
        if field.id in kept and counts(field, before, found) and fits(step, field, kept[field.id]):
            found[field.id] = kept[field.id]
    return found


def fits(step: Step, field: Field, answer: object) -> bool:
    """Whether the question could have been left like this."""
    if answer == SKIPPED:
        return step.skip or field.optional
    return KINDS[field.kind].fits(field, answer)
