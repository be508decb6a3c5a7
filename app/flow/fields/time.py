"""A time of day, typed as people write it and kept as 17:30."""

import re
from datetime import time

from app.flow.answers import Answer
from app.flow.fields.kind import Fault, Kind, Parsed
from app.flow.model import Field
from app.flow.typed import Typed, latin_digits, one
from app.flow.words import Voice

CLOCK = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))? ?(?:([ap])\.?m\.?)?")


def _parse(question: Field, typed: Typed) -> Parsed:
    text = latin_digits(one(typed, question.id)).lower()
    return (moment(text) or Fault("wrong")) if text else ""


def moment(text: str) -> str | None:
    """The time of day that “5.30pm” means, “17:30”; None when it is none."""
    found = CLOCK.fullmatch(text)
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _show(_question: Field, answer: Answer, voice: Voice) -> tuple[str, ...]:
    return (voice.time(time.fromisoformat(str(answer))),)


TIME = Kind(
    typed=False,
    parse=_parse,
    show=_show,
    errors={
        "missing": lambda say: say("question.error.time.missing", "Enter a time."),
        "wrong": lambda say: say("question.error.time.wrong", "Check this time, for example 17:30."),
    },
)
