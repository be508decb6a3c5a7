"""The page for looking at the plan again: how old it is, what to think of, and that it is still right."""

from datetime import date

from markupsafe import Markup

from app.content.watch import today
from app.language.show import date as show_date
from app.plan.addresses import REVIEW
from app.plan.building.frame import frame
from app.plan.building.warnings import Banner
from app.plan.call import Call
from app.plan.matter.dates import OLD_MONTHS, Dates
from app.plan.matter.roles import answers_of, dates_in
from app.plan.matter.saying import Saying
from app.plan.matter.warnings import Caution, warnings
from app.plan.opening.addresses import DELETE, IMPORT, REMINDERS
from app.plan.opening.keep_views import ReviewView
from app.plan.opening.views import Choice, Radios
from app.plan.page import page
from app.web.edition import Edition
from app.web.shell import Link
from app.web.surroundings import titled

MONTHS = (3, 6, 12)


def review_page(call: Call) -> str:
    """The HTML."""
    edition, say = call.edition, call.edition.catalog.say
    title = say("plan.review.title", "Look at your plan again")
    dates = dates_in(call.plan.text, call.plan.reviewed_on)
    view = ReviewView(
        title=title,
        frame=frame(call),
        done="done" in call.query,
        changed="changed" in call.query,
        last=_last(edition, dates.checked_on),
        due=_due(edition, dates),
        ends=_ends(edition, call.plan.delete_after),
        banners=_banners(call),
        reasons=_reasons(edition),
        again=_again(edition, call.desk.terms.review_months),
        version=call.plan.version,
        action=call.at.at(REVIEW),
        change=Link(say("plan.review.change", "Change something"), call.at.at()),
        reminders=call.at.at(REMINDERS),
        more=(
            Link(say("plan.file.title", "Your plan as a file"), call.at.at(IMPORT)),
            Link(say("plan.review.delete", "Delete this plan"), call.at.at(DELETE)),
        ),
    )
    return page(edition, "open-review.html", view, title=title.striptags(), part=REVIEW)


def _banners(call: Call) -> tuple[Banner, ...]:
    """All that may not hold, also of a plan that is not finished."""
    library = call.edition.library
    saying = Saying(call.edition.catalog, None, library.languages)
    found = warnings(answers_of(call.plan.text), saying, library.facts)
    return tuple(_banner(call, one) for one in found)


def _banner(call: Call, one: Caution) -> Banner:
    pages = (titled(call.edition, slug) for slug in one.pages if call.edition.library.exists(slug))
    return Banner(one.said.english, tuple(pages))


def _last(edition: Edition, day: date) -> Markup:
    return edition.catalog.say(
        "plan.review.last", "You last looked at it on {date}.", date=show_date(day, edition.language)
    )


def _due(edition: Edition, dates: Dates) -> Markup:
    say, state = edition.catalog.say, dates.freshness(today())
    day = show_date(dates.review_on, edition.language)
    if state == "fresh":
        return say("plan.review.next", "Look again by {date}.", date=day)
    if state == "old":
        months = OLD_MONTHS
        return say(
            "plan.review.old", "That is more than {months} months ago. Your plan says so.", months=months
        )
    return say("plan.review.due", "It was to be looked at again by {date}.", date=day)


def _ends(edition: Edition, day: date) -> Markup:
    return edition.catalog.say(
        "plan.review.ends",
        "If nobody changes it or looks at it again, it is deleted on {date}.",
        date=show_date(day, edition.language),
    )


def _reasons(edition: Edition) -> tuple[Markup, ...]:
    say = edition.catalog.say
    return (
        say("plan.review.why.medicine", "A new medicine, or another dose"),
        say("plan.review.why.hospital", "A stay in hospital"),
        say("plan.review.why.diagnosis", "A new illness"),
        say("plan.review.why.contact", "Somebody to ring has changed, or has a new number"),
        say("plan.review.why.move", "One of you has moved"),
        say("plan.review.why.home", "A new pet or a baby"),
    )


def _again(edition: Edition, suggested: int) -> Radios:
    say = edition.catalog.say
    words = {
        3: say("plan.review.in-3", "In 3 months"),
        6: say("plan.review.in-6", "In 6 months"),
        12: say("plan.review.in-12", "In 12 months"),
    }
    options = tuple(Choice(str(months), words[months], None, months == suggested) for months in MONTHS)
    return Radios("months", say("plan.review.again", "When will you look at it next?"), options)
