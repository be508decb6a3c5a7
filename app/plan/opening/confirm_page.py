"""Asks once more before something is done that cannot be taken back, and says what it does not undo."""

from markupsafe import Markup

from app.plan.addresses import SHARE
from app.plan.building.frame import frame
from app.plan.call import Call
from app.plan.opening.addresses import CODE, DELETE, IMPORT, MEND, STOP, VIEW
from app.plan.opening.share_words import label_of
from app.plan.opening.views import ConfirmView
from app.plan.page import page
from app.plan.store.plans import Share
from app.web.shell import Link


def stop_page(call: Call, share: Share) -> str:
    """Before a share is stopped."""
    say = call.edition.catalog.say
    return _page(
        call,
        say("plan.stop.title", "Stop this link and code?"),
        (
            say("plan.stop.who", "You gave it to: {label}.", label=label_of(call.edition, share)),
            say(
                "plan.stop.what",
                "Its link, code and square code stop working at once. Your others still work.",
            ),
            say(
                "plan.stop.seen", "Somebody who already saw, printed or saved your plan keeps what they saw."
            ),
        ),
        say("plan.stop.button", "Stop it now"),
        f"{SHARE}/{share.id}/{STOP}",
        Link(say("plan.shares.back", "All links and cards"), call.at.at(SHARE)),
    )


def code_page(call: Call) -> str:
    """Before the owner's own code is changed."""
    say = call.edition.catalog.say
    return _page(
        call,
        say("plan.change-code.title", "Change your own code?"),
        (
            say(
                "plan.change-code.what",
                "You get a new code and a new link. The old ones stop working at once.",
            ),
            say("plan.change-code.devices", "Your plan closes on every other phone and computer."),
            say(
                "plan.change-code.others",
                "Links and cards you gave to others still work, until you stop them.",
            ),
            say("plan.change-code.keep", "Have something to write with. You see the new code next."),
        ),
        say("plan.change-code.button", "Change my code now"),
        CODE,
        Link(say("plan.confirm.no", "No, go back"), call.at.at(SHARE)),
    )


def delete_page(call: Call) -> str:
    """Before the plan is deleted."""
    say = call.edition.catalog.say
    return _page(
        call,
        say("plan.delete.title", "Delete this plan?"),
        (
            say("plan.delete.what", "The plan goes at once, and every code, link and card stops working."),
            say("plan.delete.no-way-back", "Nobody can bring it back, and nor can we."),
            say(
                "plan.delete.paper",
                "Paper copies stay where they are. Throw them away, or ask for them back.",
            ),
            say("plan.delete.backups", "Our backups keep a locked copy for 35 days."),
        ),
        say("plan.delete.button", "Delete my plan now"),
        DELETE,
        Link(say("plan.confirm.no", "No, go back"), call.at.at()),
    )


def mend_page(call: Call) -> str:
    """When a part of the plan cannot be read."""
    say = call.edition.catalog.say
    return _page(
        call,
        say("plan.mend.title", "A part of your plan was damaged"),
        (
            say("plan.mend.ours", "It is our fault, not yours. We keep what you saved before."),
            say(
                "plan.mend.after",
                "Put it back, then look through your plan. Your last change may be missing.",
            ),
        ),
        say("plan.mend.button", "Put it back"),
        MEND,
        Link(say("plan.mend.read", "See what can be read"), call.at.at(VIEW)),
    )


def lost_page(call: Call) -> str:
    """When nothing is left to put back."""
    say = call.edition.catalog.say
    return _page(
        call,
        say("plan.mend.lost", "It could not be put back"),
        (
            say("plan.mend.paper", "Do you have your plan on paper, or as a file? Make a new one from it."),
            say("plan.mend.sorry", "We are sorry. You can keep this plan and try again later, or delete it."),
        ),
        say("plan.delete.button", "Delete my plan now"),
        DELETE,
        Link(say("plan.file.title", "Your plan as a file"), call.at.at(IMPORT)),
    )


def _page(
    call: Call, title: Markup, paragraphs: tuple[Markup, ...], button: Markup, part: str, back: Link
) -> str:
    view = ConfirmView(title, frame(call), paragraphs, button, call.at.at(part), back)
    return page(call.edition, "open-confirm.html", view, title=title.striptags(), part=part)
