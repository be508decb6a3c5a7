"""An HTML answer as the tests see it: its tree, where it came from and the words a person would meet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from xml.etree.ElementTree import Element

import html5lib
from html5lib.constants import E

SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Page:
    """One HTML page: ``path`` asked for, ``status``, ``headers`` (lower-case names) and ``html`` as sent."""

    path: str
    status: int
    headers: dict[str, str] = field(repr=False)
    html: str = field(repr=False)

    @cached_property
    def _parser(self) -> html5lib.HTMLParser:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.tree_found = parser.parse(self.html)
        return parser

    @cached_property
    def tree(self) -> Element:
        """The ``html`` element."""
        return self._parser.tree_found

    @cached_property
    def mistakes(self) -> list[str]:
        """What the HTML standard calls a parse error, with its line."""
        return [f"line {where[0]}: {E[code] % data}" for where, code, data in self._parser.errors]

    @cached_property
    def parents(self) -> dict[Element, Element]:
        return {child: parent for parent in self.tree.iter() for child in parent}

    def find(self, *names: str) -> list[Element]:
        """Every element with one of these names (SVG ones without their namespace), in document order."""
        return [each for each in self.elements() if name(each) in names]

    def elements(self) -> Iterator[Element]:
        return (each for each in self.tree.iter() if isinstance(each.tag, str))

    def one(self, tag: str) -> Element:
        """The only element of that name."""
        found = self.find(tag)
        assert len(found) == 1, f"{self.path}: {len(found)} <{tag}> elements, there must be one"
        return found[0]

    def text(self, tag: str) -> str:
        """The words of the only element of that name."""
        return words(self.one(tag))

    def inside(self, element: Element, *names: str) -> bool:
        return any(name(each) in names for each in self.upwards(element))

    def upwards(self, element: Element) -> Iterator[Element]:
        """The element, its parent, and so on up to ``html``."""
        here: Element | None = element
        while here is not None:
            yield here
            here = self.parents.get(here)

    def language_of(self, element: Element) -> str:
        """The value of the nearest ``lang``, or an empty string."""
        return next((each.get("lang", "") for each in self.upwards(element) if each.get("lang")), "")

    def links(self) -> list[str]:
        """Every address a person can follow from here."""
        return [each.get("href", "") for each in self.find("a")]


def name(element: Element) -> str:
    """The tag without a namespace."""
    return str(element.tag).rpartition("}")[2]


def words(element: Element) -> str:
    """The text of an element and everything in it, with single spaces."""
    return SPACES.sub(" ", "".join(element.itertext())).strip()
