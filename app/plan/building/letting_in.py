"""Lets somebody in again whose visit ended while she was typing, and saves what the page carried."""

from dataclasses import replace

from markupsafe import Markup
from starlette.responses import Response

from app.plan.building.carry_page import CODE, away, closed
from app.plan.building.saving import take_answer
from app.plan.building.seen import REFERENCE
from app.plan.call import INVALID, NOT_NOW, NOT_OPEN, Call, Why
from app.plan.store.plans import Busy, Entered, Opened, Slip, Wait, Who
from app.vault.secret import Secret

OWNER: Who = "carer"


def answer_sent(call: Call) -> Response:
    """Takes the answer; with a code it opens that plan first."""
    return let_in(call, "closed") if call.sent(CODE) else take_answer(call)


def let_in(call: Call, why: Why) -> Response:
    """Asks for the code with everything that was typed; once it is right, the answer is saved."""
    if why == "away":
        return call.html(away(call), NOT_NOW)
    if not call.sent(CODE):
        return call.html(closed(call), NOT_OPEN)
    found = call.desk.plans.enter(call.sent(CODE), OWNER, call.client)
    if isinstance(found, Entered) and found.opened is not None and found.opened.role == "own":
        return _saved(call, found.opened, found.cookie)
    return call.html(closed(call, _why_not(call, found)), INVALID)


def _saved(call: Call, opened: Opened, cookie: Secret | None) -> Response:
    """Into the plan that the page belongs to, and into no other."""
    if cookie is not None and call.sent(REFERENCE) not in ("", opened.reference):
        call.desk.plans.close(cookie.reveal())
        say = call.edition.catalog.say
        words = say("plan.code.another", "This is the code of another plan. Type the code of this one.")
        return call.html(closed(call, words), INVALID)
    reply = take_answer(replace(call, opened=opened))
    if cookie is not None:
        call.desk.door.open(reply, cookie)
    return reply


def _why_not(call: Call, found: object) -> Markup:
    """One answer for every code that does not open, so that nobody learns from it."""
    say = call.edition.catalog.say
    if isinstance(found, Slip):
        return say("plan.code.slip", "That code has a slip in it. Compare each group with the paper.")
    if isinstance(found, Wait | Busy):
        return say(
            "plan.code.wait", "Too many codes were tried. Wait a little, or use the QR code or the link."
        )
    if isinstance(found, Entered):
        return say("plan.code.reads", "This code can only read the plan. Use your own code.")
    return say("plan.code.unknown", "This code does not open a plan. It may be stopped, or mistyped.")
