"""Makes flows for tests: the miniature ones by name, and any from text."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from textwrap import dedent

from app.flow.answers import Answer, Answers, items
from app.flow.known import Known
from app.flow.load import load_flow, read_flow
from app.flow.model import Flow
from app.flow.turn import Ask, take
from app.flow.words import Voice

TINY = Path(__file__).parent / "tiny"


def has_a_figure(answer: Answer, _known: Answers) -> bool:
    """A figure is in it."""
    return any(letter.isdigit() for letter in answer)


def numbers(known: Answers) -> set[object]:
    """The telephone numbers of the carer and of the other contacts."""
    others = {other.get("contact_phone") for other in items(known.get("contacts"))}
    return {known.get("your_phone"), *others}


KNOWN = Known(
    checks={"not-late": lambda answers: "late" not in answers, "never": lambda _: False},
    refusals={
        "looks-like-a-code": has_a_figure,
        "has-a-figure": has_a_figure,
        "somebody-else": lambda answer, known: answer in numbers(known),
    },
    pictures={"shopping", "medicine", "interpreting"},
    facts={"limit"},
)


def english(_context: str, words: str, /, **values: object) -> str:
    """Says everything in English."""
    for name, value in values.items():
        words = words.replace(f"{{{name}}}", str(value))
    return words


VOICE = Voice(english)


@cache
def tiny(name: str) -> Flow:
    """The miniature flow of that name."""
    return load_flow(TINY / f"{name}.yaml", KNOWN)


def flow_of(text: str, file: str = "flow.yaml") -> Flow:
    """A flow from text."""
    return read_flow(dedent(text), file, KNOWN)


def typed(**values: str | tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """What a form sends."""
    return {name: (value,) if isinstance(value, str) else value for name, value in values.items()}


def answered(flow: Flow, *turns: tuple[str, Mapping[str, str | tuple[str, ...]]]) -> Answers:
    """The answers after these forms were sent, one after the other."""
    answers: Answers = {}
    for address, values in turns:
        turn = take(flow, answers, address, typed(**values))
        assert not isinstance(turn, Ask), f"{address} was refused: {turn.faults}"
        answers = turn.answers
    return answers
