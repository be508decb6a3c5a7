"""The reading age of sentences: their Flesch–Kincaid grade plus five, names of benefits and services left out."""

from collections.abc import Iterable, Sequence

from app.content.quality.sentences import is_address, words
from app.content.quality.syllables import syllables
from app.content.quality.word_list import WordList

PER_WORD, PER_SYLLABLE, LEVEL = 0.39, 11.8, -15.59  # Kincaid et al., 1975
GRADE_TO_AGE = 5


def reading_age(said: Iterable[str], known: WordList) -> float:
    """In years; 0.0 where nothing is said."""
    left = [kept for sentence in said if (kept := _kept(known.without_names(sentence)))]
    number = sum(map(len, left))
    if not number:
        return 0.0
    spoken = sum(syllables(word) for sentence in left for word in sentence)
    return PER_WORD * number / len(left) + PER_SYLLABLE * spoken / number + LEVEL + GRADE_TO_AGE


def _kept(sentence: str) -> Sequence[str]:
    return [word for word in words(sentence) if not is_address(word)]
