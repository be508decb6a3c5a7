"""Leaving in a hurry: one address that forgets what this browser kept of us and shows the weather instead."""

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse

SOMEWHERE_ELSE = "https://www.bbc.co.uk/weather"
_FORGET = '"cache", "storage"'  # never "cookies": that signs people out of the whole council's domain


def leave_routes() -> APIRouter:
    """Return the address /exit."""
    router = APIRouter()

    @router.api_route("/exit", methods=["GET", "HEAD"], include_in_schema=False)
    async def leave(request: Request) -> RedirectResponse:
        forget = {"clear-site-data": _FORGET} if _by_a_person(request) else {}
        return RedirectResponse(SOMEWHERE_ELSE, 303, headers=forget)

    return router


def _by_a_person(request: Request) -> bool:
    """Another site's image or a guess of the browser's must not wipe what someone chose to keep."""
    guessed = "sec-purpose" in request.headers or request.method != "GET"
    return not guessed and request.headers.get("sec-fetch-mode", "navigate") == "navigate"
