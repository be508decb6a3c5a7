"""Which pages can be printed, and at which addresses."""

from collections.abc import Iterable

from app.content.library import Library
from app.paper.document import Size
from app.web.edition import Edition

ON_SCREEN_ONLY = frozenset({"home", "offline"})
PACK, PACK_PDF = "print-a-pack", "pack.pdf"
ENDINGS: dict[Size, str] = {"normal": ".pdf", "large": ".large.pdf"}


def prints(library: Library, slug: str) -> bool:
    """Whether there is a PDF of the page: all that have a body, except those that are only of use on a screen."""
    if slug in ON_SCREEN_ONLY or library.versions(slug) is None:
        return False
    return bool(library.original(slug).body.strip())


def printable(library: Library, slugs: Iterable[str]) -> tuple[str, ...]:
    """Those of the pages that can be printed, each once."""
    return tuple(dict.fromkeys(slug for slug in slugs if prints(library, slug)))


def paper_address(edition: Edition, slug: str, size: Size) -> str:
    """Where the PDF of a page is."""
    return edition.address(slug) + ENDINGS[size]
