"""What stands on every output of a plan: who wrote it and when, how old it is, and that it alerts nobody."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from app.content.fact_words import phone_link
from app.content.facts import Facts
from app.plan.matter import frame_words as words
from app.plan.matter.council import Council
from app.plan.matter.councils import NUMBERS, ORDER
from app.plan.matter.dates import Dates
from app.plan.matter.saying import Said, Saying, day_in
from app.plan.matter.sentence import Sentence

EMERGENCY, ADVICE, SAFEGUARDING = "emergency-phone", "nhs-111", "leicester-asc-phone"


@dataclass(frozen=True)
class Frame:
    """``checked`` is to be the largest; ``banner`` is there when the plan should have been looked at again.

    ``alert`` are the sentences of the block that says what a plan cannot do.
    """

    author: Said
    made: Said
    checked: Said
    banner: Said | None
    alert: tuple[Said, ...]
    safeguarding: Said | None


def frame(
    saying: Saying,
    facts: Facts,
    carer: str,
    dates: Dates,
    today: date,
    councils: Iterable[Council] = ("city",),
) -> Frame:
    """The frame of a plan by that carer, for people of these councils."""
    return Frame(
        author=saying.say(words.author(carer, day_in(dates.made_on))),
        made=saying.say(words.made(day_in(dates.made_on), day_in(dates.review_on))),
        checked=saying.say(words.checked(day_in(dates.checked_on))),
        banner=_banner(saying, dates, today),
        alert=alert(saying, facts, tuple(councils)),
        safeguarding=saying.say(words.safeguarding(_number(facts, SAFEGUARDING)))
        if SAFEGUARDING in facts
        else None,
    )


def alert(saying: Saying, facts: Facts, councils: tuple[Council, ...] = ("city",)) -> tuple[Said, ...]:
    """That it alerts nobody, and whom to ring instead."""
    return tuple(saying.say(one) for one in _alert(facts, councils))


def _banner(saying: Saying, dates: Dates, today: date) -> Said | None:
    freshness = dates.freshness(today)
    if freshness == "old":
        return saying.say(words.old(day_in(dates.checked_on)))
    return saying.say(words.to_be_looked_at(day_in(dates.review_on))) if freshness != "fresh" else None


def _alert(facts: Facts, councils: tuple[Council, ...]) -> Iterator[Sentence]:
    yield words.alert
    yield words.emergency(_number(facts, EMERGENCY))
    yield words.health_advice(_number(facts, ADVICE))
    for one in (each for each in ORDER if each in councils):
        yield _council(facts, one)
    if checked := _checked(facts, councils):
        yield words.number_checked(day_in(checked))


def _council(facts: Facts, which: Council) -> Sentence:
    numbers = [_number(facts, one) for one in NUMBERS[which] if one in facts and facts.to_show(one)]
    if not numbers:
        return words.council_elsewhere
    return words.council_always(numbers[0]) if len(numbers) == 1 else words.council_by_hours(*numbers)


def _checked(facts: Facts, councils: tuple[Council, ...]) -> date | None:
    """The earliest day on which one of the numbers was checked; None while one of them never was."""
    days = [facts[one].checked_on for each in councils for one in NUMBERS[each] if one in facts]
    known = [day for day in days if day]
    return min(known) if known and len(known) == len(days) else None


def _number(facts: Facts, fact_id: str) -> Markup:
    return phone_link(facts.value(fact_id))
