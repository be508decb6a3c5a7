"""A box for one line, and one for several."""

from collections.abc import Mapping

from app.flow.answers import Answer
from app.flow.fields.kind import ErrorWords, Fault, Kind, Parsed
from app.flow.model import Field
from app.flow.typed import Typed, lines, one
from app.flow.words import Voice

LINE, LONG = 200, 1000


def _short(question: Field, typed: Typed) -> Parsed:
    return _within(question, one(typed, question.id), LINE)


def _long(question: Field, typed: Typed) -> Parsed:
    return _within(question, lines(typed, question.id), LONG)


def _lines(_question: Field, answer: Answer, _voice: Voice) -> tuple[str, ...]:
    return tuple(str(answer).split("\n"))


def _within(question: Field, text: str, usual: int) -> Parsed:
    over = len(text) - (question.longest or usual)
    return Fault("too-long", {"n": over}) if over > 0 else text


ERRORS: Mapping[str, ErrorWords] = {
    "missing": lambda say: say("question.error.text.missing", "Write something here."),
    "too-long": lambda say, n: say(
        "question.error.text.too-long", "Letters too many: {n}. Keep what someone must know.", n=n
    ),
}
TEXT = Kind(parse=_short, errors=ERRORS, takes=frozenset({"longest"}))
LONG_TEXT = Kind(parse=_long, show=_lines, errors=ERRORS, takes=frozenset({"longest"}))
