"""The rendered body of a page as blocks for paper: what readers see on screen, in the same order."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from app.paper.document import (
    Block,
    Box,
    Bullets,
    Call,
    Frame,
    Heading,
    Line,
    Numbered,
    Paragraph,
    Pictured,
    Table,
)
from app.paper.html_tree import Node, tree
from app.paper.lines import Address, Ink, line
from app.web.pictograms import FOLDER, PICTURES

VARIABLE = re.compile(r"var\(--[a-z]+, *(#[0-9a-f]+)\)")
INLINE = frozenset({"a", "bdi", "br", "code", "em", "span", "strong"})
FRAMES: Mapping[str, Frame] = {
    "box--do-first": "do-first",
    "box--not-right": "not-right",
    "box--warning": "warning",
    "box--call": "call",
    "govuk-inset-text": "inset",
    "voice": "voice",
}


def blocks_of(html: str, address: Address) -> tuple[Block, ...]:
    """The blocks of a body; every word of it is in one of them."""
    return tuple(_Reader(address).blocks(tree(html)))


@cache
def drawing(name: str | None) -> str | None:
    """The pictogram of that name as SVG in fixed colours."""
    if name not in PICTURES:
        return None
    svg = (FOLDER / f"{name}.svg").read_text("utf-8")
    return VARIABLE.sub(r"\1", svg).replace("currentColor", "#000")


@dataclass
class _Reader:
    address: Address
    level: int = 1

    def blocks(self, node: Node) -> Iterator[Block]:
        """The blocks of a container; words that stand in it without an element of their own are a paragraph."""
        loose: list[Node | str] = []
        for child in node.children:
            if isinstance(child, str) or child.tag in INLINE:
                loose.append(child)
                continue
            yield from self._loose(loose)
            loose = []
            yield from self._block(child)
        yield from self._loose(loose)

    def _loose(self, children: "list[Node | str]") -> Iterator[Block]:
        if words := line(children, self.address):
            yield Paragraph(words)

    def _block(self, node: Node) -> Iterator[Block]:
        yield from DRAWN.get(node.tag, _Reader._container)(self, node)

    def _line(self, node: Node) -> Line:
        lang, direction = node.attrs.get("lang"), node.attrs.get("dir")
        ink = Ink(lang=lang, dir="rtl" if direction == "rtl" else "ltr") if lang else None
        return line(node.children, self.address, ink)

    def _paragraph(self, node: Node) -> Iterator[Block]:
        if words := self._line(node):
            yield Paragraph(words, "small" if "caution" in node.classes else "body")

    def _heading(self, node: Node) -> Iterator[Block]:
        """Levels never skip: what reads a PDF aloud would report a heading that is not there."""
        self.level = min(int(node.tag[1]), self.level + 1)
        yield Heading(self._line(node), self.level)

    def _bullets(self, node: Node) -> Iterator[Block]:
        if "tasks" in node.classes:
            yield Pictured(tuple(self._task(item) for item in node.elements()))
        else:
            yield Bullets(tuple(tuple(self.blocks(item)) for item in node.elements()))

    def _task(self, item: Node) -> tuple[str | None, Line]:
        names = [span.attrs.get("data-name") for span in item.find("span") if "pictogram" in span.classes]
        return drawing(names[0]) if names else None, self._line(item)

    def _numbered(self, node: Node) -> Iterator[Block]:
        items = tuple(tuple(self.blocks(item)) for item in node.elements())
        yield Numbered(items, int(node.attrs.get("start", "1")))

    def _table(self, node: Node) -> Iterator[Block]:
        rows = [tuple(self._line(cell) for cell in row.elements()) for row in node.find("tr")]
        yield Table(rows[0], tuple(rows[1:]))

    def _details(self, node: Node) -> Iterator[Block]:
        """On paper nothing can be opened, so it stands open."""
        for child in node.elements():
            if child.tag == "summary":
                yield Paragraph(line(child.children, self.address, Ink(bold=True)))
            else:
                yield from self.blocks(child)

    def _container(self, node: Node) -> Iterator[Block]:
        frames = [frame for name, frame in FRAMES.items() if name in node.classes]
        if "call" in node.classes:
            yield self._call(node)
        elif frames:
            yield self._box(node, frames[0])
        else:
            yield from self.blocks(node)

    def _box(self, node: Node, frame: Frame) -> Box:
        titles = [child for child in node.elements() if "box__title" in child.classes]
        self.level = 2 if titles else self.level
        rest = Node(node.tag, node.attrs, [child for child in node.children if child not in titles])
        return Box(frame, tuple(self.blocks(rest)), self._line(titles[0]) if titles else ())

    def _call(self, node: Node) -> Call:
        parts = {name: self._line(child) for child in node.elements() for name in child.classes}
        return Call(
            who=parts["call__who"],
            number=parts["call__number"],
            hours=parts.get("call__hours", ()),
            also=parts.get("call__english", ()),
        )


DRAWN: Mapping[str, Callable[[_Reader, Node], Iterator[Block]]] = {
    "p": _Reader._paragraph,
    "footer": _Reader._paragraph,
    "pre": _Reader._paragraph,
    "h2": _Reader._heading,
    "h3": _Reader._heading,
    "h4": _Reader._heading,
    "ul": _Reader._bullets,
    "ol": _Reader._numbered,
    "table": _Reader._table,
    "details": _Reader._details,
}
