"""What a person meets when something did not work: a page with a way on, or the same in JSON for programs."""

import re
from collections.abc import Callable, Mapping
from typing import cast

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from app.web.finished import Finished, finish
from app.web.headers import NO_STORE, private_headers
from app.web.unexpected import report

STATUSES = (400, 403, 404, 405, 413, 414, 422, 429, 431, 500, 503)
_LANGUAGE = re.compile(rb'<html[^>]* lang="([A-Za-z0-9-]+)"')
_PROGRAMS = "/api/"
_FOR_PROGRAMS: Mapping[int, tuple[str, str]] = {
    400: ("bad_request", "The request is not well formed."),
    403: ("refused", "Send this request from the site itself."),
    404: ("not_found", "There is nothing at this address."),
    405: ("method_not_allowed", "Use a method this address allows: see the Allow header."),
    413: ("too_large", "Send a smaller body."),
    414: ("address_too_long", "Use a shorter address."),
    422: ("invalid", "Check the fields named here."),
    429: ("too_many_requests", "Wait as long as Retry-After says, then ask again."),
    431: ("headers_too_large", "Send fewer or shorter headers."),
    500: ("error", "Something went wrong here. Try again later."),
    503: ("not_available", "This part is not available now. Try again later."),
}

RenderError = Callable[[int, str], bytes]


class ErrorPages:
    """Answers for every status in STATUSES; ``render`` makes a page for a status in the language of a path."""

    def __init__(self, render: RenderError, *, https: bool) -> None:
        self._render, self._headers = render, private_headers(https=https)

    def response(self, status: int, path: str, headers: Mapping[str, str] | None = None) -> Response:
        """Return the answer for a status; one that is not ours is shown as the nearest that is."""
        known = status if status in STATUSES else 500 if status >= 500 else 400
        if path.startswith(_PROGRAMS):
            return JSONResponse(in_json(known), status, headers=headers)
        page = self._render(known, path)
        return HTMLResponse(page, status, headers={**(headers or {}), "content-language": language_of(page)})

    def failed(self, path: str, problem: Exception) -> Finished:
        """Return the finished answer for a page that could not be made, and say so in the log."""
        report(problem)
        page = self._render(500, path)
        kept = [header for header in self._headers if header[0] != b"cache-control"]
        return finish(
            page,
            media_type="text/html; charset=utf-8",
            cache_control=NO_STORE,
            language=language_of(page),
            headers=kept,
            status=500,
        )

    def install(self, app: FastAPI) -> None:
        """Replace every default error answer of an application."""
        app.add_exception_handler(HTTPException, self._refused)
        app.add_exception_handler(RequestValidationError, self._invalid)
        app.add_exception_handler(Exception, self._broken)

    async def _refused(self, request: Request, problem: Exception) -> Response:
        refusal = cast(HTTPException, problem)
        return self.response(refusal.status_code, request.url.path, refusal.headers)

    async def _invalid(self, request: Request, problem: Exception) -> Response:
        """FastAPI's own answer repeats what was sent; this one names fields only."""
        if not request.url.path.startswith(_PROGRAMS):
            return self.response(422, request.url.path)
        errors = cast(RequestValidationError, problem).errors()
        fields = sorted({str(error["loc"][-1]) for error in errors if error.get("loc")})
        return JSONResponse({**in_json(422), "fields": fields}, 422)

    async def _broken(self, request: Request, problem: Exception) -> Response:  # noqa: ARG002
        return self.response(500, request.url.path)


def language_of(page: bytes) -> str:
    """Return the language a page says it is in: every page of ours does. Raises LookupError if it does not."""
    found = _LANGUAGE.search(page)
    if found is None:
        raise LookupError("a page without <html lang>")
    return found[1].decode("ascii", "replace")


def in_json(status: int) -> dict[str, object]:
    """Return the body of an error for programs."""
    code, message = _FOR_PROGRAMS[status]
    return {"error": {"code": code, "message": message}}
