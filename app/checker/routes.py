"""The addresses of the checkers: a question, the result, what there is so far, paper, and clearing the answers."""

from collections.abc import Callable, Mapping

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.checker.addresses import CLEAR, CLEARED, ON_PAPER, ON_PAPER_PDF, RESULT, RESULT_PDF, SHEET, SO_FAR
from app.checker.asking import ask, take_answer
from app.checker.desk import Desk
from app.checker.ending import clear, cleared, on_paper, result, sheet, so_far
from app.checker.on_paper import on_paper_pdf, result_pdf
from app.checker.questionnaires import ABOUT_YOU, CAREFREE, HELP
from app.web.almost import lead_on
from app.web.typed import typed

READING = ["GET", "HEAD"]
SLUGS = (ABOUT_YOU, HELP, CAREFREE)
Answer = Callable[[Desk, Request, str, str], Response]
PAGES: tuple[tuple[str, Answer], ...] = (
    (RESULT, result), (SO_FAR, so_far), (CLEARED, cleared), (ON_PAPER, on_paper), (ON_PAPER_PDF, on_paper_pdf),
)  # fmt: skip

OWN_PAPER: Mapping[str, tuple[tuple[str, Answer], ...]] = {
    ABOUT_YOU: ((SHEET, sheet), (RESULT_PDF, result_pdf)),
    HELP: ((RESULT_PDF, result_pdf),),
}


def checker_routes(desk: Desk) -> APIRouter:
    """All addresses under the pages that have questions."""
    router = APIRouter(include_in_schema=False)
    for slug in SLUGS:
        _add(router, desk, slug)
    return router


def _add(router: APIRouter, desk: Desk, slug: str) -> None:
    for part, answer in (*PAGES, *OWN_PAPER.get(slug, ())):
        router.add_api_route(f"/{{lang}}/{slug}/{part}", _reading(desk, slug, answer), methods=READING)
    router.add_api_route(f"/{{lang}}/{slug}/{CLEAR}", _reading(desk, slug, clear), methods=["POST"])
    _add_steps(router, desk, slug)


def _add_steps(router: APIRouter, desk: Desk, slug: str) -> None:
    @router.api_route(f"/{{lang}}/{slug}/{{step}}", methods=READING)
    def question(request: Request, lang: str, step: str) -> Response:
        return _in_language(desk, lang, slug) or ask(desk, request, lang, slug, step)

    @router.post(f"/{{lang}}/{slug}/{{step}}")
    async def answer(request: Request, lang: str, step: str) -> Response:
        sent = await typed(request)
        if "clear" in sent:
            return _in_language(desk, lang, slug) or clear(desk, request, lang, slug)
        return _in_language(desk, lang, slug) or take_answer(desk, request, lang, slug, step, sent)


def _reading(desk: Desk, slug: str, answer: Answer) -> Callable[[Request, str], Response]:
    def page(request: Request, lang: str) -> Response:
        return _in_language(desk, lang, slug) or answer(desk, request, lang, slug)

    return page


def _in_language(desk: Desk, lang: str, slug: str) -> Response | None:
    """A redirect to the page the questions belong to, when there is no such language today; else nothing."""
    now = desk.now()
    return None if lang in now.editions else lead_on(now.library, lang, slug)
