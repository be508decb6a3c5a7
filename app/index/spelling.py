"""Corrections of one word against the vocabulary of titles and terms."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

_FORGIVEN = ((4, 0), (8, 1))
_MOST = 2
_ALIKE = 4


def forgiven(word: str) -> int:
    """How many slips a word of this length may hold."""
    return next((edits for longest, edits in _FORGIVEN if len(word) <= longest), _MOST)


@lru_cache(maxsize=1 << 12)
def script(word: str) -> str:
    """The script of the first letter of ``word``, as Unicode names it: LATIN, GUJARATI, ARABIC …"""
    letter = next((c for c in word if c.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


class Speller:
    """The vocabulary by script and length, each word with its letters as bits: a count leaves few to compare."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._shelves: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
        for word in vocabulary:
            self._shelves[script(word), len(word)].append((letters_of(word), word))

    def __contains__(self, word: str) -> bool:
        return word in self._vocabulary

    def correct(self, word: str) -> str | None:
        """The nearest known word: fewest edits, then most topics, then alphabet; None if none is near."""
        most = forgiven(word)
        if not most or word.isdigit():
            return None
        near = [
            (edits, known)
            for known in self._close(word, most, 2 * most)
            if (edits := _cost(word, known, most)) <= most
        ]
        return min(near, key=self._rank, default=(0, None))[1]

    def alike(self, word: str) -> Iterable[str]:
        """Known words of the same script with nearly the same letters, a little shorter or longer than ``word``."""
        return self._close(word, max(2, len(word) // 3), _ALIKE)

    def _rank(self, found: tuple[int, str]) -> tuple[int, int, str]:
        edits, known = found
        return edits, -self._vocabulary[known], known

    def _close(self, word: str, reach: int, different: int) -> Iterator[str]:
        letters = letters_of(word)
        shelf = self._shelf(word, reach)
        return (known for bits, known in shelf if (bits ^ letters).bit_count() <= different)

    def _shelf(self, word: str, reach: int) -> Iterator[tuple[int, str]]:
        for length in range(len(word) - reach, len(word) + reach + 1):
            yield from self._shelves.get((script(word), length), ())


@lru_cache(maxsize=1 << 14)
def letters_of(word: str) -> int:
    """The set of letters of ``word`` as bits; one edit changes at most two of them."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


def _cost(typed: str, known: str, most: int) -> int:
    """Edits from ``typed`` to ``known``; people seldom miss the first letter, so that one costs double."""
    return edits(typed, known, most) + (typed[:1] != known[:1])


def edits(a: str, b: str, most: int = 1000) -> int:
    """Damerau–Levenshtein: letters added, left out, changed, or swapped with their neighbour.

    Beyond ``most`` the exact number does not matter: any larger one may be returned.
    """
    before: list[int] = []
    above = list(range(len(b) + 1))
    for i, one in enumerate(a):
        row = [i + 1]
        for j, other in enumerate(b):
            least = min(above[j] + (one != other), above[j + 1] + 1, row[j] + 1)
            if i and j and one == b[j - 1] and a[i - 1] == other:
                least = min(least, before[j - 1] + 1)
            row.append(least)
        if min(row) > most and min(above) > most:
            return most + 1
        before, above = above, row
    return above[-1]
