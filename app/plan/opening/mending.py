"""Puts a plan back together of which a part was damaged."""

from starlette.responses import Response

from app.plan.call import Call
from app.plan.opening.confirm_page import lost_page, mend_page
from app.plan.store.errors import DamagedError

LOST = 409


def ask_to_mend(call: Call) -> Response:
    """What happened, and a button; for a plan that is whole, the way to it."""
    return call.html(mend_page(call)) if call.plan.damaged else call.go()


def mend(call: Call) -> Response:
    """Puts back what was saved last; where nothing of a part is left, says so."""
    if call.plan.damaged:
        try:
            call.desk.plans.restore(call.plan)
        except DamagedError:
            return call.html(lost_page(call), LOST)
    return call.go()
