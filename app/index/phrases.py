"""Titles and terms found whole in a query: the strongest sign of what someone means."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from app.index.query import Chains, Query
from app.index.schema import EXACT
from app.index.tables import Phrase

_EQUAL = 1.0
_CONTAINED = 0.5


class PhraseTable:
    """Every phrase of at least one word by the stems it is made of."""

    def __init__(self, phrases: Sequence[Phrase], chains: Chains) -> None:
        self._phrases = phrases
        self._chains = chains
        self._holding: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, phrase in enumerate(phrases):
            for stem in set(phrase.stems):
                self._holding[phrase.tag, stem].append(number)

    def within(self, query: Query) -> dict[str, tuple[float, Phrase]]:
        """The best phrase of each topic: 1 if it is the query, up to 0.5 if the query contains it."""
        best: dict[str, tuple[float, Phrase]] = {}
        for tag in (*query.tags, EXACT):
            for phrase in self._contained(tag, query):
                value = self._value(phrase, query)
                if value > best.get(phrase.slug, (0.0, phrase))[0]:
                    best[phrase.slug] = value, phrase
        return best

    def _contained(self, tag: str, query: Query) -> list[Phrase]:
        asked = {stem for word in (*query.words, *query.expansions) for stem in word.forms.get(tag, ())}
        held = Counter(number for stem in asked for number in self._holding.get((tag, stem), ()))
        phrases = ((self._phrases[number], count) for number, count in held.items())
        return [phrase for phrase, count in phrases if count == len(set(phrase.stems))]

    def _value(self, phrase: Phrase, query: Query) -> float:
        typed = [word.forms.get(phrase.tag, ("",))[:1] for word in query.words]
        if tuple(stem for stems in typed for stem in stems) == phrase.stems:
            return _EQUAL
        if len(phrase.stems) < 2:
            return 0.0
        return _CONTAINED * min(1.0, self._share(phrase, query))

    def _share(self, phrase: Phrase, query: Query) -> float:
        asked = len(query.weights) - len(query.domain)
        if not asked:
            return len(phrase.stems) / max(1, len(query.weights))
        domain = self._chains[phrase.tag].domain if phrase.tag in self._chains else frozenset[str]()
        return sum(stem not in domain for stem in phrase.stems) / asked
