"""One sentence of the portal that is to be translated, and what may be wrong with a set of them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Sentence:
    """English words under a context; ``many`` is the form for several things, if it counts something."""

    context: str
    english: str
    many: str | None = None
    files: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()

    @property
    def id(self) -> str | tuple[str, str]:
        """What gettext calls the message id."""
        return self.english if self.many is None else (self.english, self.many)


class CatalogueError(Exception):
    """Sentences or translations that cannot be used, each with what to do."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))
