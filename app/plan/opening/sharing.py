"""Makes, shows and stops shares."""

from typing import cast

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.responses import Response

from app.flow.typed import one
from app.plan.addresses import SHARE
from app.plan.call import INVALID, Call
from app.plan.opening.confirm_page import stop_page
from app.plan.opening.new_share_page import LONGEST, ROLES, UNTIL, Wanted, new_share_page
from app.plan.opening.share_page import share_page
from app.plan.opening.shares_page import shares_page
from app.plan.store.errors import TooManyError
from app.plan.store.plans import Role, Share, Until

NOT_FOUND, TOO_MANY = 404, 429


def shares(call: Call) -> Response:
    """All of them."""
    return call.html(shares_page(call, call.desk.plans.shares(call.plan)))


def share(call: Call) -> Response:
    """One of them. Raises 404 when there is none of that name."""
    return call.html(share_page(call, _share(call)))


def new_share(call: Call) -> Response:
    """The form for another one."""
    return call.html(new_share_page(call, Wanted()))


def make_share(call: Call) -> Response:
    """Makes it and shows its link and code."""
    label, role, until = (one(call.typed, name) for name in ("label", "role", "until"))
    until = "stopped" if role == "card" else until
    wrong = _wrong(call, label, role, until)
    if wrong:
        return call.html(new_share_page(call, Wanted(label, role, until, wrong)), INVALID)
    try:
        _, made = call.desk.plans.share(call.plan, label, cast(Role, role), cast(Until, until))
    except TooManyError:
        return call.html(shares_page(call, call.desk.plans.shares(call.plan)), TOO_MANY)
    return call.go(f"{SHARE}/{made.id}")


def ask_to_stop(call: Call) -> Response:
    """What stopping does, and a button."""
    return call.html(stop_page(call, _share(call)))


def stop_share(call: Call) -> Response:
    """Stops it at once; this browser goes on with a new session. A second press finds it stopped."""
    if _found(call) is None:
        return call.go(SHARE, "?stopped")
    cookie, _ = call.desk.plans.stop(call.plan, call.part)
    answer = call.go(SHARE, "?stopped")
    call.desk.door.open(answer, cookie, call.desk.door.days(call.request))
    return answer


def _share(call: Call) -> Share:
    found = _found(call)
    if found is None:
        raise HTTPException(NOT_FOUND)
    return found


def _found(call: Call) -> Share | None:
    return next((share for share in call.desk.plans.shares(call.plan) if share.id == call.part), None)


def _wrong(call: Call, label: str, role: str, until: str) -> dict[str, Markup]:
    say, wrong = call.edition.catalog.say, {}
    if not label:
        wrong["label"] = say("plan.new-share.no-label", "Write who it is for, so that you know later.")
    elif len(label) > LONGEST:
        over = len(label) - LONGEST
        wrong["label"] = say("plan.new-share.long-label", "Letters too many: {n}. Make it shorter.", n=over)
    if role not in ROLES:
        wrong["role"] = say("plan.new-share.no-role", "Choose what they may see.")
    if until not in UNTIL:
        wrong["until"] = say("plan.new-share.no-until", "Choose how long it may work.")
    return wrong
