"""Analyser chains as data: how the words of each language become the stems that are indexed and looked up."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import Stemmer

from app.index.normalise import normalise, unaccented

VERSION = (
    1  # raised with every change that alters what is indexed: built indexes of another number are not used
)

_one_stem_at_a_time = Lock()  # a Stemmer object must not be shared by threads


@dataclass(frozen=True)
class Rules:
    """One language of content/search/words.yaml. ``both`` matches people who type without accents."""

    tag: str
    script: str
    stemmer: str | None = None
    both: bool = False
    own_arabic: bool = False
    suffixes: tuple[str, ...] = ()
    keep: int = 2
    keep_whole: frozenset[str] = frozenset()
    stop: frozenset[str] = frozenset()
    domain: frozenset[str] = frozenset()


class Chain:
    """The stemmed chain of one language; ``stems`` and ``word`` take a word as written."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self._cut = _snowball(rules.stemmer) if rules.stemmer else _suffix_cutter(rules)
        self._cut_plain = _suffix_cutter(rules)
        self._stop = frozenset(map(self.word, rules.stop))
        self.stems: Callable[[str], tuple[str, ...]] = lru_cache(maxsize=1 << 15)(self._stems)
        self.domain = frozenset(stem for word in rules.domain for stem in self.stems(word))

    def word(self, raw: str) -> str:
        """The normal form before stemming."""
        return normalise(raw, self.rules.own_arabic, not self.rules.both)

    def is_stop(self, raw: str) -> bool:
        """Whether ``raw`` is a word too common to look for."""
        return self.word(raw) in self._stop

    def _stems(self, raw: str) -> tuple[str, ...]:
        word = self.word(raw)
        if not word or word in self._stop:
            return ()
        return self._both(word) if self.rules.both else (self._cut(word) or word,)

    def _both(self, word: str) -> tuple[str, ...]:
        """With accents as the stemmer wants them, and without, as many people type; there endings may need help."""
        variants = unaccented(self._cut(word)), self._cut_plain(self._cut(unaccented(word)))
        return tuple(dict.fromkeys(variants))


@lru_cache(maxsize=64)
def chain(rules: Rules) -> Chain:
    """The chain of ``rules``; the same one as long as they do not change, with all the stems it knows."""
    return Chain(rules)


def _snowball(name: str) -> Callable[[str], str]:
    stemmer = Stemmer.Stemmer(name)

    def cut(word: str) -> str:
        with _one_stem_at_a_time:
            return str(stemmer.stemWord(word))

    return cut


def _suffix_cutter(rules: Rules) -> Callable[[str], str]:
    suffixes = sorted(map(normalise, rules.suffixes), key=len, reverse=True)
    whole = frozenset(map(normalise, rules.keep_whole))

    def cut(word: str) -> str:
        fitting = (s for s in suffixes if word.endswith(s) and len(word) - len(s) >= rules.keep)
        suffix = "" if word in whole else next(fitting, "")
        return word.removesuffix(suffix)

    return cut


@lru_cache(maxsize=1 << 14)
def grams(word: str) -> tuple[str, ...]:
    """The 4-grams of ``_word_``; a shorter word whole."""
    framed = f"_{word}_"
    return tuple(framed[i : i + 4] for i in range(len(framed) - 3)) or (framed,)
