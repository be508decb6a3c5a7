"""The ways of a questionnaire to paper: the result of somebody's answers, and the blank sheet."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.checker.addresses import ON_PAPER, ON_PAPER_PDF, RESULT, RESULT_PDF, SHEET, Addresses
from app.checker.asking import SEE_OTHER
from app.checker.blank_paper import blank_paper
from app.checker.desk import Desk
from app.checker.help_paper import help_paper
from app.checker.papers import send
from app.checker.questionnaires import ABOUT_YOU, first_step
from app.checker.sheet import sheet, wished
from app.checker.sheet_paper import sheet_paper
from app.content.watch import today
from app.flow.journey import Journey, walk
from app.paper.document import Document
from app.web.edition import Edition


def result_pdf(desk: Desk, request: Request, lang: str, slug: str) -> Response:
    """The result as a PDF, kept nowhere; for somebody who has answered nothing, the way to the first question."""
    now = desk.now()
    edition, flow = now.editions[lang], now.questionnaires[slug]
    addresses, visit = Addresses(edition, slug), desk.visit(request, flow)
    if visit.since is None:
        return RedirectResponse(addresses.at(first_step(flow)), SEE_OTHER)
    document = _document(edition, walk(flow, visit.answers), request)
    instead = SHEET if slug == ABOUT_YOU else RESULT
    return send(request, addresses, RESULT_PDF, lambda: desk.paper.pdf(document), instead)


def _document(edition: Edition, journey: Journey, request: Request) -> Document:
    if journey.flow.id != ABOUT_YOU:
        return help_paper(edition, journey)
    return sheet_paper(edition, sheet(edition, journey, wished(request.query_params.get("with")), today()))


def on_paper_pdf(desk: Desk, request: Request, lang: str, slug: str) -> Response:
    """The blank questionnaire as a PDF."""
    now = desk.now()
    edition = now.editions[lang]
    document = blank_paper(edition, slug, now.questionnaires[slug])
    return send(request, Addresses(edition, slug), ON_PAPER_PDF, lambda: _kept(desk, document), ON_PAPER)


def _kept(desk: Desk, document: Document) -> bytes:
    return desk.shelf.get(desk.paper.digest(document), lambda: desk.paper.pdf(document))
