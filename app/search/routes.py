"""The search page and its JSON twin: both ask the same desk, so their order is the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.datastructures import QueryParams
from starlette.responses import HTMLResponse, JSONResponse, Response

from app.index.engine import Results
from app.search.api import LONGEST, as_json, fault, refusal
from app.search.desk import SearchDesk
from app.search.page import search_page
from app.search.results import PAGES
from app.vault.counts import Counts, key
from app.vault.limits import Limit, Turn
from app.web.almost import lead_on
from app.web.edition import Edition

READING = ["GET", "HEAD"]
Refuse = Callable[[int, str, Mapping[str, str] | None], Response]
NO_INDEX = {"x-robots-tag": "noindex", "cache-control": "no-store"}


@dataclass(frozen=True)
class Counter:
    """Who is asking how often, and what is counted of it: nothing but that a search found nothing."""

    limit: Limit
    counts: Counts
    address_of: Callable[[Request], str]

    def turn(self, request: Request) -> Turn:
        """Whether this client may search now."""
        return self.limit.take(self.address_of(request))

    def note(self, request: Request, results: Results) -> None:
        """Counts the search by language."""
        name = "search" if results.total else "search-nothing"
        self.counts.count(key(name, results.lang), dict(request.scope["headers"]))


def search_routes(desk: Callable[[], SearchDesk], counter: Counter, refuse: Refuse) -> APIRouter:
    """The page at /{lang}/search and the API at /api/v1/search."""
    router = APIRouter(include_in_schema=False)

    @router.api_route("/{lang}/search", methods=READING)
    def page(request: Request, lang: str) -> Response:
        now = desk()
        if lang not in now.editions:
            return lead_on(now.editions[next(iter(now.editions))].library, lang, "search", request.url.query)
        return _page(request, now, lang, counter, refuse)

    @router.api_route("/api/v1/search", methods=READING)
    def api(request: Request) -> Response:
        return _api(request.query_params, request, desk(), counter, refuse)

    return router


def _page(request: Request, desk: SearchDesk, lang: str, counter: Counter, refuse: Refuse) -> Response:
    asked = request.query_params
    query = asked.get("q", "")[:LONGEST]
    if not query.strip():
        return _html(desk.editions[lang], search_page(desk, desk.editions[lang], Results("", lang), 1))
    turn = counter.turn(request)
    if not turn.within:
        return refuse(429, request.url.path, {"retry-after": str(turn.retry_after)})
    results = desk.engine.search(query, lang, as_typed="as-typed" in asked)
    counter.note(request, results)
    number = _number(asked.get("page", "1"))
    return _html(desk.editions[lang], search_page(desk, desk.editions[lang], results, number))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 3 and 1 <= int(text) <= PAGES else 1


def _html(edition: Edition, text: str) -> Response:
    return HTMLResponse(text, headers={**NO_INDEX, "content-language": edition.language.html})


def _api(
    asked: QueryParams, request: Request, desk: SearchDesk, counter: Counter, refuse: Refuse
) -> Response:
    query, limit = asked.get("q"), asked.get("limit", "10")
    if code := fault(query, limit):
        return JSONResponse(refusal(code), 400, headers=NO_INDEX)
    turn = counter.turn(request)
    if not turn.within:
        return refuse(429, request.url.path, {"retry-after": str(turn.retry_after)})
    edition = desk.edition(asked.get("lang", ""))
    results = desk.engine.search(query or "", asked.get("lang", edition.language.tag))
    counter.note(request, results)
    return JSONResponse(as_json(edition, results, int(limit)), headers=NO_INDEX)
