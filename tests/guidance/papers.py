"""What printed pages of the real content say, without any PDF being made."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from app.paper.document import Value, Words


def runs(part: object) -> Iterator[Words | Value]:
    """Every run of words and values inside, in order."""
    if isinstance(part, Words | Value):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from runs(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from runs(getattr(part, field.name))


def text(part: object) -> str:
    """All words inside, each run on a line of its own."""
    return "\n".join(run.text for run in runs(part))
