"""Where a result leads: on with the questions, to paper, back to each answer, and away from all of them."""

from app.checker.addresses import CLEAR, Addresses
from app.checker.views import OnPaper, Ways
from app.flow.journey import Journey
from app.flow.present import present_summary
from app.web.shell import Link
from app.web.speaking import telling, voice


def ways(journey: Journey, addresses: Addresses, paper: tuple[OnPaper, ...] = ()) -> Ways:
    """The ways on from the result of these answers."""
    edition, now = addresses.edition, journey.now
    words = edition.catalog.say("checker.go-on", "Go on with the questions")
    return Ways(
        base=edition.address(addresses.slug),
        go_on=Link(words, addresses.at(now.address)) if now else None,
        paper=paper,
        sections=present_summary(journey, voice(edition, telling(edition), journey.flow)),
        clear=addresses.at(CLEAR),
    )
