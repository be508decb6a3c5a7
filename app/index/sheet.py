"""One YAML file of the editors, with the line of every value, so that a problem can be found and mended."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

Keys = tuple[str | int, ...]


@dataclass(frozen=True)
class Problem:
    """What is wrong in an editors' file, where, and what to do about it."""

    file: str
    line: int
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.message} {self.remedy}"


@dataclass
class Sheet:
    """The values of one file, where they stand, and the problems met while reading them."""

    file: str
    value: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[Keys, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, keys: Keys, message: str, remedy: str) -> None:
        """Note a problem at the value under ``keys``."""
        self.problems.append(Problem(self.file, self.lines.get(keys, 1), message, remedy))

    def mapping(self, *keys: str) -> Mapping[str, Any]:
        """The mapping under ``keys``; empty, with a problem noted, if something else stands there."""
        return dict(self._of(dict, {}, "words with a colon and a value each", keys))

    def phrases(self, *keys: str) -> tuple[str, ...]:
        """The list of phrases under ``keys``; a problem is noted for whatever is not a quoted text."""
        listed = self._of(list, [], 'a list of phrases: ["one", "two"]', keys)
        for place, phrase in enumerate(listed):
            if not isinstance(phrase, str) or not phrase.strip():
                self.problem((*keys, place), f"“{phrase}” is not a text.", "Put it in quotes.")
        return tuple(phrase for phrase in listed if isinstance(phrase, str) and phrase.strip())

    def text(self, *keys: str) -> str:
        """The text under ``keys``; "" with a problem noted, if something else stands there."""
        return str(self._of(str, "", "a text in quotes", keys))

    def _of(self, kind: type, otherwise: Any, wanted: str, keys: Keys) -> Any:
        value: Any = self.value
        for key in keys:
            value = value.get(key) if isinstance(value, dict) else None
        if isinstance(value, kind):
            return value
        if value is not None:
            self.problem(keys, f"“{'.'.join(map(str, keys))}” cannot be read.", f"Write {wanted}.")
        return otherwise


def read(path: Path, name: str) -> Sheet:
    """The file at ``path``; what cannot be read becomes one problem and an empty sheet."""
    sheet = Sheet(name)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        value = yaml.CSafeLoader("").construct_document(node) if node else {}
    except UnicodeDecodeError:
        sheet.problem((), "The file is not in UTF-8.", "Save it as UTF-8.")
    except yaml.YAMLError as error:
        _not_yaml(sheet, error)
    else:
        _take(sheet, node, value)
    return sheet


def _take(sheet: Sheet, node: yaml.Node | None, value: Any) -> None:
    if isinstance(value, dict):
        sheet.value, sheet.lines = value, dict(_lines(node, ()))
        for keys in _repeated(node, ()):
            sheet.problem(keys, f"“{keys[-1]}” stands here twice.", "Join the two.")
    else:
        sheet.problem((), "The file does not begin with a word and a colon.", "Look at its neighbours.")


def _not_yaml(sheet: Sheet, error: yaml.YAMLError) -> None:
    mark = getattr(error, "problem_mark", None)
    sheet.lines = {(): mark.line + 1 if mark else 1}
    sheet.problem((), "This is not YAML.", "Look for a missing quote, bracket or colon.")


def _lines(node: yaml.Node | None, keys: Keys) -> Iterator[tuple[Keys, int]]:
    if node is None:
        return
    yield keys, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, child in node.value:
            yield from _lines(child, (*keys, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for place, child in enumerate(node.value):
            yield from _lines(child, (*keys, place))


def _repeated(node: yaml.Node | None, keys: Keys) -> Iterator[Keys]:
    if isinstance(node, yaml.MappingNode):
        names = [key.value for key, _ in node.value]
        yield from ((*keys, name) for name in dict.fromkeys(names) if names.count(name) > 1)
        for key, child in node.value:
            yield from _repeated(child, (*keys, key.value))
