"""A day, asked as day, month and year and kept as 1948-03-27."""

from datetime import date

from app.flow.answers import Answer
from app.flow.fields.kind import Fault, Kind, Parsed
from app.flow.model import Field
from app.flow.typed import Typed, latin_digits, one
from app.flow.words import Voice

PARTS = ("day", "month", "year")
FIRST_YEAR = 1900


def _names(question: Field) -> tuple[str, ...]:
    return tuple(f"{question.id}-{part}" for part in PARTS)


def _parse(question: Field, typed: Typed) -> Parsed:
    values = {name: latin_digits(one(typed, name)) for name in _names(question)}
    if not any(values.values()):
        return ""
    if empty := next((name for name, value in values.items() if not value), None):
        return Fault("incomplete", part=empty)
    day, month, year = values.values()
    return _day(year, month, day) or Fault("wrong", part=f"{question.id}-day")


def _day(year: str, month: str, day: str) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year >= FIRST_YEAR else None


def _fill(question: Field, answer: Answer) -> Typed:
    day = date.fromisoformat(str(answer))
    figures = (day.day, day.month, day.year)
    return {name: (str(figure),) for name, figure in zip(_names(question), figures, strict=True)}


def _show(_question: Field, answer: Answer, voice: Voice) -> tuple[str, ...]:
    return (voice.date(date.fromisoformat(str(answer))),)


DATE = Kind(
    typed=False,
    parse=_parse,
    names=_names,
    fill=_fill,
    show=_show,
    errors={
        "missing": lambda say: say("question.error.date.missing", "Enter a date."),
        "incomplete": lambda say: say("question.error.date.incomplete", "Enter the day, month and year."),
        "wrong": lambda say: say("question.error.date.wrong", "Check this date, for example 27 3 1948."),
    },
)
