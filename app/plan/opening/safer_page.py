"""The way through for somebody whose code may be in the wrong hands: stop, change, print anew."""

from starlette.responses import Response

from app.plan.addresses import PRINT, SHARE
from app.plan.building.frame import frame
from app.plan.call import Call
from app.plan.opening.addresses import CODE, OPENINGS, SAFER
from app.plan.opening.share_views import SaferView
from app.plan.opening.shares_page import rows
from app.plan.page import page
from app.web.phones import phones
from app.web.shell import Link
from app.web.surroundings import titled

IN_DANGER = ("emergency-phone", "domestic-abuse-phone")
GUIDES = ("safeguarding", "share-your-plan")


def safer(call: Call) -> Response:
    """The page; its title says nothing of why somebody is on it."""
    say = call.edition.catalog.say
    title = say("plan.safer.title", "Keep your plan safe")
    view = SaferView(
        title=title,
        frame=frame(call),
        rows=rows(call, call.desk.plans.shares(call.plan)),
        openings=Link(say("plan.shares.openings", "See when it was opened"), call.at.at(OPENINGS)),
        code=Link(say("plan.shares.code", "Change my own code"), call.at.at(CODE)),
        print=Link(say("plan.safer.print", "Print new cards and papers"), call.at.at(PRINT)),
        guides=tuple(titled(call.edition, one) for one in GUIDES if call.edition.library.exists(one)),
        phones=phones(call.edition, IN_DANGER),
        back=Link(say("plan.shares.back", "All links and cards"), call.at.at(SHARE)),
    )
    return call.html(page(call.edition, "open-safer.html", view, title=title.striptags(), part=SAFER))
