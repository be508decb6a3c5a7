"""Reads one entry of a languages file value by value, and says line and remedy when a value is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any, NoReturn

import yaml


class LanguagesError(Exception):
    """Something in a file of languages or words that must be put right, with its line and what to do."""

    def __init__(self, file: str, line: int, message: str, remedy: str) -> None:
        self.file, self.line, self.message, self.remedy = file, line, message, remedy
        super().__init__(f"{file}:{line}: error: {message} {remedy}")


@dataclass(frozen=True)
class Entry:
    """One mapping of the file: its values and the line of each key."""

    file: str
    line: int
    values: Mapping[str, Any]
    lines: Mapping[str, int]

    def refuse(self, key: str, message: str, remedy: str) -> NoReturn:
        """Raises the error at the line of that key."""
        raise LanguagesError(self.file, self.lines.get(key, self.line), message, remedy)

    def only(self, *keys: str) -> None:
        """Refuses a key that is none of these."""
        for key in self.values:
            if key not in keys:
                close = get_close_matches(str(key), keys, n=1)
                advice = f"Write “{close[0]}”." if close else f"Remove it. Known are: {', '.join(keys)}."
                self.refuse(key, f"“{key}” is not a known key.", advice)

    def words(self, key: str) -> str:
        """The text under a key that must be there."""
        value = self.values.get(key)
        if value is None:
            self.refuse(key, f"“{key}” is missing.", f'Add {key}: "…".')
        if not isinstance(value, str) or not value.strip():
            self.refuse(key, f"“{key}” is not text but {value!r}.", "Put the words in quotation marks.")
        return value

    def words_or_none(self, key: str) -> str | None:
        """The text under a key that may be left out."""
        return None if self.values.get(key) is None else self.words(key)

    def one_of(self, key: str, choices: Sequence[str]) -> str:
        """The text under a key that allows only these."""
        value = self.words(key)
        if value not in choices:
            self.refuse(key, f"“{key}” cannot be “{value}”.", f"Write one of: {', '.join(choices)}.")
        return value

    def number(self, key: str, least: float, most: float) -> float:
        """The number under a key, within its limits."""
        value = self.values.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            self.refuse(key, f"“{key}” is {value!r}.", f"Write a number from {least:g} to {most:g}.")
        return float(value)

    def yes(self, key: str) -> bool:
        """Whether the key says true; left out means false."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self.refuse(key, f"“{key}” is {value!r}.", "Write true or false, without quotation marks.")
        return value

    def day(self, key: str) -> date | None:
        """The date under a key that may be left out."""
        value = self.values.get(key)
        try:
            return date.fromisoformat(str(value)) if value else None
        except ValueError:
            self.refuse(key, f"“{key}” is {value!r}, which is no date.", "Write it as 2026-11-22.")

    def inner(self, key: str) -> "Entry":
        """The mapping under a key."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            self.refuse(
                key, f"“{key}” is missing or has no keys of its own.", "Copy it from another language."
            )
        line = self.lines.get(key, self.line)
        return Entry(self.file, line, value, dict.fromkeys(value, line))


def read_entries(text: str, file: str) -> tuple[Entry, ...]:
    """The entries of a file that is a list of mappings. Raises LanguagesError."""
    loader = yaml.CSafeLoader(text)
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.SequenceNode):
            raise LanguagesError(file, 1, "This is not a list of languages.", 'Begin each with “- tag: "…"”.')
        return tuple(_entry(loader, item, file) for item in node.value)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        remedy = "Check quotation marks, colons and the spaces at the start of this line."
        raise LanguagesError(file, line, f"This is not YAML: {error.problem}.", remedy) from None
    finally:
        loader.dispose()


def _entry(loader: yaml.CSafeLoader, node: yaml.Node, file: str) -> Entry:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        raise LanguagesError(file, line, "This entry has no keys.", 'Begin it with “- tag: "…"”.')
    lines: dict[str, int] = {}
    for key, _ in node.value:
        if key.value in lines:
            here = key.start_mark.line + 1
            raise LanguagesError(file, here, f"“{key.value}” stands here twice.", "Keep one of the two.")
        lines[key.value] = key.start_mark.line + 1
    return Entry(file, line, loader.construct_document(node), lines)
