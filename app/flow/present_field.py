"""Turns one question into what a template needs, in one language."""

from app.flow.fields.kind import Fault
from app.flow.fields.kinds import KINDS
from app.flow.fields.week import DAYS, TIMES
from app.flow.model import Box, Field, Option, Step
from app.flow.typed import Typed
from app.flow.views import FieldView, OptionView, PartView, RowView
from app.flow.words import Voice


def field_view(
    step: Step, field: Field, typed: Typed, fault: Fault | None, voice: Voice, *, any_order: bool = False
) -> FieldView:
    """The question with what its boxes hold and what is wrong with it; in ``any_order`` all is optional."""
    names = KINDS[field.kind].names(field)
    return FieldView(
        id=field.id,
        kind=field.kind,
        heading=step.title is None,
        question=voice.says(field.question),
        hint=voice.may_say(field.hint),
        error=error_words(step, field, fault, voice) if fault else None,
        values={name: next(iter(typed.get(name, ())), "") for name in names},
        options=tuple(_option(field, option, typed, voice) for option in field.options),
        rows=_rows(field, typed, voice) if field.kind == "week" else (),
        optional=field.optional and not any_order,
        wrong=first_box(field, fault) if fault else None,
        plain=field.plain,
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


def _option(field: Field, option: Option, typed: Typed, voice: Voice) -> OptionView:
    return OptionView(
        id=option.id,
        label=voice.says(option.label),
        hint=voice.may_say(option.hint),
        picture=option.picture,
        checked=option.id in typed.get(field.id, ()),
        parts=tuple(_part(box, typed, voice) for box in field.boxes if box.option.id == option.id),
    )


def _part(box: Box, typed: Typed, voice: Voice) -> PartView:
    return PartView(
        name=box.name,
        label=voice.says(box.part.label),
        kind=box.part.kind,
        value=next(iter(typed.get(box.name, ())), ""),
        options=tuple((each.id, voice.says(each.label)) for each in box.part.options),
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
