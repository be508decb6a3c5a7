"""When a plan was made, looked at last and is to be looked at again; how old that makes it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.flow.answers import Answers

SUGGESTED_MONTHS, OLD_MONTHS = 6, 12
Freshness = Literal["fresh", "to-be-looked-at", "old"]


@dataclass(frozen=True)
class Dates:
    """``checked_on`` is when somebody last said that all is right; a plan just made was checked that day."""

    made_on: date
    checked_on: date
    review_on: date

    def freshness(self, today: date) -> Freshness:
        """How it stands today: a plan nobody has looked at for a year is old, whatever it says of itself."""
        if today >= months_after(self.checked_on, OLD_MONTHS):
            return "old"
        return "to-be-looked-at" if today > self.review_on else "fresh"


def dates_of(answers: Answers, made_on: date, checked_on: date) -> Dates:
    """The dates of a plan with these answers: the day the carer chose, or half a year after the last check."""
    return Dates(made_on, checked_on, _chosen(answers) or months_after(checked_on, SUGGESTED_MONTHS))


def _chosen(answers: Answers) -> date | None:
    try:
        return date.fromisoformat(str(answers.get("review_on") or ""))
    except ValueError:
        return None


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    raise ValueError("every month has 28 days")
