"""Sorts thirteen kinds of help into likely, maybe and not now, each with its reasons; promises nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from app.checker import money, support
from app.checker.answers import Answers, has
from app.checker.conditions import Condition, Verdict
from app.checker.today import Today

State = Literal["likely", "maybe", "not-now"]
STATES: tuple[State, ...] = ("likely", "maybe", "not-now")
COULD_LOWER = ("ca", "uc", "pc")
FOR_CHILDREN = ("young-assessment", "person")


@dataclass(frozen=True)
class Row:
    """One kind of help; ``reasons`` are what stands against it, or what to check."""

    id: str
    state: State
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Help:
    """Every row in the order of the table; ``warning``: a claim could lower the person's own money."""

    rows: tuple[Row, ...]
    warning: bool
    under_16: bool

    def of(self, state: State) -> tuple[Row, ...]:
        """The rows of one state that are shown; children are shown what is for them."""
        shown = [row for row in self.rows if not self.under_16 or row.id in FOR_CHILDREN]
        return tuple(row for row in shown if row.state == state)


def what_help(answers: Answers, today: Today) -> Help:
    """The state of every kind of help for the answers on a path."""
    allowance = row("ca", money.carers_allowance(answers, limit_known=today.earnings_limit_shown))
    gets = allowance.state == "likely"
    winter = today.flu_list_confirmed
    found: Mapping[str, Iterable[Condition]] = {
        "cc": money.carers_credit(answers, gets_allowance=gets),
        "uc": money.universal_credit(answers),
        "pc": money.pension_credit(answers),
        "person": support.person(answers),
        "council-tax": money.council_tax(answers),
        "carefree": support.carefree(answers),
        "assessment": support.assessment(answers),
        "parent-assessment": support.parent_assessment(answers),
        "young-assessment": support.young_assessment(answers),
        "passport": support.passport(answers),
        "leave": support.leave(answers),
        "flu": support.flu(answers, gets_allowance=gets, list_confirmed=winter),
    }
    rows = (allowance, *(row(name, conditions) for name, conditions in found.items()))
    return Help(rows, _warning(answers, rows), has(answers, "age", "under-16"))


def row(name: str, conditions: Iterable[Condition]) -> Row:
    """Not now if any condition fails, maybe if any is unknown, else likely."""
    found = tuple(conditions)
    if failed := _with(found, "fail"):
        return Row(name, "not-now", failed)
    if open_ones := _with(found, "unknown"):
        return Row(name, "maybe", open_ones)
    return Row(name, "likely", ())


def _with(conditions: Iterable[Condition], verdict: Verdict) -> tuple[str, ...]:
    return tuple(one.reason for one in conditions if one.verdict == verdict)


def _warning(answers: Answers, rows: Iterable[Row]) -> bool:
    claimed = any(row.id in COULD_LOWER and row.state != "not-now" for row in rows)
    return claimed and has(answers, "severe-disability", "yes", "not-sure")
