"""An email address."""

import re

from app.flow.fields.kind import Fault, Kind, Parsed
from app.flow.model import Field
from app.flow.typed import Typed, one

ADDRESS = re.compile(r"[^\s@<>,;]{1,64}@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+")
LONGEST = 254


def _parse(question: Field, typed: Typed) -> Parsed:
    address = one(typed, question.id)
    if address and not (ADDRESS.fullmatch(address) and len(address) <= LONGEST):
        return Fault("wrong")
    return address


EMAIL = Kind(
    parse=_parse,
    errors={
        "missing": lambda say: say("question.error.email.missing", "Enter an email address."),
        "wrong": lambda say: say(
            "question.error.email.wrong", "Check this email address, for example name@example.com."
        ),
    },
)
