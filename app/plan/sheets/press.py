"""Puts what a plan says on paper: English first and bold, the second language under it, own words as they are."""

from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from app.language.languages import Language
from app.paper.document import (
    Block,
    Break,
    Line,
    Look,
    Pair,
    Paragraph,
    Part,
    Words,
)
from app.paper.html_tree import tree
from app.paper.lines import Ink, line
from app.plan.matter.saying import Said
from app.web.edition import Edition
from app.web.on_paper import address

BETWEEN = Words(" · ")


@dataclass(frozen=True)
class Press:
    """How the papers of one edition are set; everything around the second language is English."""

    edition: Edition

    @property
    def english(self) -> Language:
        """The language of the document."""
        return self.edition.library.source

    def runs(self, said: Markup, *, bold: bool = False) -> Line:
        """A line in the language of the document."""
        return line(tree(said).children, partial(address, self.edition), Ink(bold=bold))

    def unlinked(self, said: Markup) -> Line:
        """The same without links: what is outside the text of a page may have none."""
        return tuple(one if isinstance(one, Break) else replace(one, href=None) for one in self.runs(said))

    def pair(self, said: Said, look: Look = "coded", *, bold: bool = False, level: int | None = None) -> Pair:
        """English, and the second language under it."""
        return Pair(self.runs(said.english, bold=bold), self.under(said), look, level)

    def under(self, said: Said) -> Part | None:
        """The second language, if it is there."""
        return self.part(self.edition.language, Paragraph(self.runs(said.own))) if said.own else None

    def part(self, language: Language, *blocks: Block) -> Part:
        """Blocks in that language."""
        return Part(language.html, language.direction, language.script, blocks)

    def heading(self, said: Said, level: int = 2) -> Pair:
        """A heading in both languages."""
        return self.pair(said, "body", level=level)

    def own(self, said: Said) -> Line:
        """The second language, inside a line of the document."""
        language = self.edition.language
        ink = Ink(lang=language.html, dir=language.direction)
        return line(tree(said.own or said.english).children, partial(address, self.edition), ink)

    def beside(self, said: Said) -> Line:
        """A few words in English, and after them in the second language."""
        english = self.runs(said.english)
        return (*english, BETWEEN, *self.own(said)) if said.own else english
