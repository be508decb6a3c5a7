"""Changes the owner's code, closes the plan in this browser, and deletes it."""

from starlette.responses import Response

from app.plan.addresses import KEEP
from app.plan.call import Call
from app.plan.leaving import forget_plan
from app.plan.opening.addresses import CLOSED, DELETED
from app.plan.opening.confirm_page import code_page, delete_page
from app.plan.opening.small_page import closed_page, deleted_page


def ask_to_change_code(call: Call) -> Response:
    """What changing the code does, and a button."""
    return call.html(code_page(call))


def change_code(call: Call) -> Response:
    """Changes it at once, and leads to the page where the new one is kept."""
    cookie, _, _ = call.desk.plans.change_code(call.plan)
    answer = call.go(KEEP)
    call.desk.door.open(answer, cookie, call.desk.door.days(call.request))
    return answer


def ask_to_delete(call: Call) -> Response:
    """What deleting does, and a button."""
    return call.html(delete_page(call))


def delete(call: Call) -> Response:
    """Deletes the plan at once."""
    call.desk.plans.delete(call.plan)
    answer = call.go(DELETED)
    call.desk.door.shut(answer)
    return answer


def deleted(call: Call) -> Response:
    """After that."""
    return call.html(deleted_page(call))


def close(call: Call) -> Response:
    """Ends this browser's session, whether or not a plan is still open in it."""
    answer = call.go(CLOSED)
    forget_plan(call.desk.plans, call.desk.door, call.request, answer)
    return answer


def closed(call: Call) -> Response:
    """After that."""
    return call.html(closed_page(call))
