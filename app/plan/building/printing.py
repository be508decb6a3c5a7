"""Offers the papers of a plan, makes the codes that stand on them, and hands them out."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from app.plan.addresses import PAPER, PRINT
from app.plan.building.files import PDF, PNG, send_file
from app.plan.building.papers import PRIVATE, papers_of, picture
from app.plan.building.print_codes import PrintCodes, codes_of, make_missing, missing, own_code
from app.plan.building.print_page import print_page
from app.plan.building.wishes import order_of, wishes_of
from app.plan.call import Call
from app.plan.store.errors import TooManyError

TOO_MANY = 429


def choose_papers(call: Call) -> Response:
    """All papers there are."""
    return call.html(print_page(call))


def make_codes(call: Call) -> Response:
    """A code for each card, before the cards are printed."""
    try:
        make_missing(call)
    except TooManyError:
        return call.html(print_page(call, too_many=True), TOO_MANY)
    return call.go(PRINT, wishes_of(call).query)


def paper_pdf(call: Call) -> Response:
    """One paper as a file to keep; kept nowhere here."""
    wishes = wishes_of(call)
    order = order_of(call, wishes)
    paper = papers_of(order).get(call.part)
    if paper is None:
        raise HTTPException(404)
    if paper.coded and missing(call):
        return call.go(PRINT, wishes.query)
    name = "emergency-plan.pdf" if call.part == "full" else f"emergency-plan-{call.part}.pdf"
    page = call.at.at(f"{PAPER}/{call.part}", wishes.query)
    return send_file(call, name, PDF, lambda: call.desk.paper.pdf(paper.make(order, codes_for(call))), page)


def codes_for(call: Call) -> PrintCodes:
    """The codes that may stand on that paper: the owner's own on no other."""
    return own_code(call) if call.part == PRIVATE else codes_of(call)


def card_png(call: Call) -> Response:
    """A card as a picture."""
    wishes = wishes_of(call)
    if missing(call):
        return call.go(PRINT, wishes.query)
    card = picture(order_of(call, wishes), codes_of(call), call.part)
    if card is None:
        raise HTTPException(404)
    page = call.at.at(f"{PAPER}/card-{call.part}", wishes.query)
    return send_file(call, f"card-{call.part}.png", PNG, lambda: call.desk.paper.png(card), page)
