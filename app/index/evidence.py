"""Whether there is enough to answer: a confident wrong answer wastes a carer's evening."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import log

from app.index.backend import Word
from app.index.chains import grams
from app.index.normalise import normalise
from app.index.query import Query
from app.index.ranking import Indexed, Ranking
from app.index.schema import SKELETON, body_fields, strong_fields

_STRONG_SHARE = 0.3
_TELLING_BONES = 4
_BODY_SHARE = 1 / 2
_ALIKE = 0.5


def answerable(indexed: Indexed, query: Query, ranking: Ranking) -> bool:
    """Whether the words of ``query``, corrected ones and skeletons too, lead to ``ranking`` for a reason."""
    if not ranking.scores:
        return False
    return bool(query.expansions or ranking.phrases or query.domain) or _words_tell(indexed, query, ranking)


def _words_tell(indexed: Indexed, query: Query, ranking: Ranking) -> bool:
    asked = query.weights.keys() - query.domain
    words = (*query.words, *filter(_is_telling, ranking.skeletons))
    strong = _topics_of(indexed, words, [*strong_fields(query.tags), SKELETON])
    if _share(len(indexed.tables.titles), asked, strong) >= _STRONG_SHARE:
        return True
    return _body_tells(indexed, query, ranking, asked)


def _is_telling(word: Word) -> bool:
    """Skeletons of three consonants help to rank; alone they prove nothing."""
    return any(len(bones) >= _TELLING_BONES for bones in word.forms[SKELETON])


def _topics_of(indexed: Indexed, words: Iterable[Word], fields: list[str]) -> Counter[int]:
    """How many topics have each word of the query."""
    found = indexed.backend.score(list(words), fields)
    return Counter(slot for values in found.values() for slot in {word.slot for word in values})


def _share(topics: int, asked: Iterable[int], known: Mapping[int, int]) -> float:
    """The share of the words that are known, where a word every other topic has weighs less than a rare one."""
    weights = {slot: log(topics / (known.get(slot, 0) + 1)) + 1 for slot in asked}
    return sum(weights[slot] for slot in weights if slot in known) / (sum(weights.values()) or 1)


def _body_tells(indexed: Indexed, query: Query, ranking: Ranking, asked: Collection[int]) -> bool:
    found = indexed.backend.score(query.words, body_fields(query.tags))
    known = {word.slot for values in found.values() for word in values}
    first = max(ranking.scores, key=ranking.scores.__getitem__)
    held = {word.slot for word in found.get(first, ())}
    return len(known) >= _BODY_SHARE * len(asked) and (len(held) >= 2 or len(asked) == 1)


def looks_alike(indexed: Indexed, query: Query) -> bool:
    """For languages without a stemmer, a word that shares most of its letters with one of ours counts."""
    left = (word for word in query.words if not _stemmed(indexed, word))
    return any(_has_likeness(indexed, normalise(word.raw)) for word in left)


def _stemmed(indexed: Indexed, word: Word) -> bool:
    tags = [tag for tag in word.forms if tag in indexed.chains]
    return bool(tags) and all(indexed.chains[tag].rules.stemmer for tag in tags)


def _has_likeness(indexed: Indexed, word: str) -> bool:
    own = set(grams(word))
    return any(_jaccard(own, set(grams(other))) >= _ALIKE for other in indexed.speller.alike(word))


def _jaccard(a: set[str], b: set[str]) -> float:
    return len(a & b) / len(a | b)
