"""From words to an order of topics: word values added up, phrases, grams and skeletons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from app.index.backend import Found, SearchBackend, Word
from app.index.editors import SearchFiles
from app.index.normalise import normalise
from app.index.phrases import PhraseTable
from app.index.query import Chains, Query, gram_words, skeleton_words
from app.index.schema import EXACT, GRAMS, SKELETON, body_fields, strong_fields
from app.index.spelling import Speller
from app.index.tables import Phrase, Tables
from app.index.topics import SOURCE

_ENOUGH = 3
_GRAMS = 0.35
_UNMATCHED = 0.5

InTime = Callable[[], bool]


@dataclass(frozen=True)
class Indexed:
    """Everything one state of the content is searched with; never changes once made."""

    backend: SearchBackend
    tables: Tables
    chains: Chains
    files: SearchFiles

    @cached_property
    def phrases(self) -> PhraseTable:
        """Titles and terms, ready to be found in a query."""
        return PhraseTable(self.tables.phrases, self.chains)

    @cached_property
    def speller(self) -> Speller:
        """The vocabulary without what is known to be misspelt."""
        counts = self.tables.vocabulary.items()
        return Speller({word: n for word, n in counts if word not in self.tables.misspelt})

    def knows(self, tag: str, stems: Sequence[str]) -> bool:
        """Whether one of ``stems`` occurs anywhere in language ``tag``."""
        word = Word("", {tag: tuple(stems)})
        return bool(self.backend.score([word], strong_fields([tag]) + body_fields([tag])))


@dataclass(frozen=True)
class Ranking:
    """Scores of topics with the reasons: words found, the best phrase, grams."""

    scores: Mapping[str, float]
    found: Found
    phrases: Mapping[str, tuple[float, Phrase]]
    grams: Mapping[str, float]
    skeletons: tuple[Word, ...]

    def order(self, titles: Mapping[str, str]) -> list[str]:
        """Slugs, best first; ties by number of words found, then by title."""
        return sorted(self.scores, key=lambda s: (-self.scores[s], -len(self.slots(s)), titles[s]))

    def slots(self, slug: str) -> set[int]:
        """Which words of the query were found in ``slug``."""
        return {word.slot for word in self.found.get(slug, ())}


def rank(indexed: Indexed, query: Query, in_time: InTime) -> Ranking:
    """Every topic with a score for ``query``; what is optional is left out when time is up."""
    found, skeletons = _words(indexed, query, in_time)
    sums = {slug: sum(values.values()) * _coverage(query, values) for slug, values in found.items()}
    top = max(sums.values(), default=1.0)
    phrases = indexed.phrases.within(query)
    grams = _grams(indexed, query, sums) if in_time() else {}
    scores = {
        slug: sums.get(slug, 0.0)
        + top * phrases.get(slug, (0.0, None))[0]
        + top * _GRAMS * grams.get(slug, 0.0)
        for slug in sums.keys() | phrases.keys() | grams.keys()
    }
    return Ranking(scores, found, phrases, grams, skeletons)


def _words(indexed: Indexed, query: Query, in_time: InTime) -> tuple[Found, tuple[Word, ...]]:
    fields = strong_fields(query.tags) + body_fields(query.tags)
    found = indexed.backend.score((*query.words, *query.expansions), fields)
    if len(found) >= _ENOUGH or not in_time():
        return found, ()
    bones = skeleton_words(query, lambda word: not indexed.knows(SOURCE, word.forms.get(SOURCE, ())))
    for slug, values in indexed.backend.score(bones, [SKELETON]).items():
        found.setdefault(slug, {}).update(values)
    return found, tuple(bones)


def _coverage(query: Query, values: Mapping[Word, float]) -> float:
    """Between a half and one: how much of the query, by weight, a topic holds."""
    weights = query.weights
    matched = sum(weights[slot] for slot in {word.slot for word in values})
    return _UNMATCHED + (1 - _UNMATCHED) * matched / sum(weights.values())


def _grams(indexed: Indexed, query: Query, sums: Mapping[str, float]) -> dict[str, float]:
    """Each topic's share of the best gram score; none where every word is known and enough was found."""
    if len(sums) >= _ENOUGH and all(normalise(word.raw) in indexed.speller for word in query.words):
        return {}
    found = indexed.backend.score(gram_words(query), [GRAMS])
    totals = {slug: sum(values.values()) for slug, values in found.items()}
    top = max(totals.values(), default=1.0)
    return {slug: total / top for slug, total in totals.items()}


def unknown(indexed: Indexed, query: Query) -> list[Word]:
    """The words of ``query`` that no topic has in any form."""
    fields = strong_fields(query.tags) + body_fields(query.tags)
    found = indexed.backend.score(query.words, fields)
    known = {word.slot for values in found.values() for word in values}
    return [word for word in query.words if word.slot not in known and EXACT in word.forms]


def corrections(indexed: Indexed, query: Query) -> dict[str, str]:
    """What the unknown words of ``query`` should probably be, as people write it."""
    found: dict[str, str] = {}
    for word in unknown(indexed, query):
        normal = normalise(word.raw)
        if normal not in indexed.files.acronyms and (near := indexed.speller.correct(normal)):
            found[word.raw] = near
    return found


def correction_words(indexed: Indexed, query: Query, found: Mapping[str, str]) -> list[Word]:
    """``found`` as words beside those they correct."""
    words = (word for word in query.words if word.raw in found)
    return [_as_written(indexed, word, found[word.raw]) for word in words]


def _as_written(indexed: Indexed, word: Word, near: str) -> Word:
    raw = indexed.tables.spellings.get(near, near)
    forms = {tag: indexed.chains[tag].stems(raw) for tag in word.forms if tag in indexed.chains}
    return replace(word, raw=raw, forms={**forms, EXACT: (near,)})
