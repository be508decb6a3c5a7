"""What is left of items where room can only be guessed: on a page that somebody's browser sets."""

from dataclasses import fields, is_dataclass
from typing import Any, Protocol, TypeVar

from app.paper.document import Block, Value, Words


class Ranked(Protocol):
    """An item of a card or of a bottle sheet."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What stands or goes together."""
        ...

    @property
    def rank(self) -> int | None:
        """How soon it goes."""
        ...


One = TypeVar("One", bound=Ranked)

AROUND = 60
"""An item takes as much room besides its words as about so many letters."""


def lighter(items: tuple[One, ...], letters: int) -> tuple[One, ...]:
    """The items without those of the highest ranks, until they take about so many letters or none may go any more."""
    kept = list(items)
    while sum(map(weight, kept)) > letters and any(one.rank is not None for one in kept):
        most = max(one.rank for one in kept if one.rank is not None)
        del kept[max(place for place, one in enumerate(kept) if one.rank == most)]
    return tuple(kept)


def weight(item: Ranked) -> int:
    """The room it takes, in letters."""
    return AROUND + _letters(item.blocks)


def _letters(part: Any) -> int:
    if isinstance(part, Words | Value):
        return len(part.text)
    if is_dataclass(part):
        part = tuple(getattr(part, one.name) for one in fields(part))
    return sum(map(_letters, part)) if isinstance(part, tuple) else 0
