"""Pages that say one thing when no plan can be shown: what happened, where to go, whom to ring."""

from dataclasses import dataclass

from markupsafe import Markup

from app.plan.addresses import BLANK, START
from app.plan.alert import Alert, alert
from app.plan.call import Call
from app.plan.page import page
from app.web.on_paper import no_paper
from app.web.shell import Link


@dataclass(frozen=True)
class SmallView:
    """A title, some sentences, ways on, and the numbers."""

    title: Markup
    paragraphs: tuple[Markup, ...]
    links: tuple[Link, ...]
    alert: Alert


def closed_page(call: Call, part: str) -> str:
    """No plan is open in this browser."""
    say = call.edition.catalog.say
    return _page(
        call,
        part,
        say("plan.not-open.title", "No plan is open here"),
        say(
            "plan.not-open.why",
            "A plan closes by itself when nothing happens for a while. What you saved is safe.",
        ),
        links=(_enter(call), _start(call)),
    )


def not_yours_page(call: Call, part: str) -> str:
    """The plan is open, by a code that can only read it."""
    say = call.edition.catalog.say
    return _page(
        call,
        part,
        say("plan.not-yours.title", "This code can only read the plan"),
        say("plan.not-yours.why", "To change or share it, open it with the owner’s own code."),
        links=(Link(say("plan.not-yours.read", "Read the plan"), call.at.at()), _enter(call)),
    )


def away_page(call: Call, part: str) -> str:
    """Plans cannot be opened or kept at the moment."""
    say = call.edition.catalog.say
    return _page(
        call,
        part,
        say("plan.away.title", "Plans cannot be opened at the moment"),
        say(
            "plan.away.fault",
            "It is our fault, not yours. Plans that were saved are safe. Try again in a minute.",
        ),
        say("plan.away.paper", "Do you have it on paper? Everything that matters is there."),
        links=(_blank(call), call.at.about),
    )


def not_saved_page(call: Call, part: str, *, known: bool) -> str:
    """Something was to be changed and was not, or nobody knows."""
    say = call.edition.catalog.say
    unsaved = say(
        "plan.nothing-changed.why", "Something did not work. Nothing was changed. Try again in a minute."
    )
    unsure = say(
        "plan.not-sure.why", "We do not know if this was done. Look at your plan before you try again."
    )
    title = say("plan.nothing-changed.title", "That did not work")
    links = (Link(say("plan.whole", "See the whole plan"), call.at.at()),)
    return _page(call, part, title, unsaved if known else unsure, links=links)


def no_cookie_page(call: Call, part: str) -> str:
    """The browser kept no cookie of the plan that was just begun."""
    say = call.edition.catalog.say
    return _page(
        call,
        part,
        say("plan.no-cookie.title", "The plan needs one cookie while it is open"),
        say("plan.no-cookie.why", "Your browser did not keep it, so the plan cannot stay open here."),
        say(
            "plan.no-cookie.what",
            "The cookie holds only a long random number. It is gone when you close the plan.",
        ),
        say("plan.no-cookie.how", "Allow cookies for this site and try again. Or use paper."),
        links=(_start(call), _blank(call), call.at.about),
    )


def needs_https_page(call: Call, part: str) -> str:
    """The connection can be read on its way, so no plan opens over it."""
    say = call.edition.catalog.say
    return _page(
        call,
        part,
        say("plan.https.title", "Plans open only over a safe connection"),
        say(
            "plan.https.why",
            "This copy of the site is used over plain http, where others on the network could read along. "
            "Whoever runs it needs to set up https.",
        ),
        links=(call.at.about,),
    )


def no_paper_page(call: Call, part: str, instead: str) -> str:
    """No file can be made at the moment: ``instead`` is the address of the page that prints as well."""
    link = Link(call.edition.catalog.text("plan.paper.page", "the page to print"), instead)
    title, what_to_do = no_paper(call.edition.catalog, link)
    return _page(call, part, title, what_to_do, links=())


def _page(call: Call, part: str, title: Markup, *paragraphs: Markup, links: tuple[Link, ...]) -> str:
    view = SmallView(title, paragraphs, links, alert(call.edition))
    return page(call.edition, "build-small.html", view, title=title.striptags(), part=part)


def _enter(call: Call) -> Link:
    words = call.edition.catalog.say("plan.enter.link", "Open a plan with its code")
    return Link(words, call.at.enter)


def _start(call: Call) -> Link:
    return Link(call.edition.catalog.say("plan.start.title", "Make your emergency plan"), call.at.at(START))


def _blank(call: Call) -> Link:
    return Link(
        call.edition.catalog.say("plan.start.blank", "Print a blank plan and use a pen"), call.at.at(BLANK)
    )
