"""A paper as a page to print from the browser: the same sheet as the file, for whoever does not want to save one."""

from dataclasses import dataclass

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.responses import Response

from app.paper.kinds import Printed
from app.plan.addresses import BLANK, PAPER, PRINT
from app.plan.alert import Alert, alert
from app.plan.building.blank_papers import blank_form, blank_wishes
from app.plan.building.papers import papers_of
from app.plan.building.print_codes import missing
from app.plan.building.printing import codes_for
from app.plan.building.wishes import order_of, wishes_of
from app.plan.call import Call
from app.plan.page import page
from app.web.shell import Link

STYLES = ("plan", "print")


@dataclass(frozen=True)
class PaperView:
    """``pdf`` is where the same is as a file, ``back`` where it was chosen."""

    title: Markup
    paper: Printed
    pdf: str
    back: Link
    alert: Alert


def paper_page(call: Call) -> Response:
    """One paper of the open plan."""
    wishes = wishes_of(call)
    order = order_of(call, wishes)
    paper = papers_of(order).get(call.part)
    if paper is None:
        raise HTTPException(404)
    if paper.coded and missing(call):
        return call.go(PRINT, wishes.query)
    back = Link(
        call.edition.catalog.say("plan.print.title", "Print or save"), call.at.at(PRINT, wishes.query)
    )
    return _shown(call, paper.make(order, codes_for(call)), f"{PAPER}/{call.part}", wishes.query, back)


def blank_page(call: Call) -> Response:
    """One form for a pen."""
    query = blank_wishes(call).query
    title = call.edition.catalog.say("plan.blank.title", "A plan to fill in by hand")
    back = Link(title, call.at.at(BLANK, query))
    return _shown(call, blank_form(call), f"{BLANK}/{call.part}", query, back)


def _shown(call: Call, paper: Printed, part: str, query: str, back: Link) -> Response:
    title = call.edition.catalog.say("plan.paper.to-print", "To print")
    view = PaperView(title, paper, f"{call.at.at(part)}.pdf{query}", back, alert(call.edition))
    return call.html(
        page(call.edition, "build-paper.html", view, title=title.striptags(), part=part, styles=STYLES)
    )
