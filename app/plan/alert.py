"""What stands on every view of a plan: that it alerts nobody, whom to ring, and when the number was last checked."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from app.language.show import date as show_date
from app.web.edition import Edition
from app.web.phones import PhoneView, phones
from app.web.speaking import telling

EMERGENCY, COUNCIL, ADVICE = "emergency-phone", "council-24h", "nhs-111"


@dataclass(frozen=True)
class Alert:
    """``words`` name the numbers too, unless one of them is being checked today."""

    words: Markup
    phones: tuple[PhoneView, ...]
    checked: Markup


def alert(edition: Edition) -> Alert:
    """The words and numbers in that language."""
    return Alert(_words(edition), phones(edition, (EMERGENCY, COUNCIL, ADVICE)), _checked(edition))


def _words(edition: Edition) -> Markup:
    say, told = edition.catalog.say, telling(edition)
    numbers: Mapping[str, Markup | None] = {
        "emergency": told.number(EMERGENCY),
        "council": told.number(COUNCIL),
    }
    if None in numbers.values():
        return say("plan.alert.nobody", "This plan does not alert anyone.")
    return say(
        "plan.alert",
        "This plan does not alert anyone. In an emergency ring {emergency}. "
        "To ask the council for help, day or night, ring {council}.",
        **numbers,
    )


def _checked(edition: Edition) -> Markup:
    facts, say = edition.library.facts, edition.catalog.say
    day = facts[COUNCIL].checked_on if COUNCIL in facts else None
    if day is None:
        return say("plan.alert.unchecked", "The council has not yet checked its number for us.")
    return say(
        "plan.alert.checked",
        "The council’s number was last checked on {date}.",
        date=show_date(day, edition.language),
    )
