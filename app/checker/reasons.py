"""Why a page is on the list: an answer the reader gave, or a reason of its own by id."""

from dataclasses import dataclass

from app.checker.answers import Answers, ticked


@dataclass(frozen=True)
class Said:
    """“Because you said: …”, with the words of that option."""

    question: str
    option: str


@dataclass(frozen=True)
class Because:
    """A reason whose sentence is found by its id."""

    id: str


Reason = Said | Because


@dataclass(frozen=True)
class Card:
    """A page of the list and why it is there."""

    page: str
    reason: Reason


def said(answers: Answers, question: str, *options: str) -> Said | None:
    """The first of these options that was chosen, as a reason."""
    given = ticked(answers, question)
    return next((Said(question, option) for option in options if option in given), None)


def cards(reason: Reason, *pages: str) -> tuple[Card, ...]:
    """Pages that share a reason."""
    return tuple(Card(page, reason) for page in pages)
