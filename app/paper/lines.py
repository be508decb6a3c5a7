"""A line of HTML as runs of words and values for paper."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from app.paper.document import Break, Direction, Line, Run, Value, Words
from app.paper.html_tree import Node, tree

SPACES = re.compile(r"[ \t\r\n\f]+")
NO_BREAK = "\u00a0"
Address = Callable[[str], tuple[str | None, str | None]]
"""What an address of a link becomes: the whole address, and what is printed behind its words."""


@dataclass(frozen=True)
class Ink:
    """How the words are written at a place inside a line."""

    bold: bool = False
    lang: str | None = None
    dir: Direction | None = None
    href: str | None = None


def line_of(html: str, address: Address) -> Line:
    """The runs of some HTML without blocks."""
    return line(tree(html).children, address)


def line(children: "list[Node | str]", address: Address, ink: Ink | None = None) -> Line:
    """The runs of an element's children, spaces as a browser would keep them."""
    return tuple(_tidy(_runs(children, address, ink or Ink())))


def _runs(children: "list[Node | str]", address: Address, ink: Ink) -> Iterator[Run]:
    for child in children:
        if isinstance(child, str):
            yield Words(SPACES.sub(" ", child), ink.bold, ink.lang, ink.dir, ink.href)
        elif child.tag == "br":
            yield Break()
        elif child.tag == "bdi":
            yield Value(_text(child).strip().replace(" ", NO_BREAK), ink.bold, ink.href)
        elif child.tag == "a":
            yield from _link(child, address, ink)
        else:
            yield from _runs(child.children, address, _inked(child, ink))


def _inked(node: Node, ink: Ink) -> Ink:
    if node.tag in ("strong", "em"):
        ink = replace(ink, bold=True)
    if "lang" in node.attrs:
        ink = replace(ink, lang=node.attrs["lang"], dir=cast(Direction, node.attrs.get("dir", "ltr")))
    return ink


def _link(node: Node, address: Address, ink: Ink) -> Iterator[Run]:
    href, where = address(node.attrs.get("href", ""))
    runs = list(_runs(node.children, address, replace(_inked(node, ink), href=href)))
    words = [run for run in runs if isinstance(run, Words) and run.text.strip()]
    if where and words and where not in _text(node):
        runs[runs.index(words[-1])] = replace(words[-1], where=where)
    yield from runs


def _text(node: Node) -> str:
    return "".join(child if isinstance(child, str) else _text(child) for child in node.children)


def _tidy(runs: Iterator[Run]) -> Iterator[Run]:
    """Without spaces at the ends and doubled ones in between."""
    kept: list[Run] = []
    for run in runs:
        if isinstance(run, Words):
            before = kept[-1] if kept else Break()
            after_space = isinstance(before, Break) or (
                isinstance(before, Words) and before.text.endswith(" ")
            )
            run = replace(run, text=run.text.lstrip(" ") if after_space else run.text)
            if not run.text:
                continue
        kept.append(run)
    last = kept[-1] if kept else None
    if isinstance(last, Words):
        kept[-1:] = [replace(last, text=last.text.rstrip(" "))] if last.text.strip(" ") else []
    return iter(kept)
