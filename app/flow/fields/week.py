"""Where somebody is in the morning, the afternoon and at night of each day of the week."""

from app.flow.answers import Answer, parts
from app.flow.fields.choice import labels
from app.flow.fields.kind import Kind, Parsed
from app.flow.model import Field
from app.flow.typed import Typed
from app.flow.words import Voice, Words

say = Words  # so that these words are found like any other sentence
DAYS = {
    "monday": say("question.day.monday", "Monday"),
    "tuesday": say("question.day.tuesday", "Tuesday"),
    "wednesday": say("question.day.wednesday", "Wednesday"),
    "thursday": say("question.day.thursday", "Thursday"),
    "friday": say("question.day.friday", "Friday"),
    "saturday": say("question.day.saturday", "Saturday"),
    "sunday": say("question.day.sunday", "Sunday"),
}
TIMES = {
    "morning": say("question.day.morning", "Morning"),
    "afternoon": say("question.day.afternoon", "Afternoon"),
    "night": say("question.day.night", "Night"),
}
CELLS = tuple(f"{day}-{time}" for day in DAYS for time in TIMES)


def _names(question: Field) -> tuple[str, ...]:
    return tuple(f"{question.id}-{cell}" for cell in CELLS)


def _parse(question: Field, typed: Typed) -> Parsed:
    chosen = {cell: next(iter(typed.get(f"{question.id}-{cell}", ())), "") for cell in CELLS}
    return {cell: place for cell, place in chosen.items() if place in question.option_ids}


def _fill(question: Field, answer: Answer) -> Typed:
    return {f"{question.id}-{cell}": (place,) for cell, place in parts(answer).items()}


def _show(question: Field, answer: Answer, voice: Voice) -> tuple[str, ...]:
    grid = parts(answer)
    places = {cell: labels(question, (grid.get(cell, ""),), voice) for cell in CELLS}
    return tuple(_line(cell, label, voice) for cell in CELLS for label in places[cell])


def _line(cell: str, place: str, voice: Voice) -> str:
    day, _, time = cell.partition("-")
    return voice.say(
        "question.day.line",
        "{day}, {time}: {place}",
        day=voice.says(DAYS[day]),
        time=voice.says(TIMES[time]),
        place=place,
    )


WEEK = Kind(
    typed=False,
    parse=_parse,
    names=_names,
    fill=_fill,
    show=_show,
    takes=frozenset({"options", "options-from"}),
    errors={
        "missing": lambda say: say("question.error.week.missing", "Choose something for one day or more.")
    },
)
