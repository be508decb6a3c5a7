"""Words of someone in a crisis, found in a query whatever its language and in spite of slips."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.index.chains import Chain
from app.index.editors import CrisisPhrases
from app.index.normalise import normalise, split
from app.index.spelling import edits, letters_of, script

_LONG = 6
_GAP = 1
_MOST_WORDS = 40


@dataclass(frozen=True)
class _Sign:
    kind: str
    words: tuple[str, ...]


class CrisisSigns:
    """Every crisis phrase of every language, by script, language and first word."""

    def __init__(self, phrases: Mapping[str, CrisisPhrases], chains: Mapping[str, Chain]) -> None:
        self._chains = chains
        self._fillers = {tag: frozenset(map(normalise, of.fillers)) for tag, of in phrases.items()}
        self._shelves: dict[tuple[str, str], dict[str, list[_Sign]]] = {}
        for tag, of in phrases.items():
            for written, sign in self._signs(tag, of):
                self._shelves.setdefault((written, tag), {}).setdefault(sign.words[0], []).append(sign)

    def kinds(self, text: str) -> frozenset[str]:
        """The kinds of crisis ``text`` speaks of."""
        scripts = {script(raw) for raw in split(text)}
        return frozenset(
            sign.kind
            for (written, tag), shelf in self._shelves.items()
            if written in scripts
            for sign in _occurring(shelf, self._words(tag, text)[:_MOST_WORDS])
        )

    def _signs(self, tag: str, phrases: CrisisPhrases) -> Iterator[tuple[str, _Sign]]:
        for kind, listed in phrases.kinds.items():
            for phrase in listed:
                if words := self._words(tag, phrase):
                    yield script(phrase), _Sign(kind, tuple(words))

    def _words(self, tag: str, text: str) -> list[str]:
        plain = (normalise(raw) for raw in split(text))
        return [
            _stem(self._chains.get(tag), word) for word in plain if word and word not in self._fillers[tag]
        ]


def _stem(chain: Chain | None, word: str) -> str:
    """Stop words keep their form here: *no*, *not* and *him* tell one crisis from another."""
    stems = chain.stems(word) if chain else ()
    return stems[0] if stems else word


def _occurring(shelf: Mapping[str, Sequence[_Sign]], said: Sequence[str]) -> Iterator[_Sign]:
    for place, word in enumerate(said):
        for first, signs in shelf.items() if len(word) >= _LONG - 1 else ((word, shelf.get(word, ())),):
            if _same(first, word):
                yield from (sign for sign in signs if _goes_on(sign.words[1:], said, place))


def _goes_on(rest: Sequence[str], said: Sequence[str], place: int) -> bool:
    """Whether ``rest`` follows what was said at ``place``, with at most one other word between any two."""
    after = range(place + 1, min(place + 2 + _GAP, len(said)))
    return not rest or any(_same(rest[0], said[next_]) and _goes_on(rest[1:], said, next_) for next_ in after)


@lru_cache(maxsize=1 << 16)
def _same(wanted: str, typed: str) -> bool:
    """One slip is forgiven in a long word."""
    if wanted == typed:
        return True
    if min(len(wanted), len(typed)) < _LONG - 1 or max(len(wanted), len(typed)) < _LONG:
        return False
    near = (letters_of(wanted) ^ letters_of(typed)).bit_count() <= 2
    return near and abs(len(wanted) - len(typed)) <= 1 and edits(wanted, typed, 1) <= 1
