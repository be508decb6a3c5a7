"""Asks a question, and takes the answer: load what the browser kept, think, reply."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from app.checker.addresses import RESULT, Addresses
from app.checker.desk import Desk
from app.checker.kept import Visit
from app.checker.question_page import question_page
from app.checker.questionnaires import first_step
from app.checker.small_pages import no_cookie_page
from app.flow.turn import Ask, Move, look, take
from app.flow.typed import Typed
from app.web.edition import Edition

SEE_OTHER, INVALID = 303, 422
MARK, ASKED = "cookie", "asked"


def ask(desk: Desk, request: Request, lang: str, slug: str, step: str) -> Response:
    """The question at that address, or the way to the one that comes now."""
    now = desk.now()
    edition, flow = now.editions[lang], now.questionnaires[slug]
    addresses, visit = Addresses(edition, slug), desk.visit(request, flow)
    marked = request.query_params.get(MARK) == ASKED
    if marked and visit.since is None:
        return html(edition, no_cookie_page(edition, addresses, step, addresses.at(first_step(flow))))
    if marked:
        return RedirectResponse(addresses.at(step), SEE_OTHER)
    turn = look(flow, visit.answers, step, changing=_changing(request))
    if isinstance(turn, Ask):
        desk.count(request, "question", slug, turn.stop.step.id)
        return html(edition, question_page(edition, addresses, turn))
    return RedirectResponse(addresses.at(turn.address if isinstance(turn, Move) else RESULT), SEE_OTHER)


def take_answer(desk: Desk, request: Request, lang: str, slug: str, step: str, sent: Typed) -> Response:
    """Keeps the answer and goes on; with something wrong, the question again and all that was ticked."""
    now = desk.now()
    edition, flow = now.editions[lang], now.questionnaires[slug]
    addresses, visit = Addresses(edition, slug), desk.visit(request, flow)
    turn = take(flow, visit.answers, step, sent, changing=_changing(request))
    if isinstance(turn, Ask):
        return html(edition, question_page(edition, addresses, turn), INVALID)
    query = f"?{MARK}={ASKED}" if visit.since is None else ""
    reply = RedirectResponse(
        addresses.at(turn.address if isinstance(turn, Move) else RESULT, query), SEE_OTHER
    )
    desk.keeper.write(reply, Visit(turn.answers, visit.since), flow.id)
    return reply


def html(edition: Edition, text: str, status: int = 200) -> Response:
    """The page; what may keep or list it is decided by the guard: nobody."""
    return HTMLResponse(text, status, headers={"content-language": edition.language.html})


def _changing(request: Request) -> bool:
    return "change" in request.query_params
