"""The forms for pens, for whoever would rather not type."""

from dataclasses import dataclass

from markupsafe import Markup
from starlette.responses import Response

from app.plan.addresses import BLANK
from app.plan.alert import Alert, alert
from app.plan.building.blank_papers import blank_forms, blank_wishes
from app.plan.building.offered import Offered
from app.plan.building.print_page import Tongue, tongues
from app.plan.call import Call
from app.plan.page import page
from app.web.shell import Link


@dataclass(frozen=True)
class BlankView:
    """``here`` is where the choice of language is sent."""

    title: Markup
    here: str
    tongues: tuple[Tongue, ...]
    large: bool
    papers: tuple[Offered, ...]
    about: Link
    alert: Alert


def choose_blank(call: Call) -> Response:
    """All forms there are."""
    wishes, title = (
        blank_wishes(call),
        call.edition.catalog.say("plan.blank.title", "A plan to fill in by hand"),
    )
    view = BlankView(
        title=title,
        here=call.at.at(BLANK),
        tongues=tongues(call, wishes),
        large=wishes.large,
        papers=tuple(blank_forms(call, wishes)),
        about=call.at.about,
        alert=alert(call.edition),
    )
    return call.html(page(call.edition, "build-blank.html", view, title=title.striptags(), part=BLANK))
