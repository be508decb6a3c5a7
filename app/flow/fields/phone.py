"""A phone number in the United Kingdom, kept in groups that can be read out."""

import re
from collections.abc import Mapping

from app.flow.fields.kind import ErrorWords, Fault, Kind, Parsed
from app.flow.model import Field
from app.flow.typed import Typed, latin_digits, one

BETWEEN = re.compile(r"[\s().–-]+")
NUMBER = re.compile(r"(?:\+44|0044|0)(\d{9,10})")
IN_FOURS = re.compile(r"01(1|.1)|0[389]")
EMERGENCY = frozenset({"999", "112", "111", "101", "105"})


def _parse(question: Field, typed: Typed) -> Parsed:
    return number(one(typed, question.id))


def number(text: str) -> str | Fault:
    """The number in groups that can be read out, nothing if nothing was typed, or what is wrong with it."""
    digits = BETWEEN.sub("", latin_digits(text)).replace("+440", "+44")
    if digits in EMERGENCY:
        return Fault("emergency")
    found = NUMBER.fullmatch(digits)
    if digits and not found:
        return Fault("wrong")
    return _grouped("0" + found[1]) if found else ""


def _grouped(number: str) -> str:
    if number.startswith("02"):
        return _split(number, 3, 7)
    if IN_FOURS.match(number):
        return _split(number, 4, 7)
    return _split(number, 5)


def _split(number: str, *places: int) -> str:
    ends = (*places, len(number))
    return " ".join(number[start:end] for start, end in zip((0, *places), ends, strict=True))


ERRORS: Mapping[str, ErrorWords] = {
    "missing": lambda say: say("question.error.phone.missing", "Enter a phone number."),
    "wrong": lambda say: say(
        "question.error.phone.wrong",
        "Check this number. It should start with 0 or +44 and have 10 or 11 digits.",
    ),
    "emergency": lambda say: say(
        "question.error.phone.emergency", "Write a person’s number here, not an emergency number."
    ),
}
PHONE = Kind(parse=_parse, errors=ERRORS)
