"""Shows the owner's code, and hears that it is kept and whether this phone is the owner's own."""

from starlette.responses import RedirectResponse, Response

from app.flow.turn import Move, look
from app.plan.building.keep_page import KEPT, OWN_PHONE, YES, keep_page
from app.plan.building.way import Way, way_of
from app.plan.call import INVALID, SEE_OTHER, Call
from app.plan.matter.roles import answers_of
from app.vault.secret import Secret


def show_code(call: Call) -> Response:
    """The code, link and QR of the owner."""
    return call.html(keep_page(call, _next(call)))


def code_kept(call: Call) -> Response:
    """From here on the plan is live; on an own phone it stays open for as long as the settings allow."""
    if call.plan.state == "draft" and call.sent(KEPT) != YES:
        return call.html(keep_page(call, _next(call), missing=True), INVALID)
    days = call.desk.terms.remember_days if call.sent(OWN_PHONE) == YES else 0
    call.desk.plans.kept(call.plan, remember_days=days)
    reply = RedirectResponse(_next(call), SEE_OTHER)
    cookie = call.desk.door.cookie(call.request)
    if days and cookie is not None:
        call.desk.door.open(reply, Secret(cookie), days)
    return reply


def _next(call: Call) -> str:
    """On along the ten questions, or to the list of sections."""
    if not way_of(call).quick:
        return call.at.at()
    turn = look(call.flow, answers_of(call.plan.text), quick=True)
    return call.at.fill(turn.address, Way(quick=True).query()) if isinstance(turn, Move) else call.at.at()
