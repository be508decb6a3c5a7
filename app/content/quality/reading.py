"""What makes a page hard to read: its reading age fails, long sentences, passives and jargon are notes."""

from collections.abc import Iterator

from app.content.problems import Problem
from app.content.quality.article import Article
from app.content.quality.figures import Figures, said_in
from app.content.quality.passive import passives
from app.content.quality.word_list import WordList

HIGHEST_AGE = 11.0
MOST_WORDS = 25
MOST_PASSIVES = 0.1  # of the sentences of a page


def hard_to_read(article: Article, counted: Figures, known: WordList) -> Iterator[Problem]:
    """What to write more plainly, with the sentence or word."""
    yield from _reading_age(article, counted)
    yield from _long_sentences(article)
    yield from _passives(article, counted)
    yield from _jargon(article, known)


def _reading_age(article: Article, counted: Figures) -> Iterator[Problem]:
    if counted.reading_age is not None and counted.reading_age > HIGHEST_AGE:
        message = f"The reading age is {counted.reading_age:.1f}; {HIGHEST_AGE:.0f} is the highest."
        yield Problem(article.page.file, 1, message, "Use shorter sentences and shorter words.")


def _long_sentences(article: Article) -> Iterator[Problem]:
    for said in said_in(article.passages):
        if said.words > MOST_WORDS:
            message = f"This sentence has {said.words} words: “{_start(said.text)}”"
            yield Problem(article.page.file, said.line, message, "Make two of it.", serious=False)


def _passives(article: Article, counted: Figures) -> Iterator[Problem]:
    if counted.passive <= MOST_PASSIVES * counted.sentences:
        return
    for said in said_in(article.passages):
        for found in passives(said.text):
            remedy = "Say who does it."
            yield Problem(article.page.file, said.line, f"“{found}” is passive.", remedy, serious=False)


def _jargon(article: Article, known: WordList) -> Iterator[Problem]:
    for passage in article.passages:
        for word, plain in known.jargon_in(passage.text):
            remedy = f"Say “{plain}”, or explain it."
            yield Problem(article.page.file, passage.line, f"“{word}” is jargon.", remedy, serious=False)


def _start(text: str) -> str:
    return " ".join(text.split(" ")[:8]) + " …"
