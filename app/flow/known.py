"""What a flow may call by name: checks and refusals written in Python, pictures and facts."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.flow.model import Check, Refusal


class Everything(Mapping[str, Any]):
    """Holds something that never holds under whatever name: for reading a flow without its surroundings."""

    def __contains__(self, name: object) -> bool:
        return True

    def __getitem__(self, name: str) -> Check:
        return lambda _: False

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


@dataclass(frozen=True)
class Known:
    """``checks`` look at the answers on the path, ``refusals`` at one answer; both by their name in the flow."""

    checks: Mapping[str, Check] = field(default_factory=dict)
    refusals: Mapping[str, Refusal] = field(default_factory=dict)
    pictures: Container[str] = field(default_factory=Everything)
    facts: Container[str] = field(default_factory=Everything)


ANYTHING = Known(Everything(), Everything())
