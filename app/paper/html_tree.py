"""Rendered and cleaned HTML as a small tree, for readers other than browsers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "hr"})


@dataclass
class Node:
    """An element with its children in order; text stands among them as it is."""

    tag: str
    attrs: dict[str, str]
    children: list["Node | str"] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """The names in its class attribute."""
        return frozenset(self.attrs.get("class", "").split())

    def elements(self) -> Iterator["Node"]:
        """Its children that are elements."""
        return (child for child in self.children if isinstance(child, Node))

    def find(self, tag: str) -> Iterator["Node"]:
        """Every element of that name inside, in order."""
        for child in self.elements():
            if child.tag == tag:
                yield child
            yield from child.find(tag)


def tree(html: str) -> Node:
    """The root of some HTML in which every element is closed."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("root", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
