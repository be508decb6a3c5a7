"""Leaving in a hurry: one address that forgets what this browser kept of us and shows the weather instead."""

from collections.abc import Callable, Iterable

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

SOMEWHERE_ELSE = "https://www.bbc.co.uk/weather"
_FORGET = '"cache", "storage"'  # never "cookies": that signs people out of the whole council's domain
Forget = Callable[[Request, Response], None]


def leave_routes(forget: Iterable[Forget] = ()) -> APIRouter:
    """Return the address /exit; each of ``forget`` ends what one part of the portal kept, on that answer."""
    router, parts = APIRouter(), tuple(forget)

    @router.api_route("/exit", methods=["GET", "HEAD"], include_in_schema=False)
    def leave(request: Request) -> RedirectResponse:
        reply = RedirectResponse(SOMEWHERE_ELSE, 303)
        if _by_a_person(request):
            reply.headers["clear-site-data"] = _FORGET
            for each in parts:
                each(request, reply)
        return reply

    return router


def _by_a_person(request: Request) -> bool:
    """Another site's image or a guess of the browser's must not wipe what someone chose to keep."""
    guessed = "sec-purpose" in request.headers or request.method != "GET"
    return not guessed and request.headers.get("sec-fetch-mode", "navigate") == "navigate"
