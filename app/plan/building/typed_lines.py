"""What was typed into a form, in words to read: for pages that keep it until it can be saved."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.flow.fields.kind import Fault, Kind
from app.flow.fields.kinds import KINDS
from app.flow.model import Field, Flow
from app.flow.typed import Typed
from app.flow.words import Voice
from app.web.speaking import fields

OURS = "plan-"


@dataclass(frozen=True)
class TypedLine:
    """A question and what was typed or chosen there."""

    question: str
    lines: tuple[str, ...]
    typed: bool


def typed_lines(flow: Flow, sent: Typed, voice: Voice) -> tuple[TypedLine, ...]:
    """Every question of the flow that the form has an answer to."""
    return tuple(_lines(flow, sent, voice))


def carried(sent: Typed) -> tuple[tuple[str, str], ...]:
    """Everything a form sent, as pairs to send again; not the code that was typed."""
    return tuple((name, value) for name, values in sent.items() if name != f"{OURS}code" for value in values)


def _lines(flow: Flow, sent: Typed, voice: Voice) -> Iterator[TypedLine]:
    for field in fields(flow):
        kind = KINDS[field.kind]
        lines = said(kind, field, sent, voice)
        if lines:
            yield TypedLine(voice.says(field.question), lines, kind.typed)


def said(kind: Kind, field: Field, sent: Typed, voice: Voice) -> tuple[str, ...]:
    """What was sent for that question; as typed if it could not be read."""
    names = [name for name in kind.names(field) if any(sent.get(name, ()))]
    answer = kind.parse(field, sent) if names else ""
    if isinstance(answer, Fault):
        return tuple(value for name in names for value in sent[name] if value)
    return kind.show(field, answer, voice) if answer else ()
