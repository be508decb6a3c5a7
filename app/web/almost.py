"""Leads an address that is almost right to the right one: another case, or a language that is switched off."""

from fastapi import HTTPException
from starlette.responses import RedirectResponse

from app.content.library import Library
from app.language.languages import Language

MOVED, FOUND = 308, 302


def lead_on(library: Library, tag: str, slug: str, query: str = "") -> RedirectResponse:
    """A redirect to the address that was meant. Raises 404 if there is none."""
    language = _meant(library, tag)
    known = slug.lower() if slug and library.exists(slug.lower()) else ""
    if language is None or bool(slug) != bool(known):
        raise HTTPException(404)
    shown = language if language in library.active else library.source
    address = f"/{shown.tag}/{known}".rstrip("/")
    return RedirectResponse(f"{address}?{query}" if query else address, MOVED if shown == language else FOUND)


def _meant(library: Library, tag: str) -> Language | None:
    return next((one for one in library.languages if one.tag.lower() == tag.lower()), None)
