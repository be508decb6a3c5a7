"""What is derived from the topics beside the postings: phrases, spellings and titles; plain data, kept as JSON."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.index.chains import Chain
from app.index.normalise import normalise, split, words
from app.index.topics import SOURCE, Terms, Topic, romanised


@dataclass(frozen=True)
class Phrase:
    """A title or term as the stems of its language; romanised ones as normalised words (tag "exact")."""

    slug: str
    tag: str
    stems: tuple[str, ...]


@dataclass(frozen=True)
class Tables:
    """What is derived from all topics.

    ``vocabulary`` counts the topics of each word of titles and terms; ``spellings`` says how a word is written
    where that is not its normal form; ``misspelt`` words are found but never suggested.
    """

    titles: Mapping[str, str]
    phrases: tuple[Phrase, ...]
    vocabulary: Mapping[str, int]
    spellings: Mapping[str, str]
    misspelt: frozenset[str]


EXACT = "exact"


@dataclass(frozen=True)
class Share:
    """What one topic adds to the tables: title, phrases, how its words are written, its misspelt words."""

    title: str
    phrases: tuple[Phrase, ...]
    written: Counter[str]
    misspelt: frozenset[str]


def share(topic: Topic, terms: Terms, chains: Mapping[str, Chain]) -> Share:
    """What ``topic`` adds to the tables."""
    texts = [text for _, text in _texts(topic, terms)]
    return Share(
        title=_title(topic),
        phrases=tuple(_phrases(topic, terms, chains)),
        written=Counter(raw if raw.isupper() else raw.lower() for text in texts for raw in split(text)),
        misspelt=frozenset(word for phrase in terms.misspelt for word in words(phrase)),
    )


def tables(shares: Mapping[str, Share]) -> Tables:
    """The tables of topics by slug."""
    written: Counter[str] = Counter()
    for one in shares.values():
        written.update(one.written)
    vocabulary = Counter(word for one in shares.values() for word in {normalise(raw) for raw in one.written})
    return Tables(
        titles={slug: one.title for slug, one in shares.items()},
        phrases=tuple(phrase for one in shares.values() for phrase in one.phrases),
        vocabulary=vocabulary,
        spellings=_spellings(written),
        misspelt=frozenset(word for one in shares.values() for word in one.misspelt),
    )


def _title(topic: Topic) -> str:
    texts = list(topic.texts.values())
    return topic.texts.get(SOURCE, texts[0]).title if texts else topic.slug


def _texts(topic: Topic, terms: Terms) -> Iterator[tuple[str, str]]:
    yield from ((tag, text.title) for tag, text in topic.texts.items())
    yield from ((tag, phrase) for tag, phrases in terms.phrases.items() for phrase in phrases)


def _phrases(topic: Topic, terms: Terms, chains: Mapping[str, Chain]) -> Iterator[Phrase]:
    misspelt = ((EXACT, phrase) for phrase in terms.misspelt)
    for tag, text in dict.fromkeys((*_texts(topic, terms), *misspelt)):
        plain = tag == EXACT or romanised(tag)
        if stems := tuple(words(text)) if plain else phrase_stems(text, chains[tag]):
            yield Phrase(topic.slug, EXACT if plain else tag, stems)


def phrase_stems(text: str, chain: Chain) -> tuple[str, ...]:
    """One stem for each word of ``text`` that is worth looking for."""
    return tuple(stems[0] for word in split(text) if (stems := chain.stems(word)))


def _spellings(written: Counter[str]) -> dict[str, str]:
    """How each word is mostly written, where that is not its normal form."""
    mostly: dict[str, str] = {}
    for raw, _ in written.most_common():
        mostly.setdefault(normalise(raw), raw)
    return {normal: raw for normal, raw in mostly.items() if raw != normal}


def plain(kept: Tables) -> dict[str, Any]:
    """``kept`` as plain data; the same tables give the same data."""
    phrases = [(phrase.slug, phrase.tag, phrase.stems) for phrase in kept.phrases]
    return {**vars(kept), "phrases": phrases, "misspelt": sorted(kept.misspelt)}


def from_plain(data: Mapping[str, Any]) -> Tables:
    """The tables that ``plain`` made."""
    phrases = tuple(Phrase(slug, tag, tuple(stems)) for slug, tag, stems in data["phrases"])
    return Tables(**{**data, "phrases": phrases, "misspelt": frozenset(data["misspelt"])})


def to_json(kept: Tables) -> bytes:
    """``kept`` as bytes for the index folder."""
    return json.dumps(plain(kept), ensure_ascii=False, sort_keys=True).encode()


def from_json(data: bytes) -> Tables:
    """The tables that ``to_json`` wrote."""
    return from_plain(json.loads(data))
