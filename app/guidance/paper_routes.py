"""The addresses of pages on paper: each guide normal and large, and packs of several."""

from collections.abc import Callable, Mapping

from fastapi import APIRouter, HTTPException, Request
from markupsafe import Markup
from starlette.responses import HTMLResponse, RedirectResponse, Response

from app.content.model import PageHead
from app.guidance.error_page import no_paper_page
from app.guidance.pack import MOST, pack
from app.guidance.pack_page import nothing_chosen, pack_page, too_many, too_thick
from app.guidance.paper_answers import PaperAnswers, announced, headers_of
from app.guidance.printed import printed
from app.guidance.printing import ENDINGS, PACK, PACK_PDF, printable, prints
from app.paper.document import Size
from app.paper.errors import PaperBusyError, PaperError, PaperTooLongError
from app.paper.paper import Paper
from app.web.almost import lead_on
from app.web.edition import Edition
from app.web.unexpected import report

READING = ["GET", "HEAD"]
SOON = {"retry-after": "60", "cache-control": "no-store"}
Editions = Callable[[], Mapping[str, Edition]]


def paper_routes(editions: Editions, paper: Paper) -> APIRouter:
    """The routes of all PDFs; they stand before those of pages, whose pattern would take them."""
    router, answers = APIRouter(include_in_schema=False), PaperAnswers(paper)

    @router.api_route("/{lang}/pack.pdf", methods=READING)
    def several(request: Request, lang: str) -> Response:
        edition = editions().get(lang)
        return _pack(request, edition, answers) if edition else _elsewhere(editions(), lang, PACK, "")

    @router.api_route("/{lang}/{slug}.large.pdf", methods=READING)
    def large(request: Request, lang: str, slug: str) -> Response:
        return _page(request, editions(), lang, slug, "large", answers)

    @router.api_route("/{lang}/{slug}.pdf", methods=READING)
    def normal(request: Request, lang: str, slug: str) -> Response:
        return _page(request, editions(), lang, slug, "normal", answers)

    return router


def _page(
    request: Request, editions: Mapping[str, Edition], lang: str, slug: str, size: Size, answers: PaperAnswers
) -> Response:
    edition = editions.get(lang)
    if edition is None or not prints(edition.library, slug):
        return _elsewhere(editions, lang, slug, ENDINGS[size])
    headers = headers_of(edition, slug + ENDINGS[size], fresh=_fresh(edition, slug))
    if request.method == "HEAD":
        return announced(headers)
    try:
        return answers.whole(printed(edition, slug, size), headers, _known(request))
    except PaperError as problem:
        return _not_now(request, edition, slug, problem)


def _fresh(edition: Edition, slug: str) -> bool:
    head = edition.library.head(slug)
    return isinstance(head, PageHead) and head.review_months == 3


def _elsewhere(editions: Mapping[str, Edition], lang: str, slug: str, ending: str) -> RedirectResponse:
    """Where an address that is almost right leads. Raises 404 if there is no such PDF."""
    library = next(iter(editions.values())).library
    if ending and not prints(library, slug.lower()):
        raise HTTPException(404)
    answer = lead_on(library, lang, slug)
    return RedirectResponse(answer.headers["location"] + ending, answer.status_code)


def _pack(request: Request, edition: Edition, answers: PaperAnswers) -> Response:
    asked = request.query_params.getlist("page")
    size: Size = "large" if request.query_params.get("size") == "large" else "normal"
    slugs = printable(edition.library, asked)
    if not slugs or len(slugs) > MOST:
        return _again(edition, slugs, size, too_many(edition) if slugs else nothing_chosen(edition))
    headers = headers_of(edition, PACK_PDF)
    if request.method == "HEAD":
        return announced(headers)
    try:
        return answers.whole(pack(edition, slugs, size), headers, _known(request))
    except PaperTooLongError:
        return _again(edition, slugs, size, too_thick(edition))
    except PaperError as problem:
        return _not_now(request, edition, slugs[0], problem)


def _not_now(request: Request, edition: Edition, slug: str, problem: PaperError) -> Response:
    if not isinstance(problem, PaperBusyError):
        report(problem, request.scope)
    return _html(no_paper_page(edition, slug), 503, edition, SOON)


def _again(edition: Edition, slugs: tuple[str, ...], size: Size, problem: Markup) -> Response:
    return _html(pack_page(edition, slugs, size, problem).html, 422, edition, {})


def _known(request: Request) -> bytes:
    return request.headers.get("if-none-match", "").encode("latin-1")


def _html(page: str, status: int, edition: Edition, headers: Mapping[str, str]) -> Response:
    return HTMLResponse(page, status, headers={**headers, "content-language": edition.language.html})
