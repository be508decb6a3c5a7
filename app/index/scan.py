"""The engine in memory: plain BM25 over the same tokens, which answers whenever no built index can."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log
from pathlib import Path

from app.index.backend import Found, Word, score
from app.index.schema import K1, WORDS, Document, weight


class Scan:
    """A SearchBackend without files."""

    def __init__(self, documents: Iterable[Document] = ()) -> None:
        self._documents = tuple(documents)
        self._lengths = lru_cache(maxsize=1 << 10)(self._lengths_of)
        self._postings = lru_cache(maxsize=1 << 15)(self._scores)

    def build(self, documents: Iterable[Document], where: Path) -> None:  # noqa: ARG002 – nothing is written
        """Hold ``documents``; ``where`` stays empty."""
        self._documents = tuple(documents)
        self._lengths.cache_clear()
        self._postings.cache_clear()

    def open(self, where: Path) -> None:
        """Nothing to open: what was built is in memory."""

    def score(self, words: Sequence[Word], fields: Sequence[str]) -> Found:
        """See SearchBackend."""
        return score(words, fields, self._postings)

    def vocabulary(self) -> Mapping[str, int]:
        """See SearchBackend."""
        return Counter(word for document in self._documents for word in document.fields.get(WORDS, ()))

    def close(self) -> None:
        """Nothing to let go of: memory goes with the last reference."""

    def _lengths_of(self, name: str) -> Mapping[str, int]:
        held = ((document.slug, document.fields.get(name)) for document in self._documents)
        return {slug: sum(counts.values()) for slug, counts in held if counts}

    def _scores(self, name: str, token: str) -> Mapping[str, float]:
        """BM25 as Whoosh computes it, so that both engines rank alike."""
        lengths, weights = self._lengths(name), weight(name)
        counts = {d.slug: d.fields[name][token] for d in self._documents if token in d.fields.get(name, ())}
        rarity = (log(len(self._documents) / (len(counts) + 1)) + 1) * weights.boost
        average = sum(lengths.values()) / len(self._documents)
        return {
            slug: rarity * n * (K1 + 1) / (n + K1 * (1 - weights.b + weights.b * lengths[slug] / average))
            for slug, n in counts.items()
        }
