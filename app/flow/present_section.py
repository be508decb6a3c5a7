"""Turns one section into what a task list or “check your answers” needs, in one language."""

from itertools import groupby

from app.flow.answers import items
from app.flow.fields.kinds import KINDS
from app.flow.journey import Journey, Part
from app.flow.model import Field, Group
from app.flow.repeat import called, name_of, repeat_at
from app.flow.stops import Stop, Thing
from app.flow.views import AboutView, AnswerView, SectionView
from app.flow.wording import worded
from app.flow.words import Voice

READY, STARTED, NOT_STARTED = "ready", "started", "not-started"


def section_view(journey: Journey, part: Part, voice: Voice) -> SectionView:
    """The section with its state and the answers on its path; in any order also what is not answered yet."""
    shown = (stop for stop in part.stops if stop.done or journey.flow.any_order)
    return SectionView(
        id=part.section.id,
        title=voice.says(part.section.title),
        state=READY if part.ready else STARTED if part.started else NOT_STARTED,
        next=part.now.address if part.now else None,
        first=_first(part),
        about=tuple(
            _about(journey, thing, tuple(stops), voice)
            for thing, stops in groupby(shown, lambda stop: stop.thing)
        ),
    )


def _first(part: Part) -> str | None:
    """The list of the things if it begins with things that are listed, otherwise its first screen."""
    first = next(iter(part.stops), None)
    repeat = first.thing.repeat if first and first.thing else None
    lists = (stop.address for stop in part.stops if stop.address == repeat)
    return next(lists, first.address if first else None)


def _about(journey: Journey, thing: Thing | None, stops: tuple[Stop, ...], voice: Voice) -> AboutView:
    name = called(journey.flow, journey.answers, thing, voice) if thing else None
    return AboutView(name, tuple(answer for stop in stops for answer in _answers(journey, stop, voice)))


def _answers(journey: Journey, stop: Stop, voice: Voice) -> tuple[AnswerView, ...]:
    group = repeat_at(journey.flow, stop.address)
    if group is None:
        return tuple(_answer(journey, stop, field, voice) for field in stop.asked)
    return (_listed(journey, group, voice),) if journey.flow.any_order else ()


def _answer(journey: Journey, stop: Stop, field: Field, voice: Voice) -> AnswerView:
    words, answer = worded(journey.flow, field, journey.answers), stop.answers.get(field.id)
    kind = KINDS[field.kind]
    return AnswerView(
        question=voice.says(words.question),
        lines=kind.show(words, answer, voice) if answer else (),
        typed=kind.typed,
        address=stop.address,
        otherwise=_otherwise(journey, voice),
        plain=field.plain,
    )


def _listed(journey: Journey, group: Group, voice: Voice) -> AnswerView:
    names = (name_of(group, thing, voice) for thing in items(journey.answers.get(group.id)))
    return AnswerView(
        question=voice.may_say(group.title) or "",
        lines=tuple(name for name in names if name),
        typed=True,
        address=group.id,
        otherwise=_otherwise(journey, voice),
    )


def _otherwise(journey: Journey, voice: Voice) -> str:
    if journey.flow.any_order:
        return voice.say("question.not-filled-in", "Not filled in")
    return voice.say("question.not-answered", "Not answered")
