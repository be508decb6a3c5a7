"""What the facts allow the checker to say today."""

from dataclasses import dataclass
from datetime import date

from app.content.facts import Facts
from app.web.telling import shown

EARNINGS_LIMIT, FLU = "carers-allowance-earnings-limit", "rule-flu-carers"
SEASON_STARTS = 7


@dataclass(frozen=True)
class Today:
    """Whether the limit on earnings may be shown, and whether this winter's list for the flu vaccine is confirmed."""

    earnings_limit_shown: bool
    flu_list_confirmed: bool


def today(facts: Facts) -> Today:
    """How the facts stand on their day; one that is gone counts as not shown."""
    return Today(shown(facts, EARNINGS_LIMIT), _flu_list_confirmed(facts))


def _flu_list_confirmed(facts: Facts) -> bool:
    """A list is confirmed for one winter only: somebody has checked it since the summer before."""
    if not shown(facts, FLU):
        return False
    fact = facts[FLU]
    checked = fact.checked_on or date.min
    return fact.confidence == "confirmed" and checked >= _season(facts.day)


def _season(day: date) -> date:
    return date(day.year if day.month >= SEASON_STARTS else day.year - 1, SEASON_STARTS, 1)
