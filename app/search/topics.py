"""The Library as topics to search: each guidance page with its texts in every language it is shown in."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.index.topics import Text, Topic
from app.web.edition import Edition

HEADING = re.compile(r"<h[234][^>]*>(.*?)</h[234]>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
BLOCK_END = re.compile(r"</(?:p|li|h[2-4]|td|th|summary|div|footer)>")
Editions = Mapping[str, Edition]


@dataclass(frozen=True)
class Texts:
    """The words of pages, kept as long as the page's file and ``mark`` (facts and interface words) stay the same."""

    mark: str
    kept: dict[tuple[str, str], Text] = field(default_factory=dict)

    def of(self, edition: Edition, slug: str) -> Text:
        """The words of a page in the edition's language."""
        page = edition.library.shown(slug, edition.language).page
        key = (page.file, page.digest)
        if key not in self.kept:
            self.kept[key] = text(edition, slug)
        return self.kept[key]

    def only(self, editions: Editions) -> "Texts":
        """The texts of today's pages, for the next snapshot."""
        known = {(page.file, page.digest) for page in next(iter(editions.values())).library.all_pages()}
        return Texts(self.mark, {key: value for key, value in self.kept.items() if key in known})


def topics(editions: Editions, texts: Texts) -> Iterator[Topic]:
    """Every topic with its texts."""
    library = next(iter(editions.values())).library
    for slug in library.pages:
        yield Topic(
            slug, {tag: texts.of(edition, slug) for tag, edition in editions.items() if _has(edition, slug)}
        )


def _has(edition: Edition, slug: str) -> bool:
    return edition.library.translated(slug, edition.language)


def text(edition: Edition, slug: str) -> Text:
    """The words of a page in the edition's language."""
    page = edition.library.shown(slug, edition.language).page
    body = edition.markdown(page.body, edition.rendering)
    headings = " · ".join(plain(found) for found in HEADING.findall(body))
    return Text(page.title, page.summary, headings, plain(body))


def plain(markup: str) -> str:
    """The words of rendered HTML, with a line for each block."""
    return html.unescape(TAG.sub("", BLOCK_END.sub("\n", markup))).strip()
