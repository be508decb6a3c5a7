"""Opens a plan for whoever has a code and says who they are; every failure looks the same."""

from dataclasses import replace
from math import ceil
from typing import TypeAlias, cast

from markupsafe import Markup
from starlette.responses import Response

from app.plan.call import INVALID, NOT_NOW, Call
from app.plan.opening import at_the_door
from app.plan.opening.enter_page import Entry, enter_page
from app.plan.opening.fragment import policy
from app.plan.opening.look import seen_at_once
from app.plan.opening.who import WHO
from app.plan.store.errors import DamagedError, PlansAwayError
from app.plan.store.plans import Busy, Entered, NoSuch, Opened, Slip, Wait, Who
from app.vault.secret import Secret

NO_SUCH, TOO_MANY = 404, 429
SOON = 60
Found: TypeAlias = Entered | Slip | NoSuch | Busy | Wait


def form(call: Call) -> Response:
    """The form; nothing is looked up, whatever stands in the address."""
    return _form(call, Entry())


def open_plan(call: Call) -> Response:
    """The plan, or one page that says what to do instead."""
    entry = Entry(call.sent("code"), call.sent("who"), "remember" in call.typed)
    wrong = _missing(call, entry)
    if wrong:
        return _form(call, replace(entry, wrong=wrong), INVALID)
    try:
        return _answered(call, entry, _enter(call, entry))
    except PlansAwayError:
        return _later(call, at_the_door.away(call.edition), NOT_NOW, SOON)


def _form(call: Call, entry: Entry, status: int = 200) -> Response:
    answer = call.html(enter_page(call.edition, entry, call.desk.terms.remember_days), status)
    answer.headers["content-security-policy"] = policy(https=call.desk.door.https)
    return answer


def _enter(call: Call, entry: Entry) -> Found:
    days = call.desk.terms.remember_days if entry.remember else 0
    who, before = cast(Who, entry.who), call.desk.door.cookie(call.request)
    try:
        return call.desk.plans.enter(entry.code, who, call.client, remember_days=days, instead_of=before)
    except DamagedError as damaged:
        return Entered(damaged.cookie, damaged.opened)


def _answered(call: Call, entry: Entry, found: Found) -> Response:
    edition = call.edition
    if isinstance(found, Slip):
        return _form(call, replace(entry, wrong={"code": _slip(call)}), INVALID)
    if isinstance(found, NoSuch):
        return call.html(at_the_door.no_plan(edition), NO_SUCH)
    if isinstance(found, Wait):
        html = at_the_door.wait(edition, ceil(found.seconds / 60))
        return _later(call, html, TOO_MANY, found.seconds)
    if isinstance(found, Busy):
        return _later(call, at_the_door.busy(edition), NOT_NOW, SOON)
    return _entered(call, found)


def _entered(call: Call, found: Entered) -> Response:
    if found.opened is None:
        return call.html(at_the_door.found(call.edition))
    if found.cookie is None:
        return seen_at_once(replace(call, opened=found.opened))
    return _in(call, found.cookie, found.opened)


def _in(call: Call, cookie: Secret, opened: Opened) -> Response:
    """On to the plan with a new session."""
    answer = call.go(query="?cookie=asked")
    remembered = opened.session is not None and opened.session.remembered
    call.desk.door.open(answer, cookie, call.desk.terms.remember_days if remembered else 0)
    return answer


def _missing(call: Call, entry: Entry) -> dict[str, Markup]:
    say, wrong = call.edition.catalog.say, {}
    if not entry.code:
        wrong["code"] = say("plan.enter.no-code", "Type the code, or paste the link.")
    if entry.who not in WHO:
        wrong["who"] = say("plan.enter.no-who", "Choose who you are.")
    return wrong


def _slip(call: Call) -> Markup:
    return call.edition.catalog.say(
        "plan.enter.slip", "That code has a slip in it: compare each group with the paper."
    )


def _later(call: Call, html: str, status: int, seconds: float) -> Response:
    answer = call.html(html, status)
    answer.headers["retry-after"] = str(ceil(seconds))
    return answer
