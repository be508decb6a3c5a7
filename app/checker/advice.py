"""The result of “Do you help someone?”: an outcome and three lists in which each page stands once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.checker import caring
from app.checker.answers import Answers, answered, has
from app.checker.do_first import do_first, plan, unless_written
from app.checker.outcome import Outcome, outcome
from app.checker.reasons import Because, Card, Said, cards
from app.checker.situation import situation

AT_MOST = 5


@dataclass(frozen=True)
class Advice:
    """What the result page says. ``in_danger`` puts the crisis box above everything else."""

    outcome: Outcome
    in_danger: bool
    under_18: bool
    age_unknown: bool
    do_first: tuple[Card, ...]
    situation: tuple[Card, ...]
    also: tuple[Card, ...]


def advice(answers: Answers) -> Advice:
    """The result for the answers on a path."""
    found = outcome(answers)
    wanted = tuple(_once(do_first(found, answers), set()))
    seen = {card.page for card in wanted[:AT_MOST]}
    own = tuple(_once(situation(found, answers), seen))
    also = tuple(_once((*wanted[AT_MOST:], *_also(found, answers)), seen))
    return Advice(
        outcome=found,
        in_danger=caring.in_danger(answers),
        under_18=caring.under_18(answers),
        age_unknown=not answered(answers, "age"),
        do_first=wanted[:AT_MOST],
        situation=own,
        also=also,
    )


def _once(found: Iterable[Card], seen: set[str]) -> Iterator[Card]:
    """Each page at its first place only."""
    for card in found:
        if card.page not in seen:
            seen.add(card.page)
            yield card


def _also(found: Outcome, answers: Answers) -> Iterable[Card]:
    if found == "carer":
        return _also_for_a_carer(answers)
    if found == "maybe":
        return (*cards(Because("changes"), "thinking-about-caring"), plan(answers))
    return ALSO.get(found, ())


def _also_for_a_carer(answers: Answers) -> Iterator[Card]:
    helping = Because("helping")
    if _passport(answers):
        yield Card("carers-passport", helping)
    if caring.in_danger(answers):
        yield from unless_written(answers)
    yield from cards(helping, "carer-card", "message-in-a-bottle")
    yield from cards(helping, "breaks-from-caring", "money-for-carers", "looking-after-yourself")
    if not answered(answers, "age"):
        yield Card("young-carers", Because("age-unknown"))


def _passport(answers: Answers) -> bool:
    """The passport is for people who live or help in the city or the two counties."""
    here = has(answers, "where-me", "leicester", "leicestershire-or-rutland")
    return here or not has(answers, "where-person", *caring.FAR)


ALSO: dict[Outcome, tuple[Card, ...]] = {
    "starting": cards(Said("stage", "starting-soon"), "planning-for-the-future", "what-is-a-carer"),
    "young-carer": cards(Because("young"), "what-is-a-carer"),
    "ended": cards(Said("stage", "ended"), "groups-and-events", "have-your-say"),
    "not-now": cards(Because("could-not-tell"), "contact-us"),
}
