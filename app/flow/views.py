"""What a template needs to show a screen or a summary, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.flow.words import Words


@dataclass(frozen=True)
class OptionView:
    """One option of a question."""

    id: str
    label: str
    hint: str | None
    picture: str | None
    checked: bool


@dataclass(frozen=True)
class RowView:
    """One day of a week: its name, and for each time of day its name, the form name and the option chosen."""

    label: str
    cells: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class FieldView:
    """One question; ``heading`` when it is the h1 of its page; ``values`` what its boxes hold, by form name."""

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
    """One screen. Addresses are places in the flow, like “tasks”; ``title`` is the h1, ``words`` where it is from."""

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


@dataclass(frozen=True)
class AnswerView:
    """One answer in a summary; no ``lines`` when it was skipped; ``typed`` if in the person's own letters."""

    question: str
    lines: tuple[str, ...]
    typed: bool
    address: str


@dataclass(frozen=True)
class SectionView:
    """A section in a summary or task list; ``state`` is not-started, started or ready, ``next`` where to go on."""

    id: str
    title: str
    state: str
    next: str | None
    answers: tuple[AnswerView, ...]
