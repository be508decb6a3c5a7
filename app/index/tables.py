"""What is derived from the topics beside the postings: phrases, spellings and titles; plain data, kept as JSON."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

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
    """Titles by slug, phrases, words as people write them by normal form, and words never to be suggested."""

    titles: Mapping[str, str]
    phrases: tuple[Phrase, ...]
    spellings: Mapping[str, str]
    misspelt: frozenset[str]


EXACT = "exact"


def tables(topics: Sequence[Topic], terms: Mapping[str, Terms], chains: Mapping[str, Chain]) -> Tables:
    """The tables of ``topics``."""
    misspelt = {word for topic in topics for phrase in _of(topic, terms).misspelt for word in words(phrase)}
    return Tables(
        titles={topic.slug: _title(topic) for topic in topics},
        phrases=tuple(phrase for topic in topics for phrase in _phrases(topic, _of(topic, terms), chains)),
        spellings=_spellings(text for topic in topics for _, text in _texts(topic, _of(topic, terms))),
        misspelt=frozenset(misspelt),
    )


def _of(topic: Topic, terms: Mapping[str, Terms]) -> Terms:
    return terms.get(topic.slug, Terms())


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


def _spellings(texts: Iterable[str]) -> dict[str, str]:
    """How each word is mostly written, where that is not its normal form."""
    seen: dict[str, Counter[str]] = {}
    for raw in (word for text in texts for word in split(text)):
        seen.setdefault(normalise(raw), Counter())[raw if raw.isupper() else raw.lower()] += 1
    mostly = {normal: counts.most_common(1)[0][0] for normal, counts in seen.items()}
    return {normal: raw for normal, raw in mostly.items() if raw != normal}


def to_json(kept: Tables) -> bytes:
    """``kept`` as bytes for the index folder; the same tables give the same bytes."""
    plain = {**asdict(kept), "misspelt": sorted(kept.misspelt)}
    plain["phrases"] = [(p.slug, p.tag, p.stems) for p in kept.phrases]
    return json.dumps(plain, ensure_ascii=False, sort_keys=True).encode()


def from_json(data: bytes) -> Tables:
    """The tables that ``to_json`` wrote."""
    plain = json.loads(data)
    phrases = tuple(Phrase(slug, tag, tuple(stems)) for slug, tag, stems in plain["phrases"])
    return Tables(plain["titles"], phrases, plain["spellings"], frozenset(plain["misspelt"]))
