"""Any number of options, kept as ids in the order of the file; an option that stands alone excludes the rest."""

from app.flow.answers import Answer, ticks
from app.flow.fields.choice import labels
from app.flow.fields.kind import Fault, Kind, Parsed
from app.flow.model import Field
from app.flow.typed import Typed
from app.flow.words import Voice


def _parse(question: Field, typed: Typed) -> Parsed:
    chosen = set(typed.get(question.id, ()))
    ids = tuple(each for each in question.option_ids if each in chosen)
    if len(ids) > 1 and chosen & question.alone:
        return Fault("alone")
    return ids


def _fill(question: Field, answer: Answer) -> Typed:
    return {question.id: ticks(answer)}


def _show(question: Field, answer: Answer, voice: Voice) -> tuple[str, ...]:
    return labels(question, ticks(answer), voice)


CHOICES = Kind(
    typed=False,
    parse=_parse,
    fill=_fill,
    show=_show,
    takes=frozenset({"options", "options-from"}),
    errors={
        "missing": lambda say: say("question.error.choices.missing", "Tick at least one."),
        "alone": lambda say: say(
            "question.error.choices.alone", "Tick either “none” or the others, not both."
        ),
    },
)
