"""What stands on the printed result, before any page or PDF is made of it."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class Line:
    """The same words in English and, on a sheet for readers of another language, in theirs."""

    english: Markup
    own: Markup | None


@dataclass(frozen=True)
class Answered:
    """A question with the answers given."""

    question: Line
    answers: tuple[Line, ...]


@dataclass(frozen=True)
class Wanted:
    """A page the person would like to hear about: its English title, their title if there is one, a short address."""

    title: Line
    address: str


@dataclass(frozen=True)
class Number:
    """A number to ring."""

    label: Line
    number: Markup


@dataclass(frozen=True)
class Sheet:
    """One A4 sheet. ``blanks`` are filled in by hand, never on screen."""

    title: Line
    printed: Line
    blanks: tuple[Line, ...]
    statement: Line
    answered: tuple[Answered, ...]
    language: Line | None
    ticks: tuple[Line, ...]
    tell_me: Line
    wanted: tuple[Wanted, ...]
    numbers: tuple[Number, ...]
