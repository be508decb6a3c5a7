"""One search from beginning to end: plan codes, crisis, ranking, corrections, evidence, best bets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import isclose

from app.index.crisis import CrisisSigns
from app.index.editors import DEFAULT
from app.index.evidence import answerable, looks_alike
from app.index.normalise import find, words
from app.index.plan_code import looks_like_plan_code
from app.index.query import LONGEST, Query, clean, corrected, key, parse
from app.index.ranking import Indexed, InTime, Ranking, correction_words, corrections, rank
from app.index.topics import SOURCE

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


@dataclass(frozen=True)
class Answer:
    """Everything known about one wording of a query; what ``carers index explain`` prints."""

    query: Query
    ranking: Ranking
    answerable: bool
    alike: bool = False
    pinned: str | None = None

    @property
    def good(self) -> bool:
        """Whether there is something to show with confidence."""
        return self.answerable or self.alike or self.pinned is not None

    @property
    def top(self) -> float:
        """The best score, 0 if there is none."""
        return max(self.ranking.scores.values(), default=0.0)


@dataclass(frozen=True)
class Asked:
    """What the reader wants: at most ``limit`` hits, corrected or exactly as typed, while ``in_time`` says so."""

    limit: int
    as_typed: bool
    in_time: InTime


def search(indexed: Indexed, signs: CrisisSigns, text: str, lang: str, asked: Asked) -> Results:
    """The answer to ``text`` asked on a page in ``lang``, a tag the chains know."""
    cleaned = clean(text)[:LONGEST]
    popular = indexed.files.popular.get(lang) or indexed.files.popular.get(DEFAULT, ())
    nothing = Results(cleaned, lang, popular=tuple(slug for slug in popular if slug in indexed.tables.titles))
    if looks_like_plan_code(cleaned):
        return replace(nothing, plan_code=True)
    nothing = replace(nothing, crisis=signs.kinds(cleaned))
    return _searched(indexed, nothing, asked) if words(cleaned) else nothing


def _searched(indexed: Indexed, nothing: Results, asked: Asked) -> Results:
    typed = ask(indexed, nothing.query, nothing.lang, asked.in_time)
    correct = not (asked.as_typed or typed.pinned) and asked.in_time()
    found = _corrections(indexed, typed.query) if correct else {}
    if not found:
        return _shown(indexed, nothing, typed, asked.limit)
    meant = _replaced(indexed, nothing.query, found)
    if not typed.answerable:
        return _instead(indexed, nothing, typed, meant, asked)
    beside = _beside(indexed, typed, found, asked.in_time)
    offered = beside.top > typed.top and not isclose(beside.top, typed.top)
    return replace(_shown(indexed, nothing, beside, asked.limit), did_you_mean=meant if offered else None)


def ask(indexed: Indexed, text: str, lang: str, in_time: InTime) -> Answer:
    """What there is for ``text`` exactly as written."""
    query = parse(text, lang, indexed.chains, indexed.files.acronyms, indexed.knows)
    pinned = indexed.files.best_bets.get(key(text))
    return _answer(indexed, query, pinned if pinned in indexed.tables.titles else None, in_time)


def _answer(indexed: Indexed, query: Query, pinned: str | None, in_time: InTime) -> Answer:
    ranking = rank(indexed, query, in_time)
    enough = answerable(indexed, query, ranking)
    alike = not enough and bool(ranking.scores) and looks_alike(indexed, query)
    return Answer(query, ranking, enough, alike, pinned)


def _corrections(indexed: Indexed, query: Query) -> dict[str, str]:
    found = corrections(indexed, query)
    return {raw: near for raw, near in found.items() if not indexed.tables.misspelt.intersection(words(raw))}


def _beside(indexed: Indexed, typed: Answer, found: dict[str, str], in_time: InTime) -> Answer:
    """The corrected words joined to the typed ones."""
    query = corrected(typed.query, correction_words(indexed, typed.query, found))
    return _answer(indexed, query, None, in_time)


def _instead(indexed: Indexed, nothing: Results, typed: Answer, meant: str, asked: Asked) -> Results:
    """The corrected query's results at once, if it has any."""
    other = ask(indexed, meant, nothing.lang, asked.in_time)
    if not other.good:
        return _shown(indexed, nothing, typed, asked.limit)
    shown = _shown(indexed, nothing, other, asked.limit)
    return replace(shown, did_you_mean=meant, showing_correction=True)


def _replaced(indexed: Indexed, text: str, found: dict[str, str]) -> str:
    parts, after = [], 0
    for start, end in find(text):
        if near := found.get(text[start:end]):
            parts += [text[after:start], indexed.tables.spellings.get(near, near)]
            after = end
    return "".join([*parts, text[after:]])


def _shown(indexed: Indexed, nothing: Results, given: Answer, limit: int) -> Results:
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


def interface(lang: str, known: Iterable[str]) -> str:
    """The language of the page: script subtags are dropped, an unknown tag becomes the source language."""
    tags = {tag.casefold(): tag for tag in known}
    asked = lang.casefold()
    return tags.get(asked) or tags.get(asked.partition("-")[0]) or SOURCE
