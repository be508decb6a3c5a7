"""Reads ``content/`` into a Library; a file with an error leaves the version before it in place."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from app.content.checks import Known, check_page
from app.content.facts import Fact, Facts
from app.content.files import files_in, read_source, read_text
from app.content.freshness import freshness
from app.content.library import Library, Section, Versions
from app.content.model import SectionHead
from app.content.page import SECTION, SITE, Page, digest_of, parse
from app.content.parity import parity
from app.content.problems import ContentError, Problem, serious
from app.content.site import Site
from app.content.yaml_text import fill, read_yaml
from app.language.languages import Language

Part = TypeVar("Part")
Pages = dict[tuple[str, str], Page]


@dataclass(frozen=True)
class Reader:
    """How to read a content folder: where it is, what exists beside it, whether drafts are shown."""

    folder: Path
    languages: tuple[Language, ...]
    pictograms: frozenset[str]
    show_drafts: bool = True


@dataclass
class _Reading:
    reader: Reader
    before: Library | None
    problems: list[Problem] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)

    @property
    def source(self) -> Language:
        return next(language for language in self.reader.languages if language.source)

    def text(self, name: str) -> str:
        text = read_text(self.reader.folder / name, self.reader.folder)
        self.digests[name] = digest_of(text)
        return text

    def keep(self, read: Callable[[], Part], old: Part | None) -> Part | None:
        try:
            return read()
        except ContentError as error:
            self.problems += error.problems
            return old


def load(reader: Reader, day: date, before: Library | None = None) -> tuple[Library, tuple[Problem, ...]]:
    """The Library of that day, active in its source language only, and the problems found.

    Raises ContentError if site or facts cannot be read at all.
    """
    reading = _Reading(reader, before)
    facts = reading.keep(lambda: _facts(reading, day), Facts(before.facts.facts, day) if before else None)
    site = reading.keep(lambda: _site(reading), before.site if before else None)
    if facts is None or site is None:
        raise ContentError(reading.problems)
    pages = _checked(_pages(reading), facts, reading)
    return _library(reading, pages, facts, site), tuple(sorted(set(reading.problems)))


def _facts(reading: _Reading, day: date) -> Facts:
    name = "facts.yaml"
    data, lines = read_yaml(reading.text(name), name)
    facts = {key: fill(Fact, value, lines, name, (key,)) for key, value in (data or {}).items()}
    unknown = [
        (key, one.fallback) for key, one in facts.items() if one.fallback and one.fallback not in facts
    ]
    if unknown:
        raise ContentError(
            Problem(
                name,
                lines.get((key,), 1),
                f"The fallback “{fallback}” of “{key}” does not exist.",
                "Correct it.",
            )
            for key, fallback in unknown
        )
    return Facts(facts, day)


def _site(reading: _Reading) -> Site:
    name = "site.yaml"
    data, lines = read_yaml(reading.text(name), name)
    return fill(Site, data, lines, name)


def _pages(reading: _Reading) -> Pages:
    old = {page.file: page for page in reading.before.all_pages()} if reading.before else {}
    found: Pages = {}
    for path in files_in(reading.reader.folder / "pages"):
        name = str(path.relative_to(reading.reader.folder))
        page = reading.keep(lambda path=path, name=name: _page(path, old.get(name), reading), old.get(name))  # type: ignore[misc]
        if page is not None:
            _put(found, page, reading)
    return found


def _page(path: Path, old: Page | None, reading: _Reading) -> Page:
    source = read_source(path, reading.reader.folder)
    reading.digests[source.name] = digest_of(source.text)
    if old is not None and old.digest == digest_of(source.text):
        return old
    return parse(source, reading.source.tag)


def _put(found: Pages, page: Page, reading: _Reading) -> None:
    key = (page.key, page.tag)
    known = {language.tag for language in reading.reader.languages}
    if page.tag not in known:
        message, remedy = (
            f"There is no language “{page.tag}”.",
            "Add it to content/languages.yaml or rename the file.",
        )
        reading.problems.append(Problem(page.file, 1, message, remedy))
    elif key in found:
        remedy = "Give one of them another name."
        reading.problems.append(Problem(page.file, 1, f"{found[key].file} has the same address.", remedy))
    else:
        found[key] = page


def _checked(pages: Pages, facts: Facts, reading: _Reading) -> Pages:
    source = reading.source.tag
    planned = frozenset(
        slug for page in pages.values() if isinstance(page.head, SectionHead) for slug in page.head.pages
    )
    written = frozenset(slug for slug, tag in pages if tag == source)
    known = Known(facts, written, planned, reading.reader.pictograms)
    old = {page.file: page for page in reading.before.all_pages()} if reading.before else {}
    kept: Pages = {}
    for key, page in pages.items():
        problems = [*check_page(page, known), *_place_problems(page, pages, planned, source)]
        if page.translation is not None and not serious(problems):
            problems += _parity(page, pages, source)
        reading.problems += problems
        usable = page if not serious(problems) else old.get(page.file)
        if usable is not None:
            kept[key] = usable
    return {key: page for key, page in kept.items() if (key[0], source) in kept}


def _place_problems(page: Page, pages: Pages, planned: frozenset[str], source: str) -> list[Problem]:
    original = pages.get((page.key, source))
    if original is None:
        remedy = f"Add the {source} page first."
        return [Problem(page.file, 1, "There is no source page to translate.", remedy)]
    if page.section not in (SITE, original.section):
        return [Problem(page.file, 1, f"The page stands in {original.section}/.", "Move this file there.")]
    if page.section != SITE and page.slug != SECTION and page.slug not in planned:
        remedy = f"Add it to pages: in pages/{page.section}/_section.{source}.md."
        return [Problem(page.file, 1, f"No section lists “{page.slug}”.", remedy)]
    if page.translation is not None and set(page.words) != set(original.words):
        remedy = f"It must hold: {', '.join(original.words) or 'none'}."
        return [
            Problem(page.file, page.head_lines.get(("words",), 1), "The ids under words: differ.", remedy)
        ]
    return []


def _parity(page: Page, pages: Pages, source: str) -> list[Problem]:
    original = pages[page.key, source]
    return list(parity(original, page)) if freshness(original, page) == "current" else []


def _library(reading: _Reading, pages: Pages, facts: Facts, site: Site) -> Library:
    sections = _sections(pages, reading.source.tag)
    names = {section.name for section in sections}
    return Library(
        languages=reading.reader.languages,
        active=(reading.source,),
        site=site,
        facts=facts,
        sections=sections,
        pages=_versions(pages, lambda page: page.section != SITE and page.slug != SECTION),
        site_pages=_versions(pages, lambda page: page.section == SITE),
        planned=frozenset(
            slug
            for section in sections
            for slug in section.head.pages
            if (slug, reading.source.tag) not in pages
        )
        - names,
        show_drafts=reading.reader.show_drafts,
        fingerprint=_fingerprint(reading, facts),
    )


def _sections(pages: Pages, source: str) -> tuple[Section, ...]:
    found = [
        Section(
            name,
            {other: page for (slug, other), page in pages.items() if slug == name},
            one.head,
            tuple(slug for slug in one.head.pages if (slug, source) in pages),
        )
        for (name, tag), one in pages.items()
        if tag == source and isinstance(one.head, SectionHead)
    ]
    return tuple(sorted((one for one in found if one.slugs), key=lambda section: section.head.order))


def _versions(pages: Pages, wanted: Callable[[Page], bool]) -> Mapping[str, Versions]:
    found: dict[str, dict[str, Page]] = {}
    for (slug, tag), page in pages.items():
        if wanted(page):
            found.setdefault(slug, {})[tag] = page
    return found


def _fingerprint(reading: _Reading, facts: Facts) -> str:
    parts = [f"{name} {digest}" for name, digest in sorted(reading.digests.items())]
    parts += [facts.fingerprint, str(reading.reader.show_drafts)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
