"""Shows an opened plan to whoever opened it: the card, or the whole plan, also in English in large letters."""

from functools import partial

from starlette.responses import RedirectResponse, Response

from app.plan.addresses import Addresses
from app.plan.call import SEE_OTHER, Call
from app.plan.opening.addresses import STAFF
from app.plan.opening.card_page import CARD_PAGE, card_page
from app.plan.opening.enter_page import door_page
from app.plan.opening.told import told_in_full, told_on_card
from app.plan.opening.view_page import VIEW_PAGE, staff_page, view_page
from app.plan.page import page


def look(call: Call) -> Response:
    """What the code that opened it may see."""
    return card(call) if call.plan.role == "card" else view(call)


def view(call: Call) -> Response:
    """The whole plan; for whoever has only the card, that."""
    if call.plan.role == "card":
        return card(call)
    return call.html(view_page(told_in_full(call, call.edition), partial(page, call.edition, VIEW_PAGE)))


def card(call: Call) -> Response:
    """What is on the card."""
    return call.html(card_page(told_on_card(call), partial(page, call.edition, CARD_PAGE)))


def staff(call: Call) -> Response:
    """The whole plan in English, in large letters, whatever language it is read in."""
    if call.plan.role == "card":
        return card(call)
    source = call.desk.now().editions[call.edition.library.source.tag]
    if source is not call.edition:
        return RedirectResponse(Addresses(source).at(STAFF), SEE_OTHER)
    return call.html(staff_page(told_in_full(call, source), partial(page, source, VIEW_PAGE)))


def seen_at_once(call: Call) -> Response:
    """The plan itself, where no session can be kept."""
    if call.plan.role == "card":
        return call.html(card_page(told_on_card(call), partial(door_page, call.edition, CARD_PAGE)))
    told = told_in_full(call, call.edition)
    return call.html(view_page(told, partial(door_page, call.edition, VIEW_PAGE)))
