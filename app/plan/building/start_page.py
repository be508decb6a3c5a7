"""The first page of the plan: what it is for, what is kept of it, who can see it, and how to leave."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from app.plan.addresses import ABOUT, BLANK, NEW, START
from app.plan.alert import Alert, alert
from app.plan.call import Call
from app.plan.page import page
from app.web.edition import Edition
from app.web.shell import Link
from app.web.surroundings import titled

AGE, ADULT, UNDER_18 = "age", "18-or-over", "under-18"
WAY = "way"
PRIVACY, HELPERS, SAFER = "your-plan-and-privacy", "carers-support-service", "safeguarding"


@dataclass(frozen=True)
class StartView:
    """``making`` is off while the council has not opened it; ``go_on`` leads to a plan this browser has open."""

    title: Markup
    making: bool
    action: str
    nothing_chosen: bool
    go_on: Link | None
    months: int
    links: tuple[Link, ...]
    helpers: Link | None
    alert: Alert


def start_page(call: Call, *, nothing_chosen: bool = False) -> str:
    """The page; ``nothing_chosen``: the question about age was passed over."""
    edition, say = call.edition, call.edition.catalog.say
    title = say("plan.start.title", "Make your emergency plan")
    is_open = call.desk.door.cookie(call.request) is not None
    view = StartView(
        title=title,
        making=call.desk.terms.making,
        action=call.at.at(NEW),
        nothing_chosen=nothing_chosen,
        go_on=Link(say("plan.start.go-on", "Go on with the plan that is open here"), call.at.at())
        if is_open
        else None,
        months=call.desk.terms.months,
        links=tuple(_links(call)),
        helpers=_linked(edition, HELPERS),
        alert=alert(edition),
    )
    return page(edition, "build-start.html", view, title=title.striptags(), part=START)


def _links(call: Call) -> Iterator[Link]:
    say = call.edition.catalog.say
    yield Link(say("plan.start.enter", "I have a plan. Open it with its code"), call.at.enter)
    yield Link(say("plan.start.blank", "Print a blank plan and use a pen"), call.at.at(BLANK))
    yield from filter(None, (_linked(call.edition, slug) for slug in (PRIVACY, ABOUT)))


def _linked(edition: Edition, slug: str) -> Link | None:
    """A page by its title, while it is written."""
    return titled(edition, slug) if edition.library.exists(slug) else None
