"""What readers typed that is almost an address of guidance; known pages are answered before they come here."""

from collections.abc import Callable

from fastapi import APIRouter
from starlette.responses import RedirectResponse

from app.content.library import Library
from app.web.almost import lead_on

READING = ["GET", "HEAD"]


def guidance_routes(library: Callable[[], Library]) -> APIRouter:
    """Redirects to the home page or the page that was meant."""
    router = APIRouter(include_in_schema=False)

    @router.api_route("/{lang}", methods=READING)
    @router.api_route("/{lang}/", methods=READING)
    async def home(lang: str) -> RedirectResponse:
        return lead_on(library(), lang, "")

    @router.api_route("/{lang}/{slug}", methods=READING)
    @router.api_route("/{lang}/{slug}/", methods=READING)
    async def page(lang: str, slug: str) -> RedirectResponse:
        return lead_on(library(), lang, slug)

    return router
