"""A postal address in four boxes; only what is filled in is kept. An odd postcode is warned about."""

from app.flow.answers import Answer, parts
from app.flow.fields.kind import Fault, Kind, Parsed
from app.flow.fields.postcode import normal
from app.flow.model import Field
from app.flow.typed import Typed, one
from app.flow.words import Voice

PARTS = ("line-1", "line-2", "town", "postcode")
LONGEST = 100


def _names(question: Field) -> tuple[str, ...]:
    return tuple(f"{question.id}-{part}" for part in PARTS)


def _parse(question: Field, typed: Typed) -> Parsed:
    filled = {part: one(typed, f"{question.id}-{part}") for part in PARTS}
    if too_long := next((part for part, text in filled.items() if len(text) > LONGEST), None):
        return Fault("too-long", part=f"{question.id}-{too_long}")
    postcode = normal(filled["postcode"])
    kept = {
        part: text for part, text in {**filled, "postcode": postcode or filled["postcode"]}.items() if text
    }
    if filled["postcode"] and not postcode:
        return Fault("postcode", part=f"{question.id}-postcode", kind="warn", anyway=kept)
    return kept


def _fill(question: Field, answer: Answer) -> Typed:
    return {f"{question.id}-{part}": (text,) for part, text in parts(answer).items()}


def _show(_question: Field, answer: Answer, _voice: Voice) -> tuple[str, ...]:
    return tuple(parts(answer)[part] for part in PARTS if part in parts(answer))


ADDRESS = Kind(
    parse=_parse,
    names=_names,
    fill=_fill,
    show=_show,
    errors={
        "missing": lambda say: say("question.error.address.missing", "Enter an address."),
        "too-long": lambda say: say("question.error.address.too-long", "This line is too long."),
        "postcode": lambda say: say(
            "question.error.address.postcode", "Check the postcode. You can leave it empty."
        ),
    },
)
