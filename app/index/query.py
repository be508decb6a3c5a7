"""A reader's text as words to look for, each in the languages its script can belong to."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.index.backend import Word
from app.index.chains import Chain, grams
from app.index.normalise import normalise, split, words
from app.index.schema import EXACT, GRAMS, SKELETON, skeletons
from app.index.spelling import script
from app.index.topics import SOURCE

LONGEST = 200
_MOST_WORDS = 24
_DOMAIN = 0.3
_CORRECTED = 0.8
_SKELETON = 0.6
_SHORT_QUERY = 4
_SCRIPTS = {
    "LATIN": "Latn", "GUJARATI": "Gujr", "GURMUKHI": "Guru", "DEVANAGARI": "Deva", "BENGALI": "Beng",
    "TAMIL": "Taml", "CJK": "Hans", "ARABIC": "Arab",
}  # fmt: skip

Chains = Mapping[str, Chain]
Knows = Callable[[str, Sequence[str]], bool]


@dataclass(frozen=True)
class Query:
    """What is asked: the clean text, its words without stop words, what acronyms stand for, domain slots."""

    text: str
    words: tuple[Word, ...]
    expansions: tuple[Word, ...] = ()
    domain: frozenset[int] = frozenset()

    @property
    def weights(self) -> dict[int, float]:
        """The weight of each word of the query by its slot."""
        return {word.slot: _DOMAIN if word.slot in self.domain else 1.0 for word in self.words}

    @property
    def tags(self) -> list[str]:
        """Every language looked in."""
        forms = dict.fromkeys(tag for word in (*self.words, *self.expansions) for tag in word.forms)
        return [tag for tag in forms if tag not in {EXACT, GRAMS, SKELETON}]


def clean(text: str) -> str:
    """``text`` in one compatible form, without control characters, spaces collapsed and trimmed."""
    visible = "".join(" " if unicodedata.category(c) in {"Cc", "Cs", "Co", "Cn"} else c for c in text)
    return " ".join(unicodedata.normalize("NFKC", visible).split())


def key(text: str) -> str:
    """What equal queries have in common: their normalised words."""
    return " ".join(words(text))


def parse(text: str, lang: str, chains: Chains, acronyms: Mapping[str, Sequence[str]], knows: Knows) -> Query:
    """The query in ``text``, which is clean; ``knows`` tells whether a language has one of some stems."""
    raw = split(text)[:_MOST_WORDS]
    spoken = _spoken(raw, lang, chains, knows)
    every = [_word(one, slot, spoken, chains, knows) for slot, one in enumerate(raw)]
    worth = [word for word in every if not _is_stop(word, spoken, chains)] or every
    domain = frozenset(word.slot for word in worth if _is_domain(word, chains))
    weighed = [replace(word, weight=_DOMAIN) if word.slot in domain else word for word in worth]
    return Query(text, tuple(weighed), tuple(_expansions(weighed, len(raw), acronyms, chains)), domain)


def _spoken(raw: Sequence[str], lang: str, chains: Chains, knows: Knows) -> list[str]:
    """The Latin languages of a query: English, the page's, and those that know a word English does not.

    So the Polish *dla* in a Polish query is not taken for a benefit of that name.
    """
    source = chains[SOURCE]
    foreign = [
        w for w in raw if script_of(w) == "Latn" and not (source.is_stop(w) or knows(SOURCE, source.stems(w)))
    ]
    others = [tag for tag in _latin(chains) if any(knows(tag, chains[tag].stems(word)) for word in foreign)]
    return list(dict.fromkeys((SOURCE, lang, *others)))


def _latin(chains: Chains) -> list[str]:
    return [tag for tag, chain in chains.items() if chain.rules.script == "Latn"]


def _word(raw: str, slot: int, spoken: Sequence[str], chains: Chains, knows: Knows) -> Word:
    forms = {tag: chains[tag].stems(raw) for tag in _look_in(raw, spoken, chains, knows)}
    return Word(raw, {**forms, EXACT: (normalise(raw),)}, slot=slot)


def _look_in(raw: str, spoken: Sequence[str], chains: Chains, knows: Knows) -> Sequence[str]:
    written = script_of(raw)
    if written not in {"", "Latn"}:
        return [tag for tag, chain in chains.items() if chain.rules.script == written]
    source = chains[SOURCE]
    if not written or source.is_stop(raw) or knows(SOURCE, source.stems(raw)):
        return spoken
    return list(dict.fromkeys((*spoken, *_latin(chains))))


def script_of(word: str) -> str:
    """The ISO 15924 code of the script of ``word``; "" for a number, the Unicode name for a script of no language."""
    return _SCRIPTS.get(name := script(word), name)


def _is_stop(word: Word, spoken: Sequence[str], chains: Chains) -> bool:
    latin = script_of(word.raw) == "Latn"
    tags = spoken if latin else [tag for tag in word.forms if tag in chains]
    return any(chains[tag].is_stop(word.raw) for tag in tags)


def _is_domain(word: Word, chains: Chains) -> bool:
    return any(chains[tag].domain.intersection(stems) for tag, stems in word.forms.items() if tag in chains)


def acronyms_in(query: Sequence[Word], length: int, known: Mapping[str, Sequence[str]]) -> list[Word]:
    """The words that are acronyms; a short one only in a short query or in capitals."""
    return [
        word
        for word in query
        if normalise(word.raw) in known
        and (len(word.raw) > 2 or length <= _SHORT_QUERY or word.raw.isupper())
    ]


def _expansions(
    query: Sequence[Word], length: int, known: Mapping[str, Sequence[str]], chains: Chains
) -> Iterator[Word]:
    typed = {normalise(word.raw) for word in query}
    for short in acronyms_in(query, length, known):
        for raw in dict.fromkeys(raw for phrase in known[normalise(short.raw)] for raw in split(phrase)):
            if normalise(raw) not in typed and (stems := chains[SOURCE].stems(raw)):
                yield Word(raw, {SOURCE: stems, EXACT: (normalise(raw),)}, slot=short.slot)


def corrected(query: Query, corrections: Iterable[Word]) -> Query:
    """``query`` with corrected words beside the typed ones, counting a little less."""
    joined = tuple(replace(word, weight=word.weight * _CORRECTED) for word in corrections)
    return replace(query, words=query.words + joined)


def skeleton_words(query: Query, unknown: Callable[[Word], bool]) -> list[Word]:
    """The Latin words of ``query`` that English does not have, and their neighbours joined, as skeletons."""
    latin = [word for word in query.words if script_of(word.raw) == "Latn" and unknown(word)]
    bones = [(word, tuple(skeletons([word.raw]))) for word in latin]
    bones += [(a, _joined(a, b)) for a, b in pairwise(latin) if b.slot == a.slot + 1]
    return [replace(w, forms={SKELETON: found}, weight=w.weight * _SKELETON) for w, found in bones if found]


def _joined(a: Word, b: Word) -> tuple[str, ...]:
    return tuple(skeletons([a.raw + b.raw]))


def gram_words(query: Query) -> list[Word]:
    """The words of ``query`` as 4-grams."""
    return [replace(word, forms={GRAMS: grams(normalise(word.raw))}) for word in query.words]
