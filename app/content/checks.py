"""Checks one page against the rest: its links, facts, boxes and typed values."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.content.anchors import check_anchors
from app.content.facts import Facts
from app.content.library import FURNITURE
from app.content.markup import BOX, BOXES, FACT, LINK, PICTOGRAM, TYPED_VALUE
from app.content.model import PageHead, SectionHead, SiteHead
from app.content.page import Page
from app.content.problems import Problem


@dataclass(frozen=True)
class Known:
    """What a page may refer to: facts, slugs that are written or only planned, and pictograms."""

    facts: Facts
    written: frozenset[str]
    planned: frozenset[str]
    pictograms: frozenset[str]

    def leads(self, slug: str) -> bool:
        """Whether a link may name that slug."""
        return slug in self.written or slug in self.planned or slug in FURNITURE


def check_page(page: Page, known: Known) -> list[Problem]:
    """Everything wrong with a page, in the order of its lines."""
    checks: tuple[Callable[[Page, Known], Iterator[Problem]], ...] = (
        _links, _facts, _typed_values, _boxes, _front_matter_links, _front_matter_facts, _pictograms,
        lambda page, _known: check_anchors(page),
    )  # fmt: skip
    return sorted(problem for check in checks for problem in check(page, known))


def _lines(page: Page) -> Iterator[tuple[int, str]]:
    return enumerate(page.body.split("\n"), start=page.body_line)


def _links(page: Page, known: Known) -> Iterator[Problem]:
    for number, line in _lines(page):
        for match in LINK.finditer(line):
            yield from _link(page, number, match[1].lstrip("/").partition("#")[0], known)


def _link(page: Page, line: int, slug: str, known: Known) -> Iterator[Problem]:
    if not known.leads(slug):
        remedy = "Correct the address, or link to a page of a section’s list."
        yield Problem(page.file, line, f"The link to “/{slug}” leads nowhere.", remedy)
    elif slug in known.planned and slug not in known.written:
        remedy = "The link is left out until that page is written."
        yield Problem(page.file, line, f"“/{slug}” is not written yet.", remedy, serious=False)


def _facts(page: Page, known: Known) -> Iterator[Problem]:
    inside_optional = False
    for number, line in _lines(page):
        box = BOX.match(line)
        inside_optional = (box[1] == "optional-fact" if box else inside_optional) and line.strip() != ":::"
        for match in FACT.finditer(line):
            yield from _fact(page, number, match[1], known.facts, optional=inside_optional)


def _fact(page: Page, line: int, fact_id: str, facts: Facts, *, optional: bool) -> Iterator[Problem]:
    if fact_id not in facts:
        remedy = "Correct the id, or add the fact to content/facts.yaml."
        yield Problem(page.file, line, f"There is no fact “{fact_id}”.", remedy)
    elif not optional and not facts[fact_id].public and facts.to_show(fact_id) is None:
        remedy = "Put the sentence into ::: optional-fact, or give the fact a fallback."
        yield Problem(page.file, line, f"The fact “{fact_id}” is hidden and has no fallback.", remedy)


def _typed_values(page: Page, _known: Known) -> Iterator[Problem]:
    for number, line in _lines(page):
        if match := TYPED_VALUE.search(line):
            remedy = "Write it as a fact: {{ fact.<id> }}."
            yield Problem(page.file, number, f"“{match[0].strip()}” is typed into the page.", remedy)


def _boxes(page: Page, known: Known) -> Iterator[Problem]:
    opened: list[tuple[int, str]] = []
    for number, line in _lines(page):
        match = BOX.match(line)
        if match and not match[1] and opened:
            opened.pop()
        elif match:
            if opened and match[1] != "optional-fact":
                remedy = "Close the first one with ::: before this line."
                yield Problem(page.file, number, f"A box stands inside the box “{opened[-1][1]}”.", remedy)
            opened += [(number, match[1])]
            yield from _box(page, number, match[1], match[2], known)
    for number, name in opened:
        yield Problem(page.file, number, f"The box “{name}” is not closed.", "Add a line with ::: after it.")


def _box(page: Page, line: int, name: str, said: str, known: Known) -> Iterator[Problem]:
    if name not in BOXES:
        message = f"There is no box “{name}”." if name else "This ::: closes no box."
        yield Problem(page.file, line, message, f"Use one of: {', '.join(BOXES)}.")
    if name == "details" and not said.strip():
        yield Problem(
            page.file, line, "The details box has no words to press.", "Write them behind its name."
        )
    for fact_id in said.split() if name == "call" else ():
        yield from _fact(page, line, fact_id, known.facts, optional=True)


def _front_matter_links(page: Page, known: Known) -> Iterator[Problem]:
    if isinstance(page.head, PageHead):
        for slug in page.head.next:
            yield from _link(page, page.head_lines.get(("next",), 1), slug, known)


def _front_matter_facts(page: Page, known: Known) -> Iterator[Problem]:
    if isinstance(page.head, PageHead | SiteHead):
        for fact_id in page.head.facts:
            yield from _fact(page, page.head_lines.get(("facts",), 1), fact_id, known.facts, optional=True)
    if isinstance(page.head, PageHead) and page.head.service:
        line = page.head_lines.get(("service", "phone"), 1)
        yield from _fact(page, line, page.head.service.phone, known.facts, optional=True)


def _pictograms(page: Page, known: Known) -> Iterator[Problem]:
    named = [(number, match[1]) for number, line in _lines(page) for match in PICTOGRAM.finditer(line)]
    if isinstance(page.head, PageHead | SectionHead) and page.head.pictogram:
        named.append((page.head_lines.get(("pictogram",), 1), page.head.pictogram))
    if isinstance(page.head, SiteHead):
        named += [(page.head_lines.get(("tiles",), 1), tile.pictogram) for tile in page.head.tiles]
    for line, name in named:
        if name not in known.pictograms:
            remedy = f"Use one of: {', '.join(sorted(known.pictograms))}."
            yield Problem(page.file, line, f"There is no pictogram “{name}”.", remedy)
