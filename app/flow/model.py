"""A flow as the engine walks it: sections of steps, steps of fields, rules, wordings and outcomes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from app.flow.answers import Answer, Answers
from app.flow.words import Words

Check = Callable[[Answers], bool]
Refusal = Callable[[Answer, Answers], bool]
How = Literal["is", "any", "only"]

END, NEXT = "end", "next"


@dataclass(frozen=True)
class Compare:
    """One answer compared with ids of options."""

    field: str
    how: How
    ids: tuple[str, ...]


@dataclass(frozen=True)
class When:
    """All of these must hold; ``checks`` are named predicates over the answers on the path."""

    compares: tuple[Compare, ...] = ()
    checks: tuple[tuple[str, Check], ...] = ()


@dataclass(frozen=True)
class Option:
    """One possible answer; ``alone`` cannot be combined with others."""

    id: str
    label: Words
    hint: Words | None = None
    picture: str | None = None
    alone: bool = False


@dataclass(frozen=True)
class Detail:
    """A small box under an option: for words, times or a phone number, or with ``options`` to choose from.

    It stands under the options with the ids in ``only_for``, under all of them if there are none.
    """

    id: str
    label: Words
    kind: str
    options: tuple[Option, ...] = ()
    longest: int | None = None
    only_for: tuple[str, ...] = ()

    @cached_property
    def option_ids(self) -> tuple[str, ...]:
        """In the order of the file."""
        return tuple(option.id for option in self.options)


@dataclass(frozen=True)
class Box:
    """A small box where it stands: under which option, its name in a form, and the key under which it is kept."""

    option: Option
    part: Detail
    name: str
    key: str


@dataclass(frozen=True)
class Wording:
    """Other words for a question while a variant holds; what is None keeps the usual words."""

    question: Words | None
    hint: Words | None
    options: Mapping[str, Words]


@dataclass(frozen=True)
class Field:
    """One question. ``longest`` counts letters, ``least`` and ``most`` bound a number.

    ``warnings`` refuse once, ``refusals`` always. ``only_first`` is asked for the first of several things only.
    ``plain`` are words no machine should correct or translate, like the name of a medicine.
    """

    id: str
    kind: str
    question: Words
    hint: Words | None = None
    options: tuple[Option, ...] = ()
    optional: bool = False
    show_if: When | None = None
    longest: int | None = None
    least: int | None = None
    most: int | None = None
    errors: Mapping[str, Words] | None = None
    refusals: tuple[tuple[str, Refusal], ...] = ()
    warnings: tuple[tuple[str, Refusal], ...] = ()
    wordings: Mapping[str, Wording] | None = None
    parts: tuple[Detail, ...] = ()
    only_first: bool = False
    plain: bool = False

    @cached_property
    def option_ids(self) -> tuple[str, ...]:
        """In the order of the file."""
        return tuple(option.id for option in self.options)

    @cached_property
    def alone(self) -> frozenset[str]:
        """The ids of the options that stand alone."""
        return frozenset(option.id for option in self.options if option.alone)

    @cached_property
    def boxes(self) -> "tuple[Box, ...]":
        """The small boxes of all options, in the order in which they stand."""
        return tuple(
            Box(option, part, f"{self.id}-{option.id}-{part.id}", f"{option.id}.{part.id}")
            for option in self.options
            for part in self.parts
            if not option.alone and option.id in (part.only_for or (option.id,))
        )


@dataclass(frozen=True)
class Rule:
    """Where to go after a step: the id of a later step of the same list, or END."""

    when: When | None
    to: str


@dataclass(frozen=True)
class Step:
    """One screen. Left out when ``when`` does not hold; without rules the next step of the list follows."""

    id: str
    fields: tuple[Field, ...]
    title: Words | None = None
    note: Words | None = None
    progress: Words | None = None
    when: When | None = None
    rules: tuple[Rule, ...] = ()
    skip: bool = False
    quick_exit: bool = False

    @cached_property
    def field_ids(self) -> frozenset[str]:
        """The ids of its questions."""
        return frozenset(field.id for field in self.fields)

    @cached_property
    def later(self) -> "Step":
        """The same screen for the second thing and those after it."""
        if not any(field.only_first for field in self.fields):
            return self
        return replace(self, fields=tuple(field for field in self.fields if not field.only_first))


@dataclass(frozen=True)
class Group:
    """Steps gone through several times: once for each thing added, or once for each item of another group.

    With ``items_of`` equal to its own id it is an “add another”: ``least`` to ``most`` items, listed under
    ``title`` with the question ``add``; ``named_by`` is the field that names an item.
    """

    id: str
    steps: tuple[Step, ...]
    items_of: str
    title: Words | None = None
    add: Words | None = None
    named_by: str | None = None
    least: int = 0
    most: int = 0
    when: When | None = None

    @property
    def repeats(self) -> bool:
        """Whether items are added here, rather than gone through again."""
        return self.items_of == self.id


@dataclass(frozen=True)
class Section:
    """A part of a flow with its own path; several make a task list and may be done in any order."""

    id: str
    title: Words
    steps: tuple[Step | Group, ...]


@dataclass(frozen=True)
class Variant:
    """A circumstance in which questions are worded differently."""

    id: str
    when: When


@dataclass(frozen=True)
class Outcome:
    """How a flow may end: the first that holds; the last always does."""

    id: str
    when: When | None
    title: Words | None
    lead: Words | None


@dataclass(frozen=True)
class Flow:
    """A whole questionnaire, form or plan. ``words`` are further sentences, for the pages around it.

    With ``any_order`` no screen waits for another; ``quick`` are the addresses of a short way through it.
    """

    id: str
    title: Words
    sections: tuple[Section, ...]
    variants: tuple[Variant, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    words: Mapping[str, Words] | None = None
    any_order: bool = False
    quick: tuple[str, ...] = ()
