"""Whom to ask or ring: a name, a phone number and a note; only what is filled in is kept."""

from app.flow.answers import Answer, parts
from app.flow.fields.kind import Fault, Kind, Parsed
from app.flow.fields.phone import ERRORS, number
from app.flow.model import Field
from app.flow.typed import Typed, one
from app.flow.words import Voice

LONGEST = {"name": 80, "phone": 200, "note": 200}


def _names(question: Field) -> tuple[str, ...]:
    return tuple(f"{question.id}-{part}" for part in LONGEST)


def _parse(question: Field, typed: Typed) -> Parsed:
    filled = {part: one(typed, f"{question.id}-{part}") for part in LONGEST}
    if too_long := next((part for part, text in filled.items() if len(text) > LONGEST[part]), None):
        over = len(filled[too_long]) - LONGEST[too_long]
        return Fault("too-long", {"n": over}, f"{question.id}-{too_long}")
    phone = number(filled["phone"])
    if isinstance(phone, Fault):
        return Fault(phone.id, part=f"{question.id}-phone")
    filled["phone"] = phone
    return {part: text for part, text in filled.items() if text}


def _fill(question: Field, answer: Answer) -> Typed:
    return {f"{question.id}-{part}": (text,) for part, text in parts(answer).items()}


def _show(_question: Field, answer: Answer, _voice: Voice) -> tuple[str, ...]:
    return tuple(parts(answer)[part] for part in LONGEST if part in parts(answer))


CONTACT = Kind(
    parse=_parse,
    names=_names,
    fill=_fill,
    show=_show,
    errors={
        "missing": lambda say: say("question.error.contact.missing", "Write a name or a phone number."),
        "too-long": lambda say, n: say(
            "question.error.contact.too-long", "Letters too many: {n}. Make it shorter.", n=n
        ),
        "wrong": ERRORS["wrong"],
        "emergency": ERRORS["emergency"],
    },
)
