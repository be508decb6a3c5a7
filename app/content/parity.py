"""Whether a translation holds the same figures, facts, links, boxes and headings as its source, unit by unit."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from app.content.freshness import blocks
from app.content.markup import BOX, FACT, LINK, PICTOGRAM
from app.content.page import Page
from app.content.problems import Problem

NUMBER = re.compile(r"\d+")
HEADING = re.compile(r"^(#{2,4})\s", re.MULTILINE)
ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s", re.MULTILINE)
ROW = re.compile(r"^\|", re.MULTILINE)
OUTSIDE = re.compile(r"\]\((https?://[^)\s]+)\)")
Marks = Callable[[str], Iterable[object]]

MARKS: tuple[tuple[str, Marks], ...] = (
    ("facts", lambda text: FACT.findall(text)),
    ("links", lambda text: [*LINK.findall(text), *OUTSIDE.findall(text)]),
    ("pictograms", lambda text: PICTOGRAM.findall(text)),
    ("boxes", lambda text: _boxes(text)),
    ("headings", lambda text: HEADING.findall(text)),
    ("list items", lambda text: ITEM.findall(text)),
    ("table rows", lambda text: ROW.findall(text)),
    ("numbers", lambda text: NUMBER.findall(FACT.sub("", LINK.sub("]", OUTSIDE.sub("]", text))))),
)


def _boxes(text: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        if match := BOX.match(line):
            yield match[1], match[2].strip() if match[1] == "call" else ""


def parity(source: Page, translation: Page) -> Iterator[Problem]:
    """What differs; nothing is said of a translation that is not of this version of its source."""
    ours, theirs = blocks(source.body), blocks(translation.body)
    line = translation.body_line
    if len(ours) != len(theirs):
        message = f"The source has {len(ours)} paragraphs, lists and boxes, this page has {len(theirs)}."
        yield Problem(translation.file, line, message, "Translate each one, none twice.")
        return
    for mine, other in zip(ours, theirs, strict=True):
        yield from _unit(mine, other, translation, line + _position(translation.body, other))


def _position(body: str, unit: str) -> int:
    return body[: max(body.find(unit), 0)].count("\n")


def _unit(source: str, translated: str, page: Page, line: int) -> Iterator[Problem]:
    for name, marks in MARKS:
        wanted, found = Counter(map(str, marks(source))), Counter(map(str, marks(translated)))
        if wanted != found:
            missing = ", ".join((wanted - found).elements()) or "none"
            extra = ", ".join((found - wanted).elements()) or "none"
            message = f"The {name} are not those of the source: missing {missing}; too many {extra}."
            yield Problem(page.file, line, message, "Copy them from the source.")
