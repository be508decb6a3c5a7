"""What a person typed into a form: every value of every name, as the browser sent it."""

import re
import unicodedata
from collections.abc import Mapping
from typing import TypeAlias

Typed: TypeAlias = Mapping[str, tuple[str, ...]]

NO_LETTER = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # the categories Cc and Cs of Unicode


def one(typed: Typed, name: str) -> str:
    """The first value of that name on one line, tidied; nothing if the form did not have it."""
    text = " ".join(_first(typed, name).split())
    tidied = tidy(text)
    return text if tidied == text else " ".join(tidied.split())


def lines(typed: Typed, name: str) -> str:
    """The first value of that name with its line breaks, tidied."""
    text = _first(typed, name).replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(tidy(line.expandtabs(1)).rstrip() for line in text.split("\n")).strip()


def tidy(text: str) -> str:
    """The text in one Unicode form and without control characters."""
    if text.isascii() and text.isprintable():
        return text
    return NO_LETTER.sub("", unicodedata.normalize("NFC", text))


def _first(typed: Typed, name: str) -> str:
    values = typed.get(name)
    return values[0] if values else ""


def latin_digits(text: str) -> str:
    """The text with the digits of any script as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.digit(letter, letter)) for letter in text)
