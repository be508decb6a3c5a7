"""What a person typed into a form: every value of every name, as the browser sent it."""

import unicodedata
from collections.abc import Mapping
from typing import TypeAlias

Typed: TypeAlias = Mapping[str, tuple[str, ...]]


def one(typed: Typed, name: str) -> str:
    """The first value of that name on one line, tidied; nothing if the form did not have it."""
    return " ".join(tidy(" ".join(_first(typed, name).split())).split())


def lines(typed: Typed, name: str) -> str:
    """The first value of that name with its line breaks, tidied."""
    text = _first(typed, name).replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(tidy(line.expandtabs(1)).rstrip() for line in text.split("\n")).strip()


def tidy(text: str) -> str:
    """The text in one Unicode form and without control characters."""
    normal = unicodedata.normalize("NFC", text)
    return "".join(letter for letter in normal if unicodedata.category(letter) not in ("Cc", "Cs"))


def _first(typed: Typed, name: str) -> str:
    return next(iter(typed.get(name, ())), "")


def latin_digits(text: str) -> str:
    """The text with the digits of any script as 0 to 9."""
    return "".join(str(unicodedata.digit(letter, letter)) for letter in text)
