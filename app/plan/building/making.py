"""Begins a plan."""

from starlette.responses import RedirectResponse, Response

from app.plan.addresses import FILL, YOUNG, query
from app.plan.building.start_page import ADULT, AGE, UNDER_18, WAY, start_page
from app.plan.building.text import text_of_new
from app.plan.building.way import QUICK
from app.plan.call import INVALID, SEE_OTHER, Call

CREATED = "plan-created"
COOKIE_ASKED = "cookie=asked"


def start(call: Call) -> Response:
    """What a plan is and what is kept of it, before anything is."""
    return call.html(start_page(call))


def begin(call: Call) -> Response:
    """A new plan, open in this browser; somebody under 18 is led to a plan of their own."""
    age = call.sent(AGE)
    if age == UNDER_18:
        return RedirectResponse(call.edition.address(YOUNG), SEE_OTHER)
    if age != ADULT or not call.desk.terms.making:
        return call.html(start_page(call, nothing_chosen=age != ADULT), INVALID)
    return _begun(call)


def _begun(call: Call) -> Response:
    cookie, _, _ = call.desk.plans.create(text_of_new(call))
    call.desk.count(call.request, CREATED)
    way = QUICK if call.sent(WAY) == QUICK else ""
    reply = call.go(f"{FILL}/{call.flow.quick[0]}", query(way, COOKIE_ASKED))
    call.desk.door.open(reply, cookie)
    return reply
