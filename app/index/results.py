"""What a search gives back, and the order in which it is shown: best bets first, crisis help where it must be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.index.ask import Answer
from app.index.ranking import Indexed

CRISIS_SLUG = "crisis-help"
_MOST = 50
_LEAST_SHARE = 0.1
_WEAK = 3
_DANGER = frozenset({"dying", "hurt", "hurting", "medical"})
_CRISIS_PLACE = 2


@dataclass(frozen=True)
class Hit:
    """A topic found: scores compare within one answer only; ``words`` are those of the query it holds."""

    slug: str
    score: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Results:
    """What a search found.

    ``total`` counts topics before the limit. ``did_you_mean`` is a whole corrected query: offered, or already
    answered if ``showing_correction``. ``crisis`` holds the kinds of crisis the words speak of.
    ``looked_for`` are the words to mark in texts. ``weak`` is filled only when there are no hits.
    """

    query: str
    lang: str
    hits: tuple[Hit, ...] = ()
    total: int = 0
    did_you_mean: str | None = None
    showing_correction: bool = False
    crisis: frozenset[str] = frozenset()
    plan_code: bool = False
    weak: tuple[Hit, ...] = ()
    popular: tuple[str, ...] = ()
    looked_for: tuple[str, ...] = ()


def shown(indexed: Indexed, nothing: Results, given: Answer, limit: int) -> Results:
    """``nothing`` filled with what ``given`` says: at most ``limit`` hits, or weak suggestions."""
    order = [_hit(given, slug) for slug in given.ranking.order(indexed.tables.titles)]
    near = [hit for hit in order if hit.score >= _LEAST_SHARE * given.top][:_MOST] if given.good else []
    hits = _pinned(near, given.pinned)
    if nothing.crisis and CRISIS_SLUG in indexed.tables.titles:
        hits = _with_crisis(hits, 0 if nothing.crisis & _DANGER else _CRISIS_PLACE)
    looked_for = (word.raw for word in (*given.query.words, *given.query.expansions))
    return replace(
        nothing,
        hits=tuple(_never_rising(hits))[: min(limit, _MOST)],
        total=len(hits),
        weak=() if hits else tuple(order[:_WEAK]),
        looked_for=tuple(dict.fromkeys(looked_for)),
    )


def _hit(given: Answer, slug: str) -> Hit:
    slots = given.ranking.slots(slug)
    held = (word.raw for word in given.query.words if word.slot in slots)
    return Hit(slug, round(given.ranking.scores[slug], 4), tuple(dict.fromkeys(held)))


def _pinned(hits: list[Hit], slug: str | None) -> list[Hit]:
    if slug is None:
        return hits
    first = next((hit for hit in hits if hit.slug == slug), Hit(slug, 1.0))
    best = max([first.score, *(hit.score for hit in hits)])
    return [replace(first, score=best), *(hit for hit in hits if hit.slug != slug)]


def _with_crisis(hits: list[Hit], last: int) -> list[Hit]:
    """Crisis help no later than place ``last``, counted from 0, at the score it needs there."""
    if any(hit.slug == CRISIS_SLUG for hit in hits[: last + 1]):
        return hits
    others = [hit for hit in hits if hit.slug != CRISIS_SLUG]
    place = min(last, len(others))
    score = others[max(place - 1, 0)].score if others else 1.0
    return [*others[:place], Hit(CRISIS_SLUG, score), *others[place:]]


def _never_rising(hits: Sequence[Hit]) -> Iterable[Hit]:
    highest = max((hit.score for hit in hits), default=0.0)
    for hit in hits:
        highest = min(highest, hit.score)
        yield replace(hit, score=highest)
