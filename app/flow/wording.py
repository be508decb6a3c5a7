"""Which words a question has for this person: of the variants that hold, the first that has some."""

from dataclasses import replace

from app.flow.answers import Answers
from app.flow.model import Field, Flow, Option, Wording
from app.flow.rules import holds


def worded(flow: Flow, field: Field, answers: Answers) -> Field:
    """The question in the words for a person with these answers; its ids stay."""
    wordings = _holding(flow, field, answers)
    if not wordings:
        return field
    return replace(
        field,
        question=next((each.question for each in wordings if each.question), field.question),
        hint=next((each.hint for each in wordings if each.hint), field.hint),
        options=tuple(_labelled(option, wordings) for option in field.options),
    )


def _holding(flow: Flow, field: Field, answers: Answers) -> tuple[Wording, ...]:
    known = field.wordings or {}
    return tuple(known[each.id] for each in flow.variants if each.id in known and holds(each.when, answers))


def _labelled(option: Option, wordings: tuple[Wording, ...]) -> Option:
    label = next((each.options[option.id] for each in wordings if option.id in each.options), option.label)
    return replace(option, label=label)
