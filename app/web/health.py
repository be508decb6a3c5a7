"""Whether this process lives, and whether it is ready: one word for everyone, details for the operator."""

from collections.abc import Callable, Mapping
from hmac import compare_digest

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse

Check = Callable[[], bool]


def health_routes(
    ready: Check, *, checks: Mapping[str, Check] | None = None, token: str | None = None
) -> APIRouter:
    """Return the two health addresses; ``checks`` are run and shown only for ``Authorization: Bearer token``."""
    router = APIRouter()

    @router.api_route("/health/live", methods=["GET", "HEAD"], include_in_schema=False)
    async def live() -> JSONResponse:
        return JSONResponse({"status": "ok"})

    @router.api_route("/health/ready", methods=["GET", "HEAD"], include_in_schema=False)
    def is_ready(request: Request) -> JSONResponse:
        answer: dict[str, object] = {"status": "ok" if ready() else "starting"}
        if _may_see_more(request, token):
            answer["checks"] = {name: _passes(check) for name, check in (checks or {}).items()}
        return JSONResponse(answer, 200 if answer["status"] == "ok" else 503)

    return router


def _may_see_more(request: Request, token: str | None) -> bool:
    shown = request.headers.get("authorization", "").encode()
    return token is not None and compare_digest(shown, f"Bearer {token}".encode())


def _passes(check: Check) -> bool:
    try:
        return check()
    except Exception:
        return False
