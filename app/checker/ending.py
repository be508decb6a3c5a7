"""The ends of a questionnaire: its result, what there is so far, paper, and clearing the answers."""

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.checker.addresses import CLEARED, RESULT, Addresses
from app.checker.advice_page import advice_page
from app.checker.asking import ASKED, MARK, SEE_OTHER, html
from app.checker.carefree_page import carefree_page
from app.checker.desk import Desk
from app.checker.help_page import help_page
from app.checker.outcome import outcome
from app.checker.paper_page import paper_page
from app.checker.questionnaires import ABOUT_YOU, CAREFREE, HELP, first_step
from app.checker.sheet import wished
from app.checker.sheet_page import sheet_page
from app.checker.small_pages import cleared_page, no_cookie_page
from app.content.watch import today
from app.flow.journey import Journey, walk

RESULTS: Mapping[str, Callable[..., str]] = {
    ABOUT_YOU: advice_page,
    HELP: help_page,
    CAREFREE: carefree_page,
}


def result(desk: Desk, request: Request, lang: str, slug: str) -> Response:
    """The result, once every question on the path was answered or skipped; before that, the question that comes now."""
    now = desk.now()
    edition, flow = now.editions[lang], now.questionnaires[slug]
    addresses, visit = Addresses(edition, slug), desk.visit(request, flow)
    journey = walk(flow, visit.answers)
    marked = request.query_params.get(MARK) == ASKED
    if marked and visit.since is None:
        return html(edition, no_cookie_page(edition, addresses, RESULT, addresses.at(first_step(flow))))
    if marked or journey.now:
        return RedirectResponse(addresses.at(journey.now.address if journey.now else RESULT), SEE_OTHER)
    desk.count(request, "outcome", slug, outcome(journey.answers) if slug == ABOUT_YOU else RESULT)
    return html(edition, RESULTS[slug](edition, addresses, journey, so_far=False))


def so_far(desk: Desk, request: Request, lang: str, slug: str) -> Response:
    """What the answers given so far lead to."""
    journey = _journey(desk, request, slug)
    edition = desk.now().editions[lang]
    return html(
        edition, RESULTS[slug](edition, Addresses(edition, slug), journey, so_far=journey.now is not None)
    )


def sheet(desk: Desk, request: Request, lang: str, slug: str) -> Response:
    """The result on paper."""
    journey = _journey(desk, request, slug)
    edition = desk.now().editions[lang]
    wish = wished(request.query_params.get("with"))
    return html(edition, sheet_page(edition, Addresses(edition, slug), journey, wish, today()))


def on_paper(desk: Desk, request: Request, lang: str, slug: str) -> Response:  # noqa: ARG001 - the same for everybody
    """The blank questionnaire."""
    now = desk.now()
    edition = now.editions[lang]
    return html(edition, paper_page(edition, Addresses(edition, slug), now.questionnaires[slug]))


def clear(desk: Desk, request: Request, lang: str, slug: str) -> Response:  # noqa: ARG001 - whatever was kept
    """Ends the cookie."""
    reply = RedirectResponse(Addresses(desk.now().editions[lang], slug).at(CLEARED), SEE_OTHER)
    desk.keeper.forget(reply)
    return reply


def cleared(desk: Desk, request: Request, lang: str, slug: str) -> Response:  # noqa: ARG001 - nothing is left
    """Says that the answers are gone."""
    now = desk.now()
    edition, flow = now.editions[lang], now.questionnaires[slug]
    return html(edition, cleared_page(edition, Addresses(edition, slug), first_step(flow)))


def _journey(desk: Desk, request: Request, slug: str) -> Journey:
    flow = desk.now().questionnaires[slug]
    return walk(flow, desk.visit(request, flow).answers)
