"""Words that were looked for, marked in the text that is shown; everything else escaped."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from app.index.chains import Chain
from app.index.normalise import find, normalise
from app.index.topics import Text

_LONGEST = 200
_SENTENCE = re.compile(r"(?<=[.!?।۔؟])\s+|\n+")


@dataclass(frozen=True)
class Marker:
    """Knows the words looked for in one language: by stem, and as written."""

    chain: Chain
    stems: frozenset[str]
    words: frozenset[str]

    def hits(self, text: str) -> frozenset[str]:
        """Which of the words looked for occur in ``text``."""
        held = _held(self.chain, text)
        return frozenset((*(self.stems & held.stems.keys()), *(self.words & held.words.keys())))

    def places(self, text: str) -> dict[str, int]:
        """The words looked for with the number of the first sentence of ``text`` that holds each."""
        held = _held(self.chain, text)
        stems = {stem: held.stems[stem] for stem in self.stems & held.stems.keys()}
        return stems | {word: held.words[word] for word in self.words & held.words.keys()}

    def mark(self, text: str) -> Markup:
        """``text`` escaped, with whole original words in <mark>."""
        parts, after = [], 0
        for start, end in find(text):
            if self._hits(text[start:end]):
                parts.append(escape(text[after:start]) + Markup("<mark>{}</mark>").format(text[start:end]))
                after = end
        return Markup("").join([*parts, escape(text[after:])])

    def _hits(self, raw: str) -> frozenset[str]:
        return self.stems.intersection(self.chain.stems(raw)) | self.words.intersection((normalise(raw),))


def marker(chain: Chain, looked_for: Iterable[str]) -> Marker:
    """A marker for the words ``looked_for``, in the language of ``chain``."""
    raw = list(looked_for)
    stems = frozenset(stem for word in raw for stem in chain.stems(word))
    return Marker(chain, stems, frozenset(normalise(word) for word in raw if not chain.is_stop(word)))


@dataclass(frozen=True)
class _Held:
    """All stems and words of a text, each with the number of the first sentence that holds it."""

    stems: Mapping[str, int]
    words: Mapping[str, int]


@lru_cache(maxsize=1 << 10)
def _held(chain: Chain, text: str) -> _Held:
    """Kept, because the same bodies are asked about in every search."""
    stems: dict[str, int] = {}
    words: dict[str, int] = {}
    for number, sentence in enumerate(_SENTENCE.split(text)):
        for start, end in find(sentence):
            words.setdefault(normalise(sentence[start:end]), number)
            for stem in chain.stems(sentence[start:end]):
                stems.setdefault(stem, number)
    return _Held(stems, words)


def excerpt(marked: Marker, text: Text) -> str | None:
    """One sentence of the body with a word looked for that neither title nor summary holds; None if there is none."""
    missing = marked.hits(text.body) - marked.hits(f"{text.title} {text.summary}")
    if not missing:
        return None
    places = Counter(place for word, place in marked.places(text.body).items() if word in missing)
    best = max(sorted(places), key=places.__getitem__)
    return _shortened(_SENTENCE.split(text.body)[best].strip(), marked, missing)


def _shortened(sentence: str, marked: Marker, missing: frozenset[str]) -> str:
    """At most 200 characters round the first word that matters, cut between words."""
    if len(sentence) <= _LONGEST:
        return sentence
    spans = list(find(sentence))
    first = next(start for start, end in spans if marked.hits(sentence[start:end]) & missing)
    begin = next(start for start, _ in spans if start >= first - _LONGEST // 3)
    end = max((end for _, end in spans if end <= begin + _LONGEST - 2), default=begin + _LONGEST - 2)
    return ("… " if begin else "") + sentence[begin:end] + (" …" if end < len(sentence) - 1 else "")
