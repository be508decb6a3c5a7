"""How the English pages read and lead on, each measured as its readers get it today."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.content.library import Library
from app.content.problems import Problem
from app.content.quality.article import Article, article
from app.content.quality.figures import Figures, figures
from app.content.quality.reading import hard_to_read
from app.content.quality.structure import hard_to_use
from app.content.quality.word_list import WordList
from app.content.rendering import Rendering
from app.language.catalog import Catalog


@dataclass(frozen=True)
class Quality:
    """The figures of each page, and what its writer should do."""

    figures: tuple[Figures, ...]
    problems: tuple[Problem, ...]


def quality(library: Library, catalog: Catalog, words: WordList) -> Quality:
    """Of every page in the source language; ``catalog`` is that language’s."""
    articles = _articles(library, catalog)
    counted = tuple(figures(one, words) for one in articles)
    return Quality(counted, tuple(_problems(articles, counted, words)))


def _articles(library: Library, catalog: Catalog) -> tuple[Article, ...]:
    source = library.source
    rendering = Rendering(source, catalog, catalog, library.facts, lambda path: path)
    return tuple(article(page, rendering) for page in library.all_pages() if page.tag == source.tag)


def _problems(articles: Sequence[Article], counted: Sequence[Figures], words: WordList) -> Iterator[Problem]:
    anchors = {one.page.key: one.anchors for one in articles}
    for one, its_figures in zip(articles, counted, strict=True):
        yield from hard_to_read(one, its_figures, words)
        yield from hard_to_use(one, anchors)
