"""The engine in memory: plain BM25 over the same tokens, which answers whenever no built index can."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log
from pathlib import Path

from app.index.backend import Found, Word, score
from app.index.schema import K1, WORDS, Document, weight


class Scan:
    """A SearchBackend without files."""

    def __init__(self, documents: Iterable[Document] = ()) -> None:
        self._counts: dict[str, dict[str, dict[str, int]]] = {}
        self._lengths: dict[str, dict[str, int]] = {}
        self._topics = 0
        self._known: dict[tuple[str, str], Mapping[str, float]] = {}
        self._take(documents)

    def build(self, documents: Iterable[Document], where: Path) -> None:  # noqa: ARG002 – nothing is written
        """Hold ``documents``; ``where`` stays empty."""
        self._take(documents)

    def open(self, where: Path) -> None:
        """Nothing to open: what was built is in memory."""

    def score(self, words: Sequence[Word], fields: Sequence[str]) -> Found:
        """See SearchBackend."""
        return score(words, fields, self._postings)

    def vocabulary(self) -> Mapping[str, int]:
        """See SearchBackend."""
        return {word: len(topics) for word, topics in self._counts.get(WORDS, {}).items()}

    def close(self) -> None:
        """Nothing to let go of: memory goes with the last reference."""

    def _take(self, documents: Iterable[Document]) -> None:
        for document in documents:
            self._topics += 1
            for name, tokens in document.fields.items():
                self._lengths.setdefault(name, {})[document.slug] = len(tokens)
                counts = self._counts.setdefault(name, defaultdict(dict))
                for token, count in Counter(tokens).items():
                    counts[token][document.slug] = count

    def _postings(self, name: str, token: str) -> Mapping[str, float]:
        counts = self._counts.get(name, {}).get(token)
        if not counts:
            return {}
        key = (name, token)
        if key not in self._known:
            self._known[key] = self._scores(name, counts)
        return self._known[key]

    def _scores(self, name: str, counts: Mapping[str, int]) -> Mapping[str, float]:
        """BM25 as Whoosh computes it, so that both engines rank alike."""
        lengths, weights = self._lengths[name], weight(name)
        average = sum(lengths.values()) / self._topics
        rarity = (log(self._topics / (len(counts) + 1)) + 1) * weights.boost
        return {
            slug: rarity * n * (K1 + 1) / (n + K1 * (1 - weights.b + weights.b * lengths[slug] / average))
            for slug, n in counts.items()
        }
