"""Options to tick, each with small boxes for more about it: kept as the ids ticked and “id.part” of each box.

What stands in the boxes of an option that is not ticked is warned about, and not kept.
"""

from functools import reduce

from app.flow.answers import TICKED, Answer, chosen, parts
from app.flow.fields.choices import CHOICES
from app.flow.fields.clock import clock_times, times
from app.flow.fields.kind import Fault, Kind, Parsed
from app.flow.fields.phone import ERRORS, number
from app.flow.model import Box, Detail, Field, Option
from app.flow.typed import Typed, one
from app.flow.words import Voice

LONGEST = 120


def _names(question: Field) -> tuple[str, ...]:
    return (question.id, *(box.name for box in question.boxes))


def _parse(question: Field, typed: Typed) -> Parsed:
    ticked = CHOICES.parse(question, typed)
    if isinstance(ticked, Fault):
        return ticked
    kept = dict.fromkeys(chosen(ticked), TICKED)
    stray: Box | None = None
    for box in (each for each in question.boxes if each.name in typed):
        found = _read(box.part, one(typed, box.name))
        if box.option.id not in kept:
            stray = stray or (box if found else None)
        elif isinstance(found, Fault):
            return Fault(found.id, found.values, box.name)
        elif found:
            kept[box.key] = found
    return _unticked(stray, kept) if stray else kept


def _unticked(stray: Box, kept: Answer) -> Fault:
    return Fault("unticked", {"option": stray.option.label}, stray.name, "warn", kept)


def _read(part: Detail, text: str) -> str | Fault:
    if part.kind == "choice":
        return text if text in part.option_ids else ""
    if (over := len(text) - (part.longest or LONGEST)) > 0:
        return Fault("too-long", {"n": over})
    if part.kind == "phone":
        return number(text)
    return times(text) if part.kind == "times" else text


def _fill(question: Field, answer: Answer) -> Typed:
    kept = parts(answer)
    filled = {box.name: (kept[box.key],) for box in question.boxes if box.key in kept}
    return {question.id: chosen(answer), **filled}


def _show(question: Field, answer: Answer, voice: Voice) -> tuple[str, ...]:
    ticked = chosen(answer)
    return tuple(_line(question, option, answer, voice) for option in question.options if option.id in ticked)


def _line(question: Field, option: Option, answer: Answer, voice: Voice) -> str:
    kept, label = parts(answer), voice.says(option.label)
    said = [
        _said(box.part, kept[box.key], voice)
        for box in question.boxes
        if box.option.id == option.id and box.key in kept
    ]
    if not said:
        return label
    return voice.say(
        "question.details.line", "{option}: {details}", option=label, details=_listed(said, voice)
    )


def _said(part: Detail, kept: str, voice: Voice) -> str:
    if part.kind == "choice":
        return next(voice.says(option.label) for option in part.options if option.id == kept)
    clock = [voice.time(each) for each in clock_times(kept)] if part.kind == "times" else []
    return _listed(clock or [kept], voice)


def _listed(said: list[str], voice: Voice) -> str:
    return reduce(
        lambda first, second: voice.say(
            "question.details.both", "{first}, {second}", first=first, second=second
        ),
        said,
    )


DETAILS = Kind(
    parse=_parse,
    names=_names,
    fill=_fill,
    show=_show,
    takes=frozenset({"options", "options-from", "parts"}),
    errors={
        **CHOICES.errors,
        "too-long": lambda say, n: say(
            "question.error.contact.too-long", "Letters too many: {n}. Make it shorter.", n=n
        ),
        "wrong": ERRORS["wrong"],
        "emergency": ERRORS["emergency"],
        "unticked": lambda say, option: say(
            "question.error.details.unticked",
            "You wrote something under “{option}” and did not tick it. Tick it, or empty what you wrote.",
            option=say(option.context, option.english),
        ),
    },
)
