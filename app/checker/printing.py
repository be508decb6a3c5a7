"""Puts lines of the checkers on paper: English first and bold, the reader’s language under it."""

from collections.abc import Iterable
from functools import partial

from markupsafe import Markup

from app.checker.sheet_document import Line
from app.language.languages import Language
from app.paper.document import Block, Direction, Document, Foot, Look, Pair, Paragraph, Part, Words
from app.paper.document import Line as Runs
from app.paper.lines import Ink, line_of
from app.web.edition import Edition
from app.web.notices import notices
from app.web.on_paper import address, bare, page_of, trial

BETWEEN = Words(" · ")


def document(edition: Edition, slug: str, blocks: Iterable[Block], *, sides: int | None, bilingual: bool) -> Document:
    """Blocks as a document whose title says which questions it comes from and nothing about the answers."""
    around, catalog = (
        (edition.library.source, edition.english) if bilingual else (edition.language, edition.catalog)
    )
    name = foreign(edition, Markup.escape(f"{edition.library.site.portal_name} · {edition.library.site.council_name}"))
    warning = (BETWEEN, *runs(edition, trial(catalog))) if edition.place.trial else ()
    shown = edition.library.original(slug) if bilingual else edition.library.shown(slug, edition.language).page
    return Document(
        title=shown.title,
        lang=around.html,
        dir=around.direction,
        script=around.script,
        blocks=(foot(edition, slug, around), *blocks),
        head=(*name, *warning),
        pages=runs(edition, page_of(catalog)),
        sides=sides,
    )
