"""Reminders to look at the plan again, as a calendar file that gives nothing away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

NAME = "plan-review.ics"
MEDIA_TYPE = "text/calendar; charset=utf-8"
A_WEEK_BEFORE = timedelta(days=-7)
BEFORE_THE_END = timedelta(days=60)


@dataclass(frozen=True)
class Reminder:
    """What stands on each day: a neutral title, and as its text where plans are opened. ``host`` names the site."""

    title: str
    address: str
    host: str


def days_to_look_again(*wanted: date, ends: date, today: date) -> tuple[date, ...]:
    """The days still to come, each once: those wanted, and sixty days before the plan would be deleted."""
    return tuple(sorted({day for day in (*wanted, ends - BEFORE_THE_END) if day > today}))


def calendar(days: Iterable[date], reminder: Reminder, now: datetime | None = None) -> bytes:
    """The file: an all-day entry for each day, private, with an alarm a week before."""
    made = Calendar()
    made.add("prodid", f"-//{reminder.host}//EN")
    made.add("version", "2.0")
    for day in days:
        made.add_component(_entry(day, reminder, now or datetime.now(UTC)))
    return bytes(made.to_ical())


def _entry(day: date, reminder: Reminder, now: datetime) -> Event:
    entry = Event()
    entry.add("uid", f"look-again-{day:%Y%m%d}@{reminder.host}")
    entry.add("dtstamp", now)
    entry.add("dtstart", day)
    entry.add("summary", reminder.title)
    entry.add("description", reminder.address)
    entry.add("class", "PRIVATE")
    entry.add("transp", "TRANSPARENT")
    entry.add_component(_alarm(reminder))
    return entry


def _alarm(reminder: Reminder) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", reminder.title)
    alarm.add("trigger", A_WEEK_BEFORE)
    return alarm
