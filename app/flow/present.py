"""Turns a screen, or all answers so far, into what a template needs in one language."""

from app.flow.answers import items
from app.flow.fields.kind import Fault
from app.flow.journey import Journey, length
from app.flow.model import Field, Step
from app.flow.present_field import error_words, field_view, first_box
from app.flow.present_section import section_view
from app.flow.repeat import called, name_of, repeat_at
from app.flow.stops import Stop
from app.flow.turn import Ask
from app.flow.views import ErrorView, SectionView, StepView, ThingView
from app.flow.wording import worded
from app.flow.words import Voice


def present_step(ask: Ask, voice: Voice) -> StepView:
    """One screen, with what is typed there and what is wrong with it."""
    stop, step, faults = ask.stop, ask.stop.step, {field.id: fault for field, fault in ask.faults}
    flow, free = ask.journey.flow, ask.journey.flow.any_order
    fields = tuple(worded(flow, field, ask.journey.answers) for field in stop.fields)
    before = ask.part.before(stop.address)
    words = step.title or fields[0].question
    return StepView(
        address=stop.address,
        title=voice.says(words),
        words=words,
        note=voice.may_say(step.note),
        progress=_progress(ask, voice),
        fields=tuple(
            field_view(step, one, ask.typed, faults.get(one.id), voice, any_order=free) for one in fields
        ),
        errors=tuple(_error(step, one, faults[one.id], voice) for one in fields if one.id in faults),
        skip=step.skip,
        back=before.address if before else None,
        quick_exit=step.quick_exit,
        changing=ask.changing,
        things=_things(ask.journey, stop, voice),
        full=_full(ask.journey, stop),
        about=called(flow, ask.journey.answers, stop.thing, voice) if stop.thing else None,
        anyway=_anyway(ask),
        quick=ask.quick,
    )


def present_summary(journey: Journey, voice: Voice) -> tuple[SectionView, ...]:
    """Every section with its state and its answers: a task list, or “check your answers”."""
    return tuple(section_view(journey, part, voice) for part in journey.parts)


def _progress(ask: Ask, voice: Voice) -> str:
    part, journey, own = ask.part, ask.journey, voice.may_say(ask.stop.step.progress)
    if own and not ask.quick:
        return own
    number = part.stops.index(ask.stop) + 1
    if journey.flow.any_order:
        count = len(part.stops)
        return voice.say("question.number", "Question {number} of {count}", number=number, count=count)
    about = length(journey.flow, journey.answers, part.section.id)
    return voice.say(
        "question.progress", "Question {number} of about {about}", number=number, about=max(about, number)
    )


def _anyway(ask: Ask) -> str | None:
    only_warned = bool(ask.faults) and all(fault.kind == "warn" for _, fault in ask.faults)
    return " ".join(field.id for field, _ in ask.faults) if only_warned else None


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
