"""What is found: topics with their texts, and the search terms people keep beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

SOURCE = "en"  # the language every page exists in


@dataclass(frozen=True)
class Text:
    """One topic in one language: plain text, with facts filled in."""

    title: str
    summary: str
    headings: str
    body: str


@dataclass(frozen=True)
class Topic:
    """A page or tool with its texts by language tag; drafts that are hidden are not among them."""

    slug: str
    texts: Mapping[str, Text]


@dataclass(frozen=True)
class Terms:
    """The search terms of one topic: phrases by tag (gu-Latn is Gujarati in Latin letters), and misspellings."""

    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    misspelt: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()


def romanised(tag: str) -> bool:
    """Whether ``tag`` names a language of another script written in Latin letters."""
    return tag.endswith("-Latn")
