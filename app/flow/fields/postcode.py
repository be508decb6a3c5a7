"""A postcode of the United Kingdom."""

import re

from app.flow.fields.kind import Fault, Kind, Parsed
from app.flow.model import Field
from app.flow.typed import Typed, latin_digits, one

SHAPE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})")


def normal(text: str) -> str | None:
    """The postcode as it is printed, “LE1 1AA”; None when it cannot be one."""
    found = SHAPE.fullmatch(re.sub(r"[\s.-]", "", latin_digits(text)).upper())
    return f"{found[1]} {found[2]}" if found else None


def _parse(question: Field, typed: Typed) -> Parsed:
    text = one(typed, question.id)
    return (normal(text) or Fault("wrong")) if text else ""


POSTCODE = Kind(
    parse=_parse,
    errors={
        "missing": lambda say: say("question.error.postcode.missing", "Enter a postcode."),
        "wrong": lambda say: say("question.error.postcode.wrong", "Check the postcode, for example LE1 1AA."),
    },
)
