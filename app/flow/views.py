"""What a template needs to show a screen or a summary, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.flow.words import Words


@dataclass(frozen=True)
class PartView:
    """A small box under an option: its form name, what stands in it, (id, label) to choose from if any."""

    name: str
    label: str
    kind: str
    value: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class OptionView:
    """One option of a question, with the small boxes under it if it has details."""

    id: str
    label: str
    hint: str | None
    picture: str | None
    checked: bool
    parts: tuple[PartView, ...] = ()

    @property
    def stray(self) -> bool:
        """Whether something stands in its boxes although it is not ticked."""
        return not self.checked and any(part.value for part in self.parts)


@dataclass(frozen=True)
class RowView:
    """One day of a week: its name, and for each time of day its name, the form name and the option chosen."""

    label: str
    cells: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class FieldView:
    """One question; ``heading`` when it is the h1 of its page; ``values`` what its boxes hold, by form name.

    ``wrong`` is the form name of the box that is to be put right; ``plain`` forbids correcting and translating.
    """

    id: str
    kind: str
    heading: bool
    question: str
    hint: str | None
    error: str | None
    values: Mapping[str, str]
    options: tuple[OptionView, ...]
    rows: tuple[RowView, ...]
    optional: bool
    wrong: str | None = None
    plain: bool = False


@dataclass(frozen=True)
class ErrorView:
    """One line of the error summary and the form name it leads to."""

    text: str
    name: str


@dataclass(frozen=True)
class ThingView:
    """One of the things added: its number from 1, its name (None while it has none), its first screen."""

    number: int
    name: str | None
    address: str


@dataclass(frozen=True)
class StepView:
    """One screen. Addresses are places in the flow, like “tasks”; ``title`` is the h1, ``words`` where it is from.

    ``about`` is the name of the thing it is about. With ``anyway`` (what the button of that name sends) all that is
    wrong are warnings. ``quick`` says that it belongs to the short way.
    """

    address: str
    title: str
    words: Words
    note: str | None
    progress: str
    fields: tuple[FieldView, ...]
    errors: tuple[ErrorView, ...]
    skip: bool
    back: str | None
    quick_exit: bool
    changing: bool
    things: tuple[ThingView, ...]
    full: bool
    about: str | None = None
    anyway: str | None = None
    quick: bool = False


@dataclass(frozen=True)
class AnswerView:
    """One answer in a summary; without ``lines`` ``otherwise`` is said; ``typed`` if in the person's own letters."""

    question: str
    lines: tuple[str, ...]
    typed: bool
    address: str
    otherwise: str
    plain: bool = False


@dataclass(frozen=True)
class AboutView:
    """Answers about one thing, with its name; answers about no thing have none."""

    name: str | None
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True)
class SectionView:
    """A section in a summary or task list; ``state`` is not-started, started or ready.

    ``next`` is where to go on, ``first`` where it can be looked through; ``about`` has the same answers as
    ``answers``, by what they are about.
    """

    id: str
    title: str
    state: str
    next: str | None
    first: str | None
    about: tuple[AboutView, ...]

    @property
    def answers(self) -> tuple[AnswerView, ...]:
        """All of them, in order."""
        return tuple(answer for each in self.about for answer in each.answers)
