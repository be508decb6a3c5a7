"""Says that a plan is still right, and gives reminders for a calendar."""

from starlette.responses import Response

from app.content.watch import today
from app.plan.addresses import ENTER, REVIEW
from app.plan.building.text import text_of_plan
from app.plan.call import Call
from app.plan.matter.dates import OLD_MONTHS, months_after
from app.plan.matter.roles import answers_of, dates_in
from app.plan.opening.review_page import MONTHS, review_page
from app.plan.store.plans import Saved


def review(call: Call) -> Response:
    """How old it is and what to think of."""
    return call.html(review_page(call))


def still_right(call: Call) -> Response:
    """Keeps today as the day it was looked at, unless somebody has changed the plan since the page was made."""
    if call.sent("version") != str(call.plan.version):
        return call.go(REVIEW, "?changed")
    answers = {**answers_of(call.plan.text), "review_on": _next(call)}
    saved = call.desk.plans.save(call.plan, call.plan.version, text_of_plan(call, answers))
    return call.go(REVIEW, "?done" if isinstance(saved, Saved) else "?changed")


def _next(call: Call) -> str:
    wished = call.sent("months")
    months = int(wished) if wished in map(str, MONTHS) else call.desk.terms.review_months
    return months_after(today(), months).isoformat()


def reminders(call: Call) -> Response:
    """The calendar file."""
    from app.plan.carrying.calendar import NAME, Reminder, calendar, days_to_look_again  # slow to import

    place, dates = call.edition.place.base_url, dates_in(call.plan.text, call.plan.reviewed_on)
    title = call.edition.catalog.text("plan.calendar.title", "Look at my plan again")
    days = days_to_look_again(
        dates.review_on,
        months_after(dates.checked_on, OLD_MONTHS),
        ends=call.plan.delete_after,
        today=today(),
    )
    reminder = Reminder(title, f"{place}{ENTER}", place.partition("://")[2])
    return download(calendar(days, reminder), "text/calendar; charset=utf-8", NAME)


def download(data: bytes, media_type: str, name: str) -> Response:
    """A file to keep on the device."""
    attached = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=media_type, headers=attached)
