"""When a plan was opened, by whom as they said themselves, and with which link or card."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup
from starlette.responses import Response

from app.language.show import date, time
from app.plan.addresses import SHARE
from app.plan.building.frame import frame
from app.plan.call import Call
from app.plan.opening.addresses import OPENINGS, SAFER
from app.plan.opening.share_views import OpeningRow, OpeningsView
from app.plan.opening.share_words import name_of_role
from app.plan.opening.who import who_words
from app.plan.page import page
from app.plan.store.plans import Opening
from app.web.edition import Edition
from app.web.shell import Link

HERE = ZoneInfo("Europe/London")
ONE_HOUR = timedelta(hours=1)


def openings(call: Call) -> Response:
    """The list; newest first."""
    say = call.edition.catalog.say
    title = say("plan.openings.title", "When your plan was opened")
    view = OpeningsView(
        title=title,
        frame=frame(call),
        rows=tuple(_row(call.edition, one) for one in call.desk.plans.openings(call.plan)),
        safer=Link(say("plan.shares.safer", "Someone I do not trust may have my code"), call.at.at(SAFER)),
        back=Link(say("plan.shares.back", "All links and cards"), call.at.at(SHARE)),
    )
    return call.html(page(call.edition, "open-openings.html", view, title=title.striptags(), part=OPENINGS))


def _row(edition: Edition, opening: Opening) -> OpeningRow:
    label = opening.label or name_of_role(edition, opening.role)
    return OpeningRow(
        when=_hour(edition, opening),
        who=who_words(edition.catalog)[opening.who],
        by=Markup('<bdi dir="auto">{0}</bdi>').format(label),
    )


def _hour(edition: Edition, opening: Opening) -> Markup:
    begin = opening.hour.astimezone(HERE)
    end = begin + ONE_HOUR
    first, last = (
        Markup('<bdi dir="ltr">{0}</bdi>').format(time(each.time(), edition.language))
        for each in (begin, end)
    )
    return edition.catalog.say(
        "plan.openings.hour",
        "{date}, between {first} and {last}",
        date=date(begin.date(), edition.language),
        first=first,
        last=last,
    )
