"""What an engine must be able to do, and how the values of one word in several fields become one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from app.index.schema import GRAMS, Document, chain_of

_OTHER_FIELDS = 0.3


@dataclass(frozen=True)
class Word:
    """One word to look for: its stems by chain, how much it counts, and which word of the query it stands for."""

    raw: str
    forms: Mapping[str, tuple[str, ...]] = field(compare=False)
    weight: float = 1.0
    slot: int = 0


Found = dict[str, dict[Word, float]]
Postings = Callable[[str, str], Mapping[str, float]]


class SearchBackend(Protocol):
    """An engine. Everything else (cleaning, evidence, ranking, spelling) knows only these five."""

    def build(self, documents: Iterable[Document], where: Path) -> None:
        """Write an index of ``documents`` into the empty folder ``where``."""

    def open(self, where: Path) -> None:
        """Be ready to answer from the index in ``where``, which must have been verified."""

    def score(self, words: Sequence[Word], fields: Sequence[str]) -> Found:
        """For every topic that has one of ``words`` in ``fields``: the value of each word there."""

    def vocabulary(self) -> Mapping[str, int]:
        """Every normalised word of titles and terms with the number of its topics."""

    def close(self) -> None:
        """Let go of files and memory."""


def score(words: Sequence[Word], fields: Sequence[str], postings: Postings) -> Found:
    """The best field of each word, and a little of the others, times the word's weight."""
    found: Found = {}
    for word in words:
        for slug, value in _value(word, fields, postings).items():
            found.setdefault(slug, {})[word] = value * word.weight
    return found


def _value(word: Word, fields: Sequence[str], postings: Postings) -> dict[str, float]:
    best: dict[str, float] = {}
    whole: dict[str, float] = {}
    for name in fields:
        if tokens := word.forms.get(chain_of(name)):
            for slug, value in _in_field(name, tokens, postings).items():
                best[slug] = max(best.get(slug, 0.0), value)
                whole[slug] = whole.get(slug, 0.0) + value
    return {slug: top + _OTHER_FIELDS * (whole[slug] - top) for slug, top in best.items()}


def _in_field(name: str, tokens: Sequence[str], postings: Postings) -> Mapping[str, float]:
    """Several stems are spellings of one word, so the best counts; grams are parts of it, so all do."""
    if len(tokens) == 1:
        return postings(name, tokens[0])
    together: dict[str, float] = {}
    for token in tokens:
        for slug, value in postings(name, token).items():
            before = together.get(slug, 0.0)
            together[slug] = before + value if name == GRAMS else max(before, value)
    return together
