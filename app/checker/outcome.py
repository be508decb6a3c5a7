"""Which of nine things the result of “Do you help someone?” says; none of them is “you are not a carer”."""

from typing import Literal

from app.checker import caring
from app.checker.answers import Answers, has
from app.checker.caring import Predicate

Outcome = Literal[
    "professional", "young-carer", "young-maybe", "ended", "starting", "paid-or-volunteer", "carer", "maybe",
    "not-now",
]  # fmt: skip


def outcome(answers: Answers) -> Outcome:
    """The first line of the table that is true; what was skipped counts for the carer, never against."""
    return next(name for name, holds in TABLE if holds(answers))


def _professional(answers: Answers) -> bool:
    return has(answers, "for-whom", "my-work")


def _young_carer(answers: Answers) -> bool:
    return caring.under_18(answers) and caring.does_tasks(answers)


def _paid(answers: Answers) -> bool:
    return caring.does_tasks(answers) and caring.only_paid(answers)


def _carer(answers: Answers) -> bool:
    spared = caring.no_need(answers) or caring.copes_without(answers)
    return caring.does_tasks(answers) and not spared


def _always(_answers: Answers) -> bool:
    return True


TABLE: tuple[tuple[Outcome, Predicate], ...] = (
    ("professional", _professional),
    ("young-carer", _young_carer),
    ("young-maybe", caring.under_18),
    ("ended", caring.caring_ended),
    ("starting", caring.starting),
    ("paid-or-volunteer", _paid),
    ("carer", _carer),
    ("maybe", caring.does_tasks),
    ("not-now", _always),
)
