"""Pages that say one thing: the plan is closed; the plan is deleted."""

from markupsafe import Markup

from app.plan.addresses import ENTER, START
from app.plan.call import Call
from app.plan.opening.addresses import CLOSED, DELETED
from app.plan.opening.views import SmallView
from app.plan.page import page
from app.web.shell import Link


def closed_page(call: Call) -> str:
    """After “Close my plan”."""
    say = call.edition.catalog.say
    return _page(
        call,
        CLOSED,
        say("plan.end.closed.title", "Your plan is closed"),
        (
            say("plan.end.closed.here", "Nobody can open it here without the code."),
            say(
                "plan.end.closed.history",
                "This browser may still remember that you visited the site. Files you saved stay on this device.",
            ),
        ),
        Link(say("plan.end.closed.again", "Open it again"), ENTER),
    )


def deleted_page(call: Call) -> str:
    """After the plan was deleted."""
    say = call.edition.catalog.say
    return _page(
        call,
        DELETED,
        say("plan.end.deleted.title", "Your plan is deleted"),
        (say("plan.end.deleted.what", "Its codes, links and cards open nothing any more."),),
        Link(say("plan.end.deleted.again", "Make a new plan"), call.at.at(START)),
    )


def _page(call: Call, part: str, title: Markup, paragraphs: tuple[Markup, ...], link: Link) -> str:
    home = Link(call.edition.catalog.say("layout.home", "Home"), call.edition.home)
    view = SmallView(title, paragraphs, (link, call.at.about, home))
    return page(call.edition, "open-small.html", view, title=title.striptags(), part=part)
