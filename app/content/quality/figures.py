"""How a page reads, in figures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.content.quality.article import Article, Passage
from app.content.quality.passive import passives
from app.content.quality.reading_age import reading_age
from app.content.quality.sentences import sentences, words
from app.content.quality.word_list import WordList

# The formula was made for passages of a hundred words; of two sentences it says nothing.
ENOUGH_WORDS = 100


@dataclass(frozen=True)
class Said:
    """A sentence of the page and its line."""

    line: int
    text: str

    @property
    def words(self) -> int:
        """How many words it has, names among them."""
        return len(words(self.text))


@dataclass(frozen=True)
class Figures:
    """``average`` and ``longest`` are words in a sentence; ``reading_age`` is in years, None for a few words."""

    slug: str
    reading_age: float | None
    words: int
    sentences: int
    average: float
    longest: int
    passive: int
    jargon: int


def said_in(passages: Sequence[Passage]) -> list[Said]:
    """The sentences of the passages that are made of sentences."""
    return [Said(one.line, text) for one in passages if one.prose for text in sentences(one.text)]


def figures(article: Article, known: WordList) -> Figures:
    """What can be counted about a page."""
    said = said_in(article.passages)
    texts = [one.text for one in said]
    lengths = [one.words for one in said] or [0]
    total = sum(lengths)
    return Figures(
        slug=article.page.key,
        reading_age=reading_age(texts, known) if total >= ENOUGH_WORDS else None,
        words=total,
        sentences=len(said),
        average=total / len(lengths),
        longest=max(lengths),
        passive=sum(len(passives(text)) for text in texts),
        jargon=sum(1 for passage in article.passages for _ in known.jargon_in(passage.text)),
    )


def ages(every: Iterable[Figures]) -> list[float]:
    """The reading ages there are, the lowest first."""
    return sorted(one.reading_age for one in every if one.reading_age is not None)
