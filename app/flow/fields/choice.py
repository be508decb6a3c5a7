"""One of several options, kept as its id."""

from app.flow.answers import Answer
from app.flow.fields.kind import Kind, Parsed
from app.flow.model import Field
from app.flow.typed import Typed
from app.flow.words import Voice


def _parse(question: Field, typed: Typed) -> Parsed:
    chosen = typed.get(question.id, ())
    return next((each for each in chosen if each in question.option_ids), "")


def _show(question: Field, answer: Answer, voice: Voice) -> tuple[str, ...]:
    return labels(question, (str(answer),), voice)


def labels(question: Field, ids: tuple[str, ...], voice: Voice) -> tuple[str, ...]:
    """The labels of these options, in the order of the file."""
    return tuple(voice.says(each.label) for each in question.options if each.id in ids)


CHOICE = Kind(
    typed=False,
    parse=_parse,
    show=_show,
    takes=frozenset({"options", "options-from"}),
    errors={"missing": lambda say: say("question.error.choice.missing", "Choose one answer.")},
)
