"""The fields of the index, their weights, and how a topic becomes the tokens of each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.index.chains import Chain, grams
from app.index.normalise import is_latin, normalise, split
from app.index.topics import Terms, Text, Topic, romanised
from app.index.translit import skeleton

EXACT, GRAMS, SKELETON, WORDS = "exact", "grams", "skeleton", "words"
STRONG = ("title", "terms", "summary", "headings")
K1 = 1.2


@dataclass(frozen=True)
class Weight:
    """How much a field counts, and how much a long field is held against it (BM25's B)."""

    boost: float
    b: float


_WEIGHTS = {
    "title": Weight(2.0, 0.3),
    "terms": Weight(2.5, 0.1),  # an editor who writes more terms must not be punished
    "summary": Weight(1.5, 0.4),
    "headings": Weight(1.5, 0.4),
    "body": Weight(1.0, 0.75),
    EXACT: Weight(2.0, 0.1),
    GRAMS: Weight(1.0, 0.75),
    SKELETON: Weight(0.6, 0.1),
    WORDS: Weight(0.0, 0.0),
}


def weight(field: str) -> Weight:
    """The weight of ``field``, whatever its language."""
    return _WEIGHTS[field.partition("_")[0]]


def chain_of(field: str) -> str:
    """The name of the chain whose stems ``field`` holds: a language tag, or the field itself."""
    return field.partition("_")[2] or field


def strong_fields(tags: Iterable[str]) -> list[str]:
    """The fields people wrote to be found, for these languages."""
    return [f"{part}_{tag}" for tag in tags for part in STRONG] + [EXACT]


def body_fields(tags: Iterable[str]) -> list[str]:
    """The fields of running text, for these languages."""
    return [f"body_{tag}" for tag in tags]


@dataclass(frozen=True)
class Document:
    """One topic as the tokens of each field, counted: all a backend ever sees."""

    slug: str
    fields: Mapping[str, Mapping[str, int]]


def document(topic: Topic, terms: Terms, chains: Mapping[str, Chain]) -> Document:
    """The tokens of ``topic`` in every language at once."""
    proper = [split(phrase) for phrase in _proper(topic, terms)]
    exact = proper + [split(phrase) for phrase in terms.misspelt]
    summaries = [split(text.summary) for text in topic.texts.values()]
    fields = {
        **dict(_language_fields(topic, terms, chains)),
        WORDS: _normal(proper),
        EXACT: _normal(exact),
        GRAMS: [gram for word in _normal(exact + summaries) for gram in grams(word)],
        SKELETON: [bones for phrase in _as_heard(topic, terms) for bones in skeletons(phrase)],
    }
    return Document(topic.slug, {name: Counter(tokens) for name, tokens in fields.items() if tokens})


def _proper(topic: Topic, terms: Terms) -> list[str]:
    titles = [text.title for text in topic.texts.values()]
    return titles + [phrase for phrases in terms.phrases.values() for phrase in phrases]


def _as_heard(topic: Topic, terms: Terms) -> Iterator[list[str]]:
    """What people type by ear: words of other scripts, and romanised terms. English words would only collide."""
    for phrase in _proper(topic, terms):
        yield [word for word in split(phrase) if not is_latin(word[0])]
    for tag, phrases in terms.phrases.items():
        yield from (split(phrase) for phrase in phrases if romanised(tag))


def _language_fields(
    topic: Topic, terms: Terms, chains: Mapping[str, Chain]
) -> Iterator[tuple[str, list[str]]]:
    for tag, text in topic.texts.items():
        for part, content in _parts(text):
            yield f"{part}_{tag}", _stems(content, chains[tag])
    for tag, phrases in terms.phrases.items():
        if not romanised(tag):
            yield f"terms_{tag}", _stems(" ".join(phrases), chains[tag])


def _parts(text: Text) -> Iterator[tuple[str, str]]:
    yield from (("title", text.title), ("summary", text.summary))
    yield from (("headings", text.headings), ("body", text.body))


def _stems(text: str, chain: Chain) -> list[str]:
    return [stem for word in split(text) for stem in chain.stems(word)]


def _normal(phrases: Iterable[Sequence[str]]) -> list[str]:
    return [word for phrase in phrases for word in map(normalise, phrase) if word]


def skeletons(phrase: Sequence[str]) -> Iterator[str]:
    """The skeletons of the words of a phrase, and of neighbours joined, as people join and part them."""
    joined = (first + second for first, second in pairwise(phrase))
    yield from dict.fromkeys(bones for word in (*phrase, *joined) if (bones := skeleton(word)))
