"""Turns one question into what a template needs, in one language."""

from app.flow.fields.kind import Fault
from app.flow.fields.kinds import KINDS
from app.flow.fields.week import DAYS, TIMES
from app.flow.model import Field, Option, Step
from app.flow.typed import Typed
from app.flow.views import FieldView, OptionView, RowView
from app.flow.words import Voice


def field_view(step: Step, field: Field, typed: Typed, fault: Fault | None, voice: Voice) -> FieldView:
    """The question with what its boxes hold and what is wrong with it."""
    names = KINDS[field.kind].names(field)
    return FieldView(
        id=field.id,
        kind=field.kind,
        heading=step.title is None,
        question=voice.says(field.question),
        hint=voice.may_say(field.hint),
        error=error_words(step, field, fault, voice) if fault else None,
        values={name: next(iter(typed.get(name, ())), "") for name in names},
        options=tuple(_option(option, typed.get(field.id, ()), voice) for option in field.options),
        rows=_rows(field, typed, voice) if field.kind == "week" else (),
        optional=field.optional,
    )


def error_words(step: Step, field: Field, fault: Fault, voice: Voice) -> str:
    """What was wrong, in the flow's own words if it has some."""
    own = (field.errors or {}).get(fault.id)
    if own:
        return voice.says(own)
    if fault.id == "missing" and step.skip:
        return voice.say("question.error.missing", "Answer this question, or skip it.")
    return KINDS[field.kind].errors[fault.id](voice.say, **fault.values)


def first_box(field: Field, fault: Fault) -> str:
    """The form name an error leads to."""
    return fault.part or KINDS[field.kind].names(field)[0]


def _option(option: Option, chosen: tuple[str, ...], voice: Voice) -> OptionView:
    return OptionView(
        option.id, voice.says(option.label), voice.may_say(option.hint), option.picture, option.id in chosen
    )


def _rows(field: Field, typed: Typed, voice: Voice) -> tuple[RowView, ...]:
    return tuple(
        RowView(
            voice.says(day_words),
            tuple(
                (voice.says(time_words), name, next(iter(typed.get(name, ())), ""))
                for time, time_words in TIMES.items()
                for name in [f"{field.id}-{day}-{time}"]
            ),
        )
        for day, day_words in DAYS.items()
    )
