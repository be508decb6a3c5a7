"""Every address of other websites that the content names, and where it stands."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.content.facts import Facts
from app.content.page import Page
from app.content.yaml_text import Lines

# Brackets belong to an address only in pairs: the one that closes a Markdown link is left.
ADDRESS = re.compile(r"https?://(?:[^\s<>\"”’|\\()\[\]]|\([^\s()]*\))+")
AFTER_IT = ".,;:!?*_"


@dataclass(frozen=True)
class Named:
    """An address and the file and line that name it."""

    url: str
    file: str
    line: int


def outside_links(pages: Iterable[Page], facts: Facts, lines: Lines, sources: str) -> list[Named]:
    """Those of page bodies, translations last, of facts and of the text of sources.yaml."""
    in_order = sorted(pages, key=lambda page: (page.head is None, page.file))
    of_pages = (one for page in in_order for one in _in_text(page.body, page.file, page.body_line))
    return [*of_pages, *_of_facts(facts, lines), *_in_text(sources, "sources.yaml", 1)]


def by_address(named: Iterable[Named]) -> Mapping[str, list[Named]]:
    """Each address once, with all the places that name it."""
    found: dict[str, list[Named]] = {}
    for one in named:
        found.setdefault(one.url, []).append(one)
    return found


def _in_text(text: str, file: str, first_line: int) -> Iterator[Named]:
    for number, line in enumerate(text.split("\n"), start=first_line):
        for match in ADDRESS.finditer(line):
            yield Named(match[0].rstrip(AFTER_IT), file, number)


def _of_facts(facts: Facts, lines: Lines) -> Iterator[Named]:
    for key, fact in facts.facts.items():
        urls = [fact.source_url] if fact.source_url else []
        if fact.kind == "url":
            urls += [f"https://{one.value}" for one in fact.values if "@" not in one.value]
        for url in urls:
            yield Named(url, "facts.yaml", lines.get((key,), 1))
