"""What is said at the door when no plan opens: always whom to ring, and never why."""

from markupsafe import Markup

from app.plan.addresses import ENTER
from app.plan.alert import COUNCIL, EMERGENCY
from app.plan.opening.enter_page import door_page
from app.plan.opening.views import SmallView
from app.web.edition import Edition
from app.web.phones import phones
from app.web.shell import Link

TEMPLATE = "open-small.html"


def no_plan(edition: Edition) -> str:
    """One page for a code that is unknown, wrong, stopped or too old."""
    say = edition.catalog.say
    return _small(
        edition,
        say("plan.door.none.title", "This code does not open a plan"),
        say(
            "plan.door.none.stopped",
            "The card or link may have been stopped, or its time is over. Ring the numbers on the card.",
        ),
        say("plan.door.none.council", "To ask the council for help, day or night, ring the number below."),
        again=say("plan.door.none.again", "Type the code again"),
    )


def wait(edition: Edition, minutes: int) -> str:
    """For somebody from whose connection many wrong codes came; a scan still works."""
    say = edition.catalog.say
    return _small(
        edition,
        say("plan.door.wait.title", "Please scan the card instead"),
        say("plan.door.wait.scan", "Point a phone’s camera at the square code. That works at once."),
        say(
            "plan.door.wait.why",
            "Many wrong codes came from your connection. You can type a code again in {minutes} minutes.",
            minutes=minutes,
        ),
        say("plan.door.wait.card", "Or ring the numbers on the card."),
    )


def busy(edition: Edition) -> str:
    """For somebody who typed a code while many others did."""
    say = edition.catalog.say
    return _small(
        edition,
        say("plan.door.busy.title", "Many people are typing codes just now"),
        say("plan.door.busy.scan", "Scan the square code with a phone’s camera, or try again in a minute."),
        say("plan.door.wait.card", "Or ring the numbers on the card."),
        again=say("plan.door.none.again", "Type the code again"),
    )


def away(edition: Edition) -> str:
    """For everybody while plans cannot be opened."""
    say = edition.catalog.say
    return _small(
        edition,
        say("plan.door.away.title", "Plans cannot be opened just now"),
        say("plan.door.away.what", "It is our fault, not yours. Try again in a few minutes."),
        say("plan.door.away.card", "Do you need help now? Ring the numbers on the card or the paper."),
        again=say("plan.door.away.again", "Try again"),
    )


def found(edition: Edition) -> str:
    """For somebody who found a card: how to hand it in, and nothing about anybody."""
    say = edition.catalog.say
    return _small(
        edition,
        say("plan.door.found.title", "Thank you for picking it up"),
        say("plan.door.found.police", "Please hand it in at a police station."),
        say("plan.door.found.private", "The plan behind it is private, so nothing of it is shown here."),
        say(
            "plan.door.found.hurt",
            "Is somebody beside you hurt or ill? Ring {phone}, then the numbers on the card.",
            phone=edition.phone(EMERGENCY),
        ),
    )


def _small(edition: Edition, title: Markup, *paragraphs: Markup, again: Markup | None = None) -> str:
    view = SmallView(
        title=title,
        paragraphs=paragraphs,
        links=(Link(again, ENTER),) if again else (),
        phones=phones(edition, (COUNCIL, EMERGENCY)),
    )
    return door_page(edition, TEMPLATE, view, title=title.striptags())
