"""How a content folder is read: where, with what beside it, and what was found so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from app.content.files import read_text
from app.content.library import Library
from app.content.page import digest_of
from app.content.problems import ContentError, Problem
from app.language.languages import Language

Part = TypeVar("Part")


@dataclass(frozen=True)
class Reader:
    """How to read a content folder: where it is, what exists beside it, whether drafts are shown."""

    folder: Path
    languages: tuple[Language, ...]
    pictograms: frozenset[str]
    show_drafts: bool = True


@dataclass
class Reading:
    """One reading of the folder: the Library before it, the problems found and the hash of each file."""

    reader: Reader
    before: Library | None
    problems: list[Problem] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)

    @property
    def source(self) -> Language:
        """The language everything is written in first."""
        return next(language for language in self.reader.languages if language.source)

    def text(self, name: str) -> str:
        """The text of a file, its hash noted."""
        text = read_text(self.reader.folder / name, self.reader.folder)
        self.digests[name] = digest_of(text)
        return text

    def keep(self, read: Callable[[], Part], old: Part | None) -> Part | None:
        """What was read, or what there was before if it cannot be read."""
        try:
            return read()
        except ContentError as error:
            self.problems += error.problems
            return old

    def unchanged(self, name: str) -> bool:
        """Whether a file just read is the same as in the Library before."""
        return self.before is not None and self.before.digests.get(name) == self.digests.get(name)
