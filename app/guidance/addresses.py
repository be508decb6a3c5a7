"""Every public address of guidance in every language, and how its page is made."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from app.guidance.a_to_z import a_to_z
from app.guidance.home import HOME, home
from app.guidance.languages_page import languages_page
from app.guidance.made import Address, Made
from app.guidance.offline_page import OFFLINE, offline_page
from app.guidance.pack_page import pack_page
from app.guidance.page import page
from app.guidance.printing import PACK
from app.guidance.section import section
from app.language.catalog import Catalog
from app.web.edition import Edition
from app.web.shell import Link

ROUTE = "/{lang}/{slug}"
START = "/"


def addresses(editions: Mapping[str, Edition]) -> dict[str, Address]:
    """Addresses by path. The start page exists once for each language that a browser may ask for."""
    found: dict[str, Address] = {}
    for edition in editions.values():
        found.update(_of_language(edition))
    source = next(edition for edition in editions.values() if edition.is_source)
    for edition in editions.values():
        found[start_key(edition.language.tag)] = _start(source, edition)
    return found


def start_key(tag: str) -> str:
    """What the start page is kept under for readers whose browser asks for that language."""
    return f"start {tag}"


def _of_language(edition: Edition) -> Iterator[tuple[str, Address]]:
    tag = edition.language.tag
    yield edition.home, Address("/{lang}", HOME, tag, partial(home, edition))
    for slug, make in _makers(edition):
        yield edition.address(slug), Address(ROUTE, slug, tag, make)


def _makers(edition: Edition) -> Iterator[tuple[str, Callable[[], Made]]]:
    library = edition.library
    yield "a-to-z", partial(a_to_z, edition)
    yield "languages", partial(languages_page, edition)
    yield PACK, partial(pack_page, edition)
    if OFFLINE in library.site_pages:
        yield OFFLINE, partial(offline_page, edition)
    for one in library.sections:
        yield one.name, partial(section, edition, one)
    for slug in (*library.pages, *library.site_pages):
        if slug not in (HOME, OFFLINE):
            yield slug, partial(page, edition, slug)


def _start(source: Edition, asked: Edition) -> Address:
    invitation = None if asked.is_source else _invitation(asked)
    return Address(START, HOME, source.language.tag, partial(home, source, invitation))


def _invitation(edition: Edition) -> Link:
    catalog: Catalog = edition.catalog
    language = edition.language
    words = catalog.text("crisis.read-in", "Read this in {language}", language=language.native_name)
    return Link(words, edition.home, language.html, language.direction)
