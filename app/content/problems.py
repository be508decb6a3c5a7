"""What is wrong with a file, said so that an editor can put it right."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to put right: where it stands, what is wrong, what to do. ``serious`` keeps the old page up."""

    file: str
    line: int
    message: str
    remedy: str
    serious: bool = True

    def __str__(self) -> str:
        kind = "error" if self.serious else "note"
        return f"{self.file}:{self.line}: {kind}: {self.message} {self.remedy}"


class ContentError(Exception):
    """Content that cannot be used, with the problems found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def serious(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that keep a file from being used."""
    return tuple(problem for problem in problems if problem.serious)
