"""The forms for pens: which there are, and the files, which are the same for everybody and made once."""

from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.responses import Response

from app.language.catalog import Catalog
from app.paper.kinds import Printed
from app.plan.addresses import BLANK
from app.plan.building.files import PDF, send_file
from app.plan.building.offered import Offered
from app.plan.building.wishes import LARGE, Wishes, wishes_for
from app.plan.call import Call
from app.plan.sheets.blank import blank_plan
from app.plan.sheets.blank_bottle import blank_bottle_sheet, blank_cards, my_blank_bottle_sheet
from app.plan.sheets.blank_order import BlankOrder
from app.plan.sheets.poster import leaflet, poster

SHORT = "ten-questions"
FORMS: Mapping[str, Callable[[BlankOrder], Printed]] = {
    SHORT: lambda order: blank_plan(order, short=True),
    "full": blank_plan,
    "cards": blank_cards,
    "bottle-me": my_blank_bottle_sheet,
    "bottle": blank_bottle_sheet,
    "poster": poster,
    "leaflet": leaflet,
}


def blank_wishes(call: Call) -> Wishes:
    """The page’s own language stands beside English unless another is asked for."""
    return wishes_for(call, call.edition.language.tag)


def blank_forms(call: Call, wishes: Wishes) -> Iterator[Offered]:
    """Every form there is."""
    for name in FORMS:
        title, what = WORDS[name](call.edition.catalog)
        address = call.at.at(f"{BLANK}/{name}")
        yield Offered(title, what, False, address + wishes.query, f"{address}.pdf{wishes.query}", None)


def blank_form(call: Call) -> Printed:
    """The form of that address. Raises 404."""
    if call.part not in FORMS:
        raise HTTPException(404)
    return FORMS[call.part](BlankOrder(blank_wishes(call).edition, call.flow, LARGE in call.query))


def blank_pdf(call: Call) -> Response:
    """One form as a file."""
    form, paper = blank_form(call), call.desk.paper
    page = call.at.at(f"{BLANK}/{call.part}", blank_wishes(call).query)
    name = f"blank-plan-{call.part}.pdf"
    return send_file(
        call, name, PDF, lambda: call.desk.shelf.get(paper.digest(form), lambda: paper.pdf(form)), page
    )


def _short(c: Catalog) -> tuple[Markup, Markup]:
    return (
        c.say("plan.blank.short", "The ten questions"),
        c.say("plan.blank.short-what", "Good enough for today. Takes about ten minutes with a pen."),
    )


def _full(c: Catalog) -> tuple[Markup, Markup]:
    return (
        c.say("plan.blank.full", "The whole plan"),
        c.say("plan.blank.full-what", "All twelve parts, in the same order as on the screen."),
    )


def _cards(c: Catalog) -> tuple[Markup, Markup]:
    return (
        c.say("plan.blank.cards", "Cards for your purse"),
        c.say("plan.blank.cards-what", "“I am a carer”, with lines for the people to ring."),
    )


def _bottle_me(c: Catalog) -> tuple[Markup, Markup]:
    return (
        c.say("plan.papers.bottle-me", "Bottle sheet about you"),
        c.say("plan.papers.bottle-what", "One page to fold into the bottle in the fridge."),
    )


def _bottle(c: Catalog) -> tuple[Markup, Markup]:
    return (
        c.say("plan.blank.bottle", "Bottle sheet about the person"),
        c.say("plan.papers.bottle-what", "One page to fold into the bottle in the fridge."),
    )


def _poster(c: Catalog) -> tuple[Markup, Markup]:
    return (
        c.say("plan.blank.poster", "A poster"),
        c.say(
            "plan.blank.poster-what",
            "For a wall where carers pass by. Its square code leads to the empty plan.",
        ),
    )


def _leaflet(c: Catalog) -> tuple[Markup, Markup]:
    return (
        c.say("plan.blank.leaflet", "A leaflet"),
        c.say("plan.blank.leaflet-what", "One page to hand out: what the plan is and how to get there."),
    )


WORDS: Mapping[str, Callable[[Catalog], tuple[Markup, Markup]]] = {
    SHORT: _short, "full": _full, "cards": _cards, "bottle-me": _bottle_me, "bottle": _bottle,
    "poster": _poster, "leaflet": _leaflet,
}  # fmt: skip
