"""A whole number, between bounds if the question has them."""

from app.flow.fields.kind import Fault, Kind, Parsed
from app.flow.model import Field
from app.flow.typed import Typed, latin_digits, one

MOST_DIGITS = 9


def _parse(question: Field, typed: Typed) -> Parsed:
    text = latin_digits(one(typed, question.id)).replace(",", "").replace(" ", "")
    if not text:
        return ""
    if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        return Fault("wrong")
    return _bounded(question, int(text))


def _bounded(question: Field, number: int) -> Parsed:
    if question.least is not None and number < question.least:
        return Fault("too-small", {"least": question.least})
    if question.most is not None and number > question.most:
        return Fault("too-big", {"most": question.most})
    return str(number)


NUMBER = Kind(
    parse=_parse,
    takes=frozenset({"least", "most"}),
    errors={
        "missing": lambda say: say("question.error.number.missing", "Enter a number."),
        "wrong": lambda say: say("question.error.number.wrong", "Use figures only, for example 12."),
        "too-small": lambda say, least: say(
            "question.error.number.too-small", "Enter {least} or more.", least=least
        ),
        "too-big": lambda say, most: say("question.error.number.too-big", "Enter {most} or less.", most=most),
    },
)
