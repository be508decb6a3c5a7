"""A pack: several guides in one PDF behind a list of contents, to hand over or to keep at a surgery."""

from collections.abc import Iterator, Sequence

from app.guidance.printed import document, notice_boxes, said, sheet, today
from app.guidance.printing import PACK
from app.paper.document import Block, Contents, Document, Foot, Heading, PageBreak, Paragraph, Size, Title
from app.web.edition import Edition
from app.web.on_paper import bare, printed_on
from app.web.surroundings import path_of

MOST = 20


def pack(edition: Edition, slugs: Sequence[str], size: Size) -> Document:
    """The pages of those slugs, in that order, with a cover."""
    title = edition.catalog.text("pack.cover", "Guides for carers")
    blocks = (*_cover(edition), *(block for slug in slugs for block in _chapter(edition, slug)))
    return document(edition, title, blocks, size)


def _cover(edition: Edition) -> Iterator[Block]:
    say, day = edition.catalog.say, today(edition)
    printed = said(edition, printed_on(edition.catalog, day))
    about = say(
        "pack.about",
        "These guides were put together on {date}. Amounts and phone numbers can change. "
        "Ask for a new copy after three months.",
        date=day,
    )
    yield Foot(bare(edition, edition.address(PACK)), (printed,))
    yield from notice_boxes(edition, None, path_of(edition.library.source, PACK))
    yield Title(said(edition, say("pack.cover", "Guides for carers")), listed=False)
    yield Paragraph(said(edition, about), "lead")
    yield Heading(said(edition, say("pack.contents", "In this pack")))
    yield Contents()


def _chapter(edition: Edition, slug: str) -> Iterator[Block]:
    yield PageBreak()
    yield from sheet(edition, slug)
