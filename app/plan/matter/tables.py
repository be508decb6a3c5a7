"""What a plan says in tables: the week, the medicines, the services, the appointments."""

from collections.abc import Iterable, Sequence

from app.flow.answers import Answers, parts
from app.flow.fields.week import DAYS, TIMES
from app.plan.matter.lines import Coded, Grid, Value
from app.plan.matter.saying import Said
from app.plan.matter.speech import Speech
from app.plan.matter.titles import HEADS

MEDICINE = (
    "medicine_name",
    "medicine_strength",
    "medicine_dose",
    "medicine_times",
    "medicine_form",
    "medicine_note",
)
SERVICE = ("service_kind", "service_name", "service_phone", "service_days", "service_cancel")
APPOINTMENT = ("appointment_date", "appointment_place", "appointment_phone")


def week(speech: Speech, answers: Answers) -> Grid | None:
    """Where somebody is by day and night: days that are alike share a row."""
    kept = parts(answers.get("where_usually"))
    if not kept:
        return None
    rows: dict[tuple[str, ...], list[str]] = {}
    for day in DAYS:
        rows.setdefault(tuple(kept.get(f"{day}-{time}", "") for time in TIMES), []).append(day)
    head = (_head(speech, "where_usually"), *(speech.labels.words(one) for one in TIMES.values()))
    return Grid(head, tuple(_days(speech, days, places) for places, days in rows.items()))


def _days(speech: Speech, days: Sequence[str], places: Sequence[str]) -> tuple[tuple[Value, ...], ...]:
    named = Coded(speech.saying.commas(speech.labels.words(DAYS[day]) for day in days))
    return (named,), *(tuple(Coded(said) for said in _place(speech, place)) for place in places)


def _place(speech: Speech, place: str) -> tuple[Said, ...]:
    said = speech.labels.option("where_usually", place)
    return (said,) if said else ()


def medicines(speech: Speech, listed: Iterable[Answers]) -> Grid:
    """The medicines in their order."""
    return _grid(speech, MEDICINE, listed)


def medicines_in_brief(speech: Speech, listed: Iterable[Answers]) -> Grid:
    """What, how strong and how much in one column, and when."""
    what, when = MEDICINE[:3], "medicine_times"
    rows = (
        (tuple(value for one in what for value in _cell(speech, each, one)), _cell(speech, each, when))
        for each in listed
    )
    return Grid((_head(speech, what[0]), _head(speech, when)), tuple(rows))


def services(speech: Speech, listed: Iterable[Answers]) -> Grid:
    """Who comes or is gone to, and who must be told."""
    return _grid(speech, SERVICE, listed)


def appointments(speech: Speech, listed: Iterable[Answers]) -> Grid:
    """Those that are known of."""
    return _grid(speech, APPOINTMENT, listed)


def _grid(speech: Speech, fields: Sequence[str], listed: Iterable[Answers]) -> Grid:
    head = tuple(_head(speech, one) for one in fields)
    return Grid(head, tuple(tuple(_cell(speech, thing, one) for one in fields) for thing in listed))


def _head(speech: Speech, field: str) -> Said:
    return speech.saying.say(HEADS[field]) if field in HEADS else speech.labels.label(field)


def _cell(speech: Speech, thing: Answers, field: str) -> tuple[Value, ...]:
    line = speech.line(thing, field)
    return line.values if line else ()
