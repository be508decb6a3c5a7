"""A sentence of a flow: English as written in the file, and the name under which it is translated."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Protocol


@dataclass(frozen=True)
class Words:
    """``context`` is the path of ids, so that rewording the English keeps the translation findable."""

    context: str
    english: str


class Say(Protocol):
    """Says a sentence in one language; whoever supplies it also fills in ``{fact.…}``."""

    def __call__(self, context: str, english: str, /, **values: object) -> str: ...


def _clock(moment: time) -> str:
    return f"{moment:%H:%M}"


@dataclass(frozen=True)
class Voice:
    """One language: how it says sentences and writes dates and times of day."""

    say: Say
    date: Callable[[date], str] = date.isoformat
    time: Callable[[time], str] = _clock

    def says(self, words: Words) -> str:
        """The sentence in this language."""
        return self.say(words.context, words.english)

    def may_say(self, words: Words | None) -> str | None:
        """The sentence in this language, None if there is none."""
        return self.says(words) if words else None
