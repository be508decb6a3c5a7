"""Reads one form that was sent: the answers in it, and what is wrong with them."""

from collections.abc import Iterator

from app.flow.answers import SKIPPED, Answer, Answers, items
from app.flow.fields.kind import Fault, Parsed, meant
from app.flow.fields.kinds import KINDS
from app.flow.journey import Journey
from app.flow.model import Field
from app.flow.stops import Stop, counts
from app.flow.typed import Typed

SKIP, ANYWAY = "skip", "anyway"
EVERYTHING = "yes"
Faults = tuple[tuple[Field, Fault], ...]


def read(journey: Journey, stop: Stop, typed: Typed) -> tuple[Answers, Faults]:
    """The answers and the faults; warnings the person has overruled (``anyway``) are no faults."""
    if SKIP in typed and stop.step.skip:
        return _skipped(journey, stop), ()
    insisted = set(" ".join(typed.get(ANYWAY, ())).split())
    parsed = tuple(_parsed(stop, typed))
    known = {**_known(journey, stop), **{field.id: meant(found) for field, found in parsed if meant(found)}}
    checked = [(field, _checked(field, found, known, insisted)) for field, found in parsed]
    answers = {field.id: found or SKIPPED for field, found in checked if not isinstance(found, Fault)}
    return answers, tuple((field, found) for field, found in checked if isinstance(found, Fault))


def _skipped(journey: Journey, stop: Stop) -> Answers:
    """In a plan that can be done in any order, passing over a screen takes nothing away."""
    kept = stop.answers if journey.flow.any_order else {}
    return {field.id: kept.get(field.id, SKIPPED) for field in stop.fields}


def _parsed(stop: Stop, typed: Typed) -> Iterator[tuple[Field, Parsed]]:
    answers: dict[str, Answer] = {}
    for field in stop.fields:
        if counts(field, stop.before, answers):
            found = KINDS[field.kind].parse(field, typed)
            answers[field.id] = meant(found)
            yield field, found


def _known(journey: Journey, stop: Stop) -> dict[str, Answer]:
    """What other screens say; the things beside this one, and of this one what its other screens say."""
    known, thing = dict(journey.answers), stop.thing
    if thing is not None:
        things = items(known.get(thing.repeat))
        known[thing.repeat] = (*things[: thing.number], *things[thing.number + 1 :])
        known.update(things[thing.number])
    return {field: answer for field, answer in known.items() if field not in stop.step.field_ids}


def _checked(field: Field, found: Parsed, known: Answers, insisted: set[str]) -> Parsed:
    insists = bool(insisted & {field.id, EVERYTHING})
    if isinstance(found, Fault) and not (found.kind == "warn" and insists):
        return found
    answer = meant(found)
    if not answer:
        return answer if field.optional else Fault("missing")
    for name, refuses in field.refusals:
        if refuses(answer, known):
            return Fault(name)
    for name, warns in () if insists else field.warnings:
        if warns(answer, known):
            return Fault(name, kind="warn", anyway=answer)
    return answer
