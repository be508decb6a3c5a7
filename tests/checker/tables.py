"""The worked examples, read from tests/data."""

from collections.abc import Iterator
from csv import DictReader
from pathlib import Path

from app.checker.answers import Answers

DATA = Path(__file__).parent.parent / "data"
MANY = ("tasks", "who", "why", "impact")


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table of tests/data by column."""
    with (DATA / name).open(encoding="utf-8") as file:
        return list(DictReader(file, delimiter="\t"))


def answers(text: str) -> Answers:
    """“age=18-25; who=parent+partner” as answers."""
    return dict(_answer(part) for part in text.split("; ") if part)


def _answer(part: str) -> tuple[str, str | tuple[str, ...]]:
    question, _, value = part.partition("=")
    return question, tuple(value.split("+")) if question in MANY else value


def cells(text: str) -> Iterator[str]:
    """What stands in a cell, by spaces."""
    return iter(text.split())
