"""A guidance page as it goes to paper: the same words, facts, boxes and notices as on the screen."""

from collections.abc import Iterator
from functools import partial
from itertools import islice

from markupsafe import Markup

from app.content.library import Shown
from app.content.model import SectionHead
from app.guidance.dates import page_dates, translation_note
from app.guidance.page import body_of
from app.guidance.printed_blocks import blocks_of, drawing
from app.language.show import date as show_date
from app.paper.document import Block, Box, Document, Foot, Line, Paragraph, Part, Size, Title, Words
from app.paper.lines import line_of
from app.web.edition import Edition
from app.web.notices import notices
from app.web.on_paper import address, bare, page_of, printed_on, trial
from app.web.shell import Notice
from app.web.surroundings import path_of

SIDES: dict[Size, int] = {"normal": 1, "large": 2}


def printed(edition: Edition, slug: str, size: Size) -> Document:
    """The page at that slug in the edition's language as a document."""
    shown = edition.library.shown(slug, edition.language)
    return document(edition, shown.page.title, tuple(sheet(edition, slug)), size, SIDES[size])


def document(
    edition: Edition, title: str, blocks: tuple[Block, ...], size: Size, sides: int | None = None
) -> Document:
    """Blocks in the portal's own dress."""
    language, site = edition.language, edition.library.site
    source = edition.library.source
    name = Words(f"{site.portal_name} · {site.council_name}", lang=source.html, dir=source.direction)
    return Document(
        title=title,
        lang=language.html,
        dir=language.direction,
        script=language.script,
        blocks=blocks,
        head=(name, *_trial(edition)),
        pages=said(edition, page_of(edition.catalog)),
        size=size,
        sides=sides,
    )


def _trial(edition: Edition) -> Line:
    if not edition.place.trial:
        return ()
    return (Words(" · "), *said(edition, trial(edition.catalog)))


def sheet(edition: Edition, slug: str) -> Iterator[Block]:
    """The page's foot, notices, title and body; what is shown in English stands in a part of its own."""
    shown = edition.library.shown(slug, edition.language)
    first, body = body_of(edition, slug, shown)
    told = tuple(notice_boxes(edition, shown, path_of(edition.library.source, slug)))
    lead = Paragraph(said(edition, edition.summary(shown)), "lead")
    yield _foot(edition, slug, shown)
    if first is None:
        yield from told
        yield from _part(edition, shown, (_title(edition, slug, shown), lead, *_blocks(edition, body)))
        return
    yield from _part(edition, shown, (_title(edition, slug, shown), *_blocks(edition, first)))
    yield from told
    yield from _part(edition, shown, (lead, *_blocks(edition, body)))


def _part(edition: Edition, shown: Shown, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    language = shown.language
    if language == edition.language:
        return blocks
    return (Part(language.html, language.direction, language.script, blocks),)


def _title(edition: Edition, slug: str, shown: Shown) -> Title:
    return Title(
        said(edition, edition.title(shown)), drawing(getattr(edition.library.head(slug), "pictogram", None))
    )


def notice_boxes(edition: Edition, shown: Shown | None, english_page: str) -> Iterator[Block]:
    """One box for all that must be said of a translation before it is read, in its language and in English."""
    told = notices(edition, shown, english_page)
    paragraphs: list[Block] = [paragraph for notice in told for paragraph in _told(edition, notice)]
    if told and not edition.is_source:
        href, where = address(edition, english_page)
        words = edition.catalog.text("notice.read-english", "Read this page in English")
        paragraphs.append(Paragraph((Words(words, href=href, where=where),), "small"))
    if paragraphs:
        yield Box("notice", tuple(paragraphs))


def _told(edition: Edition, notice: Notice) -> Iterator[Block]:
    source = edition.library.source
    yield from (Paragraph(said(edition, words), "small") for words in notice.paragraphs)
    english = tuple(Paragraph((Words(words),), "small") for words in notice.english)
    yield from (Part(source.html, source.direction, source.script, english),) if english else ()


def _foot(edition: Edition, slug: str, shown: Shown) -> Foot:
    head = edition.library.head(slug)
    dates = () if isinstance(head, SectionHead) else islice(page_dates(edition, head), 1)
    note = translation_note(edition, shown)
    made = printed_on(edition.catalog, today(edition))
    about = Markup(" ").join([*dates, made])
    lines = (about, note) if note else (about,)
    return Foot(bare(edition, edition.address(slug)), tuple(said(edition, words) for words in lines))


def today(edition: Edition) -> str:
    """The day on which the sheet is printed."""
    return show_date(edition.library.facts.day, edition.language)


def _blocks(edition: Edition, html: Markup) -> tuple[Block, ...]:
    return blocks_of(html, partial(address, edition))


def said(edition: Edition, words: str) -> Line:
    """A sentence as runs for paper."""
    return line_of(words, partial(address, edition))
