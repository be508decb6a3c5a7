"""Turns a screen, or all answers so far, into what a template needs in one language."""

from app.flow.answers import items
from app.flow.fields.kind import Fault
from app.flow.fields.kinds import KINDS
from app.flow.journey import Journey, Part, length
from app.flow.model import Field, Step
from app.flow.present_field import error_words, field_view, first_box
from app.flow.repeat import name_of, repeat_at
from app.flow.stops import Stop
from app.flow.turn import Ask
from app.flow.views import AnswerView, ErrorView, SectionView, StepView, ThingView
from app.flow.wording import worded
from app.flow.words import Voice

READY, STARTED, NOT_STARTED = "ready", "started", "not-started"


def present_step(ask: Ask, voice: Voice) -> StepView:
    """One screen, with what is typed there and what is wrong with it."""
    stop, step, faults = ask.stop, ask.stop.step, {field.id: fault for field, fault in ask.faults}
    fields = tuple(worded(ask.journey.flow, field, ask.journey.answers) for field in stop.fields)
    before = ask.journey.part_of(stop.address).before(stop.address)
    words = step.title or fields[0].question
    return StepView(
        address=stop.address,
        title=voice.says(words),
        words=words,
        note=voice.may_say(step.note),
        progress=voice.may_say(step.progress) or _progress(ask.journey, stop, voice),
        fields=tuple(field_view(step, one, ask.typed, faults.get(one.id), voice) for one in fields),
        errors=tuple(_error(step, one, faults[one.id], voice) for one in fields if one.id in faults),
        skip=step.skip,
        back=before.address if before else None,
        quick_exit=step.quick_exit,
        changing=ask.changing,
        things=_things(ask.journey, stop, voice),
        full=_full(ask.journey, stop),
    )


def present_summary(journey: Journey, voice: Voice) -> tuple[SectionView, ...]:
    """Every section with its state and the answers on its path: a task list, or “check your answers”."""
    return tuple(_section(journey, part, voice) for part in journey.parts)


def _progress(journey: Journey, stop: Stop, voice: Voice) -> str:
    part = journey.part_of(stop.address)
    number = part.stops.index(stop) + 1
    about = length(journey.flow, journey.answers, part.section.id)
    return voice.say(
        "question.progress", "Question {number} of about {about}", number=number, about=max(about, number)
    )


def _error(step: Step, field: Field, fault: Fault, voice: Voice) -> ErrorView:
    return ErrorView(error_words(step, field, fault, voice), first_box(field, fault))


def _things(journey: Journey, stop: Stop, voice: Voice) -> tuple[ThingView, ...]:
    group = repeat_at(journey.flow, stop.address)
    things = items(journey.answers.get(group.id)) if group else ()
    return tuple(
        ThingView(number, name_of(group, thing, voice), f"{group.id}/{number}/{group.steps[0].id}")
        for number, thing in enumerate(things, 1)
        if group
    )


def _full(journey: Journey, stop: Stop) -> bool:
    group = repeat_at(journey.flow, stop.address)
    return group is not None and len(items(journey.answers.get(group.id))) >= group.most


def _section(journey: Journey, part: Part, voice: Voice) -> SectionView:
    return SectionView(
        id=part.section.id,
        title=voice.says(part.section.title),
        state=READY if part.ready else STARTED if part.started else NOT_STARTED,
        next=part.now.address if part.now else None,
        answers=tuple(
            _answer(journey, stop, field, voice)
            for stop in part.stops
            if stop.done and not repeat_at(journey.flow, stop.address)
            for field in stop.fields
        ),
    )


def _answer(journey: Journey, stop: Stop, field: Field, voice: Voice) -> AnswerView:
    words, answer = worded(journey.flow, field, journey.answers), stop.answers.get(field.id)
    kind = KINDS[field.kind]
    lines = kind.show(words, answer, voice) if answer else ()
    return AnswerView(voice.says(words.question), lines, kind.typed, stop.address)
