"""Searching one snapshot: the engine, and the editions in which its results are told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.index.engine import SearchEngine
from app.index.files import SearchFiles
from app.index.topics import Text
from app.search.topics import Texts, topics
from app.web.edition import Edition


@dataclass(frozen=True)
class SearchDesk:
    """``key`` tells whether an engine still fits the content it was made from."""

    engine: SearchEngine
    editions: Mapping[str, Edition]
    key: str
    files: SearchFiles
    texts: Texts

    def with_editions(self, editions: Mapping[str, Edition]) -> "SearchDesk":
        """The same engine for the next snapshot of equal texts."""
        return replace(self, editions=editions)

    def edition(self, tag: str) -> Edition:
        """The edition of that language, or of the source language if that one is not active."""
        known = {name.lower(): edition for name, edition in self.editions.items()}
        asked = tag.lower()
        source = next(edition for edition in self.editions.values() if edition.is_source)
        return known.get(asked) or known.get(asked.partition("-")[0]) or source

    def text(self, edition: Edition, slug: str) -> Text:
        """The words of a page as a reader of that edition gets it."""
        shown = edition.library.shown(slug, edition.language).language.tag
        return self.texts.of(self.editions[shown], slug)

    def warm(self) -> None:
        """Reads every page, so that nobody's results wait for words that were not shown yet."""
        for edition in self.editions.values():
            for slug in edition.library.pages:
                self.text(edition, slug)

    def apart(self, change: Callable[[SearchFiles], SearchFiles]) -> SearchEngine:
        """An engine in memory over the same texts with changed search files, for measuring."""
        tags = tuple(self.editions)
        return SearchEngine.open(
            lambda: topics(self.editions, self.texts), change(self.files), tags, None, b"", self.key
        )


@dataclass(frozen=True)
class Opening:
    """How to open a desk: ``key`` is a hash over every source, ``where`` the index folder, ``secret`` signs it."""

    files: SearchFiles
    key: str
    where: Path
    secret: bytes


def open_desk(editions: Mapping[str, Edition], opening: Opening, texts: Texts) -> SearchDesk:
    """A desk over these editions; until its index is built, the engine answers by scanning."""
    kept = texts.only(editions)
    engine = SearchEngine.open(
        lambda: topics(editions, kept),
        opening.files,
        tuple(editions),
        opening.where,
        opening.secret,
        opening.key,
    )
    return SearchDesk(engine, editions, opening.key, opening.files, kept)
