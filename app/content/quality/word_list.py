"""Council and health words with their plain ones, as editors list them, and the names that nobody can make plainer."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from re import Pattern

from pydantic import field_validator

from app.content.model import Shape, Words
from app.content.yaml_text import fill, read_yaml

FILE = "words.yaml"
EXPLAINED_OR_QUOTED = re.compile(r"\([^()]*\)|“[^”]*”")


class WordFile(Shape):
    """The file as written: the plain words for each word of jargon."""

    jargon: dict[Words, Words]

    @field_validator("jargon")
    @classmethod
    def _plain_words_are_plain(cls, jargon: dict[str, str]) -> dict[str, str]:
        for word, plain in jargon.items():
            if word != word.lower():
                raise ValueError(f"write “{word}” in small letters")
            if _any_of(jargon).search(plain):
                raise ValueError(f"the plain words for “{word}” hold jargon themselves")
        return jargon


@dataclass(frozen=True)
class WordList:
    """What to look for in a text, and what to pass over."""

    jargon: dict[str, str]
    names: tuple[str, ...]

    @cached_property
    def _jargon(self) -> Pattern[str]:
        return _any_of(self.jargon)

    @cached_property
    def _names(self) -> Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{_longest_first(self.names)})(?!\w)")

    def without_names(self, text: str) -> str:
        """The text without the names of benefits, services and places."""
        return self._names.sub("", text) if self.names else text

    def jargon_in(self, text: str) -> Iterator[tuple[str, str]]:
        """Each council word in the text as it stands there, with its plain words.

        Names are not jargon, nor is what stands in brackets beside its plain words or in somebody else's quotation.
        """
        own = EXPLAINED_OR_QUOTED.sub("", self.without_names(text))
        for match in self._jargon.finditer(own) if self.jargon else ():
            yield match[0], self.jargon[match[1].lower()]


def read_words(text: str, names: Iterable[str]) -> WordList:
    """The list in the file’s text, with the glossary’s names of benefits and services. Raises ContentError."""
    data, lines = read_yaml(text, FILE)
    file = fill(WordFile, data, lines, FILE)
    return WordList(file.jargon, tuple(names))


def _any_of(words: Iterable[str]) -> Pattern[str]:
    endings = "(?:s|d|ed|ing)?"
    return re.compile(rf"(?<![\w-])({_longest_first(words)}){endings}(?![\w-])", re.IGNORECASE)


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
