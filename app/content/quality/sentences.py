"""Cuts text into sentences and words, as a reader would."""

import re
from itertools import pairwise

END = re.compile(r"[.!?…][”’)]*\s+(?=[“‘(£]*[A-Z0-9])")
# A no-break space holds the groups of a telephone number together: it is read as one thing.
BETWEEN_WORDS = re.compile(r"[ \t\n–—/]+")
EDGE = re.compile(r"^[^\w£]+|[^\w%]+$")
ADDRESS = re.compile(r"@|\w\.[a-z]{2,}", re.IGNORECASE)


def sentences(text: str) -> list[str]:
    """The sentences of a text, without the spaces between them."""
    ends = [0, *(match.end() for match in END.finditer(text)), len(text)]
    return [said for start, end in pairwise(ends) if (said := text[start:end].strip())]


def words(sentence: str) -> list[str]:
    """The words of a sentence without the marks around them; an amount or a telephone number is one word."""
    bare = (EDGE.sub("", part) for part in BETWEEN_WORDS.split(sentence))
    return [word for word in bare if word]


def is_address(word: str) -> bool:
    """Whether a word is a web or mail address, which nobody reads as words."""
    return bool(ADDRESS.search(word))
