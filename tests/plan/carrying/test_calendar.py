"""The reminders say when to look again, and nothing about anybody."""

from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar

from app.plan.carrying.calendar import Reminder, calendar, days_to_look_again

TODAY = date(2026, 11, 23)
REMINDER = Reminder("Look at my plan again", "https://carers.example/p", "carers.example")
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def entries(*days: date) -> list:
    return Calendar.from_ical(calendar(days, REMINDER, NOW)).walk("VEVENT")


def test_the_days_are_the_chosen_one_a_year_on_and_sixty_days_before_the_end() -> None:
    days = days_to_look_again(date(2027, 5, 1), date(2027, 11, 23), ends=date(2028, 11, 23), today=TODAY)
    assert days == (date(2027, 5, 1), date(2027, 11, 23), date(2028, 9, 24))


def test_days_gone_by_are_left_out_and_the_same_day_stands_once() -> None:
    past, twice = date(2026, 5, 1), date(2027, 5, 1)
    assert days_to_look_again(past, twice, twice, ends=TODAY + timedelta(days=30), today=TODAY) == (twice,)


def test_an_entry_is_for_the_whole_day_private_and_rings_a_week_before() -> None:
    (entry,) = entries(date(2027, 5, 1))
    assert entry.decoded("dtstart") == date(2027, 5, 1)
    assert entry["class"] == "PRIVATE"
    (alarm,) = entry.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(days=-7)


def test_an_entry_says_the_title_and_the_address_and_no_more() -> None:
    (entry,) = entries(date(2027, 5, 1))
    said = {name: str(entry[name]) for name in entry if name not in ("DTSTART", "DTSTAMP")}
    assert said == {
        "SUMMARY": "Look at my plan again",
        "DESCRIPTION": "https://carers.example/p",
        "UID": "look-again-20270501@carers.example",
        "CLASS": "PRIVATE",
        "TRANSP": "TRANSPARENT",
    }
