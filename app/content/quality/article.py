"""A page as its reader meets it: passages of text, headings and links, each with its line in the file."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

from app.content.markdown import parse, shown_today
from app.content.page import Page
from app.content.quality.places import lines_in_file
from app.content.rendering import Rendering

TAG = re.compile(r"<[^>]+>")
WHOLE = re.compile(r"[.!?…:][”’)]*$")
HEADING = re.compile(r"^h[1-6]$")
TITLED = {"container_do-first_open": 2, "container_not-right_open": 2}


@dataclass(frozen=True)
class Passage:
    """Text that stands together; ``prose`` if it is made of sentences, as a heading or a short item is not."""

    line: int
    text: str
    prose: bool


@dataclass(frozen=True)
class Heading:
    """A heading of the page, or the title that a box brings along."""

    line: int
    level: int


@dataclass(frozen=True)
class Link:
    """A link as written: its address and the words to press."""

    line: int
    address: str
    text: str


@dataclass(frozen=True)
class Article:
    """All of a page but the words of others in its voices, which are not ours to change."""

    page: Page
    passages: tuple[Passage, ...]
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    anchors: frozenset[str]


def article(page: Page, rendering: Rendering) -> Article:
    """The page with today’s facts in it. The rendering’s ``href`` should leave addresses as they are."""
    places = lines_in_file(page.body, shown_today(page.body, rendering))
    tokens = list(_placed(_without_voices(parse(page.body, rendering)), places, page.body_line))
    return Article(
        page,
        (*_of_the_head(page), *_passages(tokens)),
        tuple(_headings(tokens)),
        tuple(link for line, token in tokens for link in _links(token.children or (), line)),
        frozenset(str(token.attrGet("id")) for _, token in tokens if token.attrGet("id")),
    )


Placed = tuple[int, Token]


def _without_voices(tokens: Sequence[Token]) -> Iterator[Token]:
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.startswith("container_voice") else 0
        if not depth:
            yield token


def _placed(tokens: Iterator[Token], places: Sequence[int], first: int) -> Iterator[Placed]:
    line = first
    for token in tokens:
        line = places[token.map[0]] + first if token.map else line
        yield line, token


def _of_the_head(page: Page) -> Iterator[Passage]:
    yield Passage(page.head_lines.get(("title",), 1), page.title, prose=False)
    yield Passage(page.head_lines.get(("summary",), 1), page.summary, prose=True)


def _passages(tokens: Sequence[Placed]) -> Iterator[Passage]:
    for (_, opening), (line, token) in pairwise(tokens):
        if token.type == "inline":
            text = _text(token.children or ())
            yield Passage(line, text, prose=not HEADING.match(opening.tag) and bool(WHOLE.search(text)))


def _text(children: Sequence[Token]) -> str:
    return "".join(map(_said, children)).strip()


def _said(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return html.unescape(TAG.sub("", token.content)) if token.type == "html_inline" else token.content


def _headings(tokens: Sequence[Placed]) -> Iterator[Heading]:
    for line, token in tokens:
        if token.nesting == 1 and HEADING.match(token.tag):
            yield Heading(line, int(token.tag[1]))
        elif token.type in TITLED:
            yield Heading(line, TITLED[token.type])


def _links(children: Sequence[Token], line: int) -> Iterator[Link]:
    for number, token in enumerate(children):
        if token.type == "link_open":
            rest = children[number + 1 :]
            end = next(place for place, one in enumerate(rest) if one.type == "link_close")
            yield Link(line, str(token.attrGet("href") or ""), _text(rest[:end]))
