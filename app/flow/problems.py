"""What is wrong with a flow, said so that a content designer can put it right."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to put right: where it stands, what is wrong, what to do."""

    file: str
    line: int
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: error: {self.message} {self.remedy}"


class FlowError(Exception):
    """A flow that cannot be used, with everything found wrong in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))
