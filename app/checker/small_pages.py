"""Pages that say one thing: the browser keeps no cookie; the answers are cleared."""

from app.checker.addresses import CLEARED, ON_PAPER, Addresses
from app.checker.page import page
from app.checker.phones import FOR_ADULTS, FOR_CHILDREN
from app.checker.views import SmallView
from app.web.edition import Edition
from app.web.phones import phones
from app.web.shell import Link


def no_cookie_page(edition: Edition, addresses: Addresses, part: str, again: str) -> str:
    """For a browser that kept nothing of the answer just given; ``again`` is where to try once more."""
    say = edition.catalog.say
    view = SmallView(
        title=say("checker.no-cookie.title", "We need one cookie while you answer"),
        paragraphs=(
            say("checker.no-cookie.why", "Your browser did not keep it, so we cannot remember your answer."),
            say(
                "checker.no-cookie.what",
                "The cookie holds only your answers. Nobody else can read it. It is gone when you close the browser.",
            ),
            say("checker.no-cookie.how", "Allow cookies for this site and try again. Or use paper, or ring."),
        ),
        links=(
            Link(say("checker.no-cookie.again", "Try again"), again),
            Link(say("checker.on-paper", "Print the questions instead"), addresses.at(ON_PAPER)),
            addresses.about,
        ),
        phones=phones(edition, (*FOR_ADULTS, *FOR_CHILDREN[:1])),
    )
    return page(edition, "small.html", view, title=view.title.striptags(), addresses=addresses, part=part)


def cleared_page(edition: Edition, addresses: Addresses, first: str) -> str:
    """After “Clear my answers”."""
    say = edition.catalog.say
    view = SmallView(
        title=say("checker.cleared.title", "Your answers are cleared"),
        paragraphs=(say("checker.cleared.text", "Nothing of them is kept, here or on this device."),),
        links=(
            Link(say("checker.cleared.again", "Start again"), addresses.at(first)),
            addresses.about,
            Link(say("layout.home", "Home"), edition.home),
        ),
        phones=(),
    )
    return page(edition, "small.html", view, title=view.title.striptags(), addresses=addresses, part=CLEARED)
