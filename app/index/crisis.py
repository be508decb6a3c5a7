"""Words of someone in a crisis, found in a query whatever its language and in spite of slips."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.index.chains import Chain
from app.index.files import CrisisPhrases
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
    """Every crisis phrase of every language, by language."""

    def __init__(self, phrases: Mapping[str, CrisisPhrases], chains: Mapping[str, Chain]) -> None:
        self._chains = chains
        self._fillers = {tag: frozenset(map(normalise, of.fillers)) for tag, of in phrases.items()}
        self._signs: dict[str, dict[str, list[_Sign]]] = defaultdict(lambda: defaultdict(list))
        for tag, of in phrases.items():
            for written, sign in self._of(tag, of):
                self._signs[written][tag].append(sign)

    def kinds(self, text: str) -> frozenset[str]:
        """The kinds of crisis ``text`` speaks of."""
        scripts = {script(raw) for raw in split(text)}
        return frozenset(sign.kind for written in scripts for sign in self._in(written, text))

    def _of(self, tag: str, phrases: CrisisPhrases) -> Iterator[tuple[str, _Sign]]:
        for kind, listed in phrases.kinds.items():
            for phrase in listed:
                if words := self._words(tag, phrase):
                    yield script(phrase), _Sign(kind, tuple(words))

    def _words(self, tag: str, text: str) -> list[str]:
        plain = (normalise(raw) for raw in split(text))
        return [_stem(self._chains.get(tag), word) for word in plain if word and word not in self._fillers[tag]]

    def _in(self, written: str, text: str) -> Iterator[_Sign]:
        for tag, signs in self._signs.get(written, {}).items():
            if said := self._words(tag, text)[:_MOST_WORDS]:
                yield from (sign for sign in signs if _occurs(sign.words, said))


def _stem(chain: Chain | None, word: str) -> str:
    """Stop words keep their form here: *no*, *not* and *him* tell one crisis from another."""
    stems = chain.stems(word) if chain else ()
    return stems[0] if stems else word


def _occurs(sign: Sequence[str], said: Sequence[str]) -> bool:
    return any(_follows(sign, said, start) for start in range(len(said)))


def _follows(sign: Sequence[str], said: Sequence[str], start: int) -> bool:
    if not _same(sign[0], said[start]):
        return False
    after = range(start + 1, min(start + 2 + _GAP, len(said)))
    return len(sign) == 1 or any(_follows(sign[1:], said, place) for place in after)


def _same(wanted: str, typed: str) -> bool:
    """One slip is forgiven in a long word."""
    if wanted == typed:
        return True
    long = min(len(wanted), len(typed)) >= _LONG - 1 and max(len(wanted), len(typed)) >= _LONG
    near = long and (letters_of(wanted) ^ letters_of(typed)).bit_count() <= 2
    return near and edits(wanted, typed) <= 1
