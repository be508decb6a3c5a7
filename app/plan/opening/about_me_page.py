"""For the person a plan is about: what it is, who sees it, and what they can ask for."""

from markupsafe import Markup
from starlette.responses import Response

from app.plan.alert import COUNCIL
from app.plan.call import Call
from app.plan.opening.addresses import ABOUT_ME
from app.plan.opening.keep_views import AboutMeView
from app.plan.page import page
from app.web.edition import Edition
from app.web.phones import phones
from app.web.shell import Link
from app.web.surroundings import titled

SAFEGUARDING = "safeguarding"


def about_me(call: Call) -> Response:
    """The page; readable without any code, so that paper can name it."""
    edition, say = call.edition, call.edition.catalog.say
    title = say("plan.about-me.title", "This plan is about me")
    view = AboutMeView(
        title=title,
        contact=_contact(edition),
        copy=Link(say("plan.about-me.read", "Read the plan that is open here"), call.at.at()),
        safeguarding=titled(edition, SAFEGUARDING),
        phones=phones(edition, (COUNCIL,)),
    )
    return call.html(page(edition, "open-about-me.html", view, title=title.striptags(), part=ABOUT_ME))


def _contact(edition: Edition) -> Markup:
    """How to reach those who answer for people's data at the council."""
    say, address = edition.catalog.say, edition.library.site.contact_email
    if address is None:
        return say(
            "plan.about-me.ring",
            "Ring the council on the number below. Ask for the Data Protection Officer. "
            "Say that it is about an emergency plan.",
        )
    link = Markup('<a class="govuk-link" href="mailto:{0}"><bdi dir="ltr">{0}</bdi></a>').format(address)
    return say(
        "plan.about-me.write",
        "Write to {address}, for the Data Protection Officer. Say that it is about an emergency plan.",
        address=link,
    )
