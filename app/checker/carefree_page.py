"""The result of the check on the page about Carefree breaks."""

from collections.abc import Iterator

from app.checker.addresses import RESULT, SO_FAR, Addresses
from app.checker.entitlement import row
from app.checker.help_view import help_card
from app.checker.page import page
from app.checker.support import carefree
from app.checker.views import CarefreeView
from app.checker.ways import ways
from app.flow.journey import Journey
from app.web.edition import Edition
from app.web.shell import Link
from app.web.speaking import telling
from app.web.surroundings import titled

OTHER_BREAKS = ("breaks-from-caring", "short-breaks", "who-could-step-in")


def carefree_page(edition: Edition, addresses: Addresses, journey: Journey, *, so_far: bool) -> str:
    """The page for the answers on a path; that a break is wanted is said by coming here."""
    answers = {**journey.answers, "break-wanted": "yes"}
    found, told = row("carefree", carefree(answers)), telling(edition)
    view = CarefreeView(
        title=edition.catalog.say("checker.carefree.title", "A hotel break from Carefree"),
        so_far=so_far,
        state=found.state,
        card=help_card(edition, told, found, answers),
        elsewhere=tuple(_elsewhere(edition)) if found.state != "likely" else (),
        ways=ways(journey, addresses),
    )
    title = view.title.striptags()
    return page(
        edition, "carefree.html", view, title=title, addresses=addresses, part=SO_FAR if so_far else RESULT
    )


def _elsewhere(edition: Edition) -> Iterator[Link]:
    return (titled(edition, slug) for slug in OTHER_BREAKS if slug in edition.library.pages)
