"""Reads answers: option ids by question, only those on the path a person took; what was skipped is not there."""

from app.flow.answers import Answers, ticks

__all__ = ["Answers", "answered", "chosen", "has", "ticked"]


def ticked(answers: Answers, question: str) -> frozenset[str]:
    """The options chosen, whether one or many could be; empty when the question was skipped or not asked."""
    given = answers.get(question) or ()
    return frozenset((given,) if isinstance(given, str) else ticks(given))


def chosen(answers: Answers, question: str) -> str:
    """The one option chosen, or an empty string."""
    given = answers.get(question)
    return given if isinstance(given, str) else ""


def has(answers: Answers, question: str, *options: str) -> bool:
    """Whether one of these options was chosen."""
    return not ticked(answers, question).isdisjoint(options)


def answered(answers: Answers, question: str) -> bool:
    """Whether anything was chosen."""
    return bool(ticked(answers, question))
