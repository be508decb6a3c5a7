"""Fills a line of text in: facts, pictograms, links to pages, and words of another language marked as such."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from re import Match, Pattern

from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from app.content.fact_words import show_fact
from app.content.markup import FACT, PICTOGRAM
from app.content.rendering import Rendering
from app.language.foreign import in_language, mark_foreign

Show = Callable[[Match[str]], Markup]


def fill_in(state: StateCore, rendering: Rendering) -> None:
    """Replaces the marks in every line of the page."""
    for token in state.tokens:
        if token.children:
            token.children = list(_line(token.children, rendering))


def _line(children: Iterable[Token], rendering: Rendering) -> Iterator[Token]:
    tokens: Iterable[Token] = _links(children, rendering)
    tokens = _marks(tokens, FACT, lambda match: show_fact(match[1], match[2], rendering))
    tokens = _marks(tokens, PICTOGRAM, _pictogram)
    tokens = _tongues(tokens, rendering)
    return _foreign(tokens, rendering)


def _marks(tokens: Iterable[Token], pattern: Pattern[str], show: Show) -> Iterator[Token]:
    for token in tokens:
        if token.type != "text":
            yield token
            continue
        position = 0
        for match in pattern.finditer(token.content):
            yield _text(token.content[position : match.start()])
            yield _html(show(match))
            position = match.end()
        yield _text(token.content[position:])


def _pictogram(match: Match[str]) -> Markup:
    return Markup('<span class="pictogram" data-name="{0}"></span>').format(match[1])


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _html(content: Markup) -> Token:
    return Token("html_inline", "", 0, content=str(content))


def _links(children: Iterable[Token], rendering: Rendering) -> Iterator[Token]:
    left_out = 0
    for token in children:
        if token.type == "link_close" and left_out:
            left_out -= 1
            continue
        if token.type == "link_open" and not _lead(token, rendering):
            left_out += 1
            continue
        yield token


def _lead(link: Token, rendering: Rendering) -> bool:
    link.attrSet("class", "govuk-link")
    href = str(link.attrGet("href") or "")
    if href.startswith("#"):
        return True
    if not href.startswith("/"):
        link.attrSet("rel", "noopener noreferrer")
        return True
    address = rendering.href(href)
    link.attrSet("href", address or "")
    return address is not None


def _tongues(tokens: Iterable[Token], rendering: Rendering) -> Iterable[Token]:
    """Native names of languages, each marked as being in that language."""
    known = {one.native_name: one for one in rendering.tongues}
    known.pop(rendering.language.native_name, None)
    known.pop(rendering.english.language.native_name, None)
    if not known:
        return tokens
    return _marks(tokens, _any_of(tuple(known)), lambda match: in_language(match[0], known[match[0]]))


@lru_cache(maxsize=64)
def _any_of(words: tuple[str, ...]) -> Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _foreign(tokens: Iterable[Token], rendering: Rendering) -> Iterator[Token]:
    if rendering.language == rendering.english.language:
        yield from tokens
        return
    for token in tokens:
        if token.type == "text":
            yield _html(_marked(token.content, rendering))
        else:
            yield token


def _marked(text: str, rendering: Rendering) -> Markup:
    return mark_foreign(text, rendering.language, rendering.english.language, rendering.names)
