"""Puts what the checkers say on paper: English first and bold, the reader’s language under it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup, escape

from app.checker.sheet_document import Line
from app.language.catalog import Catalog
from app.language.languages import Language
from app.paper import document as paper
from app.paper.document import Block, Document, Foot, Look, Pair, Paragraph, Part, Words
from app.paper.html_tree import tree
from app.paper.lines import Ink, line
from app.web.edition import Edition
from app.web.notices import notices
from app.web.on_paper import address, bare, page_of, trial

BETWEEN = Words(" · ")


@dataclass(frozen=True)
class Printing:
    """How a document is printed from an edition; ``around`` is the language it is in, English if in both."""

    edition: Edition
    around: Language

    def runs(self, html: Markup, *, bold: bool = False) -> paper.Line:
        """Words in the language of the document."""
        return self._inked(html, Ink(bold=bold))

    def own(self, html: Markup, *, bold: bool = False) -> paper.Line:
        """Words in the reader's language, inside a line of the document."""
        language = self.edition.language
        if language == self.around:
            return self.runs(html, bold=bold)
        return self._inked(html, Ink(bold=bold, lang=language.html, dir=language.direction))

    def _inked(self, html: Markup, ink: Ink) -> paper.Line:
        return line(tree(html).children, partial(address, self.edition), ink)

    def pair(self, said: Line, look: Look = "body", *, bold: bool = True, after: paper.Line = ()) -> Pair:
        """English, and under it the reader's language, if the words are there."""
        behind = (Words(" "), *after) if after else ()
        return Pair((*self.runs(said.english, bold=bold), *behind), self._under(said, look), look)

    def _under(self, said: Line, look: Look) -> Part | None:
        own = _once_more(said)
        return self.part(Paragraph(self.runs(own), look)) if own else None

    def part(self, *blocks: Block) -> Part:
        """Blocks in the reader's language."""
        language = self.edition.language
        return Part(language.html, language.direction, language.script, blocks)

    def beside(self, said: Line) -> paper.Line:
        """A few words in English, and after them in the reader's language."""
        english, own = self.runs(said.english), _once_more(said)
        return (*english, BETWEEN, *self.own(own)) if own else english

    def heading(self, said: Line, level: int = 2, look: Look = "body") -> Pair:
        """A heading in both languages."""
        return Pair(self.runs(said.english), self._under(said, look), level=level)

    def title(self, said: Line) -> Pair:
        """The title of the document in both languages."""
        return self.heading(said, 1, "lead")

    def document(self, slug: str, blocks: Iterable[Block], sides: int | None) -> Document:
        """The document: its title names the questions it comes from and says nothing about the answers."""
        library = self.edition.library
        return Document(
            title=library.shown(slug, self.around).page.title,
            lang=self.around.html,
            dir=self.around.direction,
            script=self.around.script,
            blocks=(self._foot(slug), *blocks),
            head=self._head(),
            pages=self.runs(page_of(self._catalog)),
            sides=sides,
        )

    @property
    def _catalog(self) -> Catalog:
        return self.edition.english if self.around.source else self.edition.catalog

    def _head(self) -> paper.Line:
        site, source = self.edition.library.site, self.edition.library.source
        name = Words(f"{site.portal_name} · {site.council_name}", lang=source.html, dir=source.direction)
        return (name, BETWEEN, *self.runs(trial(self._catalog))) if self.edition.place.trial else (name,)

    def _foot(self, slug: str) -> Foot:
        """The address of the questions, and that a computer translated the words until somebody has checked them."""
        told = notices(self.edition, None, "")
        english = (self._english(each) for notice in told for each in notice.english)
        own = (self.own(each) for notice in told for each in notice.paragraphs)
        return Foot(bare(self.edition, self.edition.address(slug)), (*english, *own))

    def _english(self, words: str) -> paper.Line:
        source = self.edition.library.source
        return self._inked(escape(words), Ink(lang=source.html, dir=source.direction))


def _once_more(said: Line) -> Markup | None:
    """The second language; nothing if the words are not translated and would stand there twice."""
    return said.own if said.own and said.own.striptags() != said.english.striptags() else None


def in_both(edition: Edition) -> Printing:
    """For a sheet that somebody is handed who reads English."""
    return Printing(edition, edition.library.source)


def in_one(edition: Edition) -> Printing:
    """For a sheet in the reader's language only."""
    return Printing(edition, edition.language)
