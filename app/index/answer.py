"""One search from beginning to end: plan codes, crisis, the words as typed, corrections."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import isclose

from app.index.ask import Answer, ask, ask_beside
from app.index.crisis import CrisisSigns
from app.index.editors import DEFAULT
from app.index.normalise import find, words
from app.index.plan_code import looks_like_plan_code
from app.index.query import LONGEST, Query, clean
from app.index.ranking import Indexed, InTime, corrections
from app.index.results import Results, shown
from app.index.topics import SOURCE


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
        return shown(indexed, nothing, typed, asked.limit)
    meant = _replaced(indexed, nothing.query, found)
    if not typed.answerable:
        return _instead(indexed, nothing, typed, meant, asked)
    beside = ask_beside(indexed, typed, found, asked.in_time)
    offered = beside.top > typed.top and not isclose(beside.top, typed.top)
    return replace(shown(indexed, nothing, beside, asked.limit), did_you_mean=meant if offered else None)


def _corrections(indexed: Indexed, query: Query) -> dict[str, str]:
    found = corrections(indexed, query)
    return {raw: near for raw, near in found.items() if not indexed.tables.misspelt.intersection(words(raw))}


def _instead(indexed: Indexed, nothing: Results, typed: Answer, meant: str, asked: Asked) -> Results:
    """The corrected query's results at once, if it has any."""
    other = ask(indexed, meant, nothing.lang, asked.in_time)
    if not other.good:
        return shown(indexed, nothing, typed, asked.limit)
    found = shown(indexed, nothing, other, asked.limit)
    return replace(found, did_you_mean=meant, showing_correction=True)


def _replaced(indexed: Indexed, text: str, found: dict[str, str]) -> str:
    parts, after = [], 0
    for start, end in find(text):
        if near := found.get(text[start:end]):
            parts += [text[after:start], indexed.tables.spellings.get(near, near)]
            after = end
    return "".join([*parts, text[after:]])


def interface(lang: str, known: Iterable[str]) -> str:
    """The language of the page: script subtags are dropped, an unknown tag becomes the source language."""
    tags = {tag.casefold(): tag for tag in known}
    asked = lang.casefold()
    return tags.get(asked) or tags.get(asked.partition("-")[0]) or SOURCE
