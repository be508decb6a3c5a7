"""What is forgotten when somebody leaves in a hurry: the visit ends here, not only in her browser."""

import logging

from starlette.requests import Request
from starlette.responses import Response

from app.plan.door import Door
from app.plan.store.errors import NotKnownIfSavedError, NotSavedError, PlansAwayError
from app.plan.store.plans import Plans

_log = logging.getLogger("app.plan")


def forget_plan(plans: Plans, door: Door, request: Request, reply: Response) -> None:
    """Ends the visit and takes the cookie away; whoever leaves never waits for a store that is away."""
    cookie = door.cookie(request)
    if door.name in request.cookies:
        door.shut(reply)
    if cookie is None:
        return
    try:
        plans.close(cookie)
    except (PlansAwayError, NotSavedError, NotKnownIfSavedError):
        _log.warning("a visit could not be ended; it ends by itself")
