"""Where one flow file is being read: its lines, what it may name, what was found wrong and what is to be said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.flow.known import Known
from app.flow.problems import Problem
from app.flow.source import Lines, Path, line_of
from app.flow.words import Words

BRACES = re.compile(r"\{(?P<inside>[^{}]*)\}|[{}]")
FACT = "fact."
ABOUT_BRACES = "Only facts stand in curly brackets: {fact.carers-allowance-weekly}."


@dataclass(frozen=True)
class Desk:
    """``sentences`` collects every sentence with its line, in the order of the file."""

    flow: str
    file: str
    lines: Lines
    known: Known
    problems: list[Problem] = field(default_factory=list)
    sentences: list[tuple[int, Words]] = field(default_factory=list)

    def wrong(self, path: Path, message: str, remedy: str) -> None:
        """Notes what is wrong at that place."""
        self.problems.append(Problem(self.file, line_of(self.lines, path), message, remedy))

    def words(self, path: Path, english: str, *ids: str) -> Words:
        """The sentence under the path of these ids."""
        for name in _unknown_in_braces(english):
            if not (name.startswith(FACT) and name.removeprefix(FACT) in self.known.facts):
                self.wrong(path, f"“{{{name}}}” is not known.", ABOUT_BRACES)
        words = Words(".".join(("flow", self.flow, *ids)), english)
        self.sentences.append((line_of(self.lines, path), words))
        return words

    def may_say(self, path: Path, english: str | None, *ids: str) -> Words | None:
        """The same for a sentence that may be left out; the last id is its key in the file."""
        return self.words((*path, ids[-1]), english, *ids) if english else None


def _unknown_in_braces(english: str) -> Iterator[str]:
    return (found["inside"] or "" for found in BRACES.finditer(english))
