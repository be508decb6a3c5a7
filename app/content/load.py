"""Reads ``content/`` into a Library; a file with an error leaves the version before it in place."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from app.content.checks import Known
from app.content.facts import Fact, Facts
from app.content.files import files_in, read_source
from app.content.library import Library, Section, Verdict, Versions
from app.content.model import SectionHead
from app.content.page import SECTION, SITE, Page, digest_of, parse
from app.content.problems import ContentError, Problem, serious
from app.content.reading import Reader, Reading
from app.content.site import Site
from app.content.verdicts import Pages, verdicts
from app.content.yaml_text import fill, read_yaml


def load(reader: Reader, day: date, before: Library | None = None) -> tuple[Library, tuple[Problem, ...]]:
    """The Library of that day, active in its source language only, and the problems found.

    Raises ContentError if site or facts cannot be read at all.
    """
    reading = Reading(reader, before)
    facts = reading.keep(lambda: _facts(reading, day), Facts(before.facts.facts, day) if before else None)
    site = reading.keep(lambda: _site(reading), before.site if before else None)
    if facts is None or site is None:
        raise ContentError(reading.problems)
    pages, found = _checked(_pages(reading), facts, reading)
    return _library(reading, pages, facts, site, found), tuple(sorted(set(reading.problems)))


def _facts(reading: Reading, day: date) -> Facts:
    name = "facts.yaml"
    text = reading.text(name)
    if reading.before is not None and reading.unchanged(name):
        return Facts(reading.before.facts.facts, day)
    data, lines = read_yaml(text, name)
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


def _site(reading: Reading) -> Site:
    name = "site.yaml"
    data, lines = read_yaml(reading.text(name), name)
    return fill(Site, data, lines, name)


def _pages(reading: Reading) -> Pages:
    old = {page.file: page for page in reading.before.all_pages()} if reading.before else {}
    found: Pages = {}
    for path in files_in(reading.reader.folder / "pages"):
        name = str(path.relative_to(reading.reader.folder))
        page = reading.keep(lambda path=path, name=name: _page(path, old.get(name), reading), old.get(name))  # type: ignore[misc]
        if page is not None:
            _put(found, page, reading)
    return found


def _page(path: Path, old: Page | None, reading: Reading) -> Page:
    source = read_source(path, reading.reader.folder)
    reading.digests[source.name] = digest_of(source.text)
    if old is not None and old.digest == digest_of(source.text):
        return old
    return parse(source, reading.source.tag)


def _put(found: Pages, page: Page, reading: Reading) -> None:
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


def _checked(pages: Pages, facts: Facts, reading: Reading) -> tuple[Pages, dict[str, Verdict]]:
    before, source = reading.before, reading.source.tag
    planned = (one.head.pages for one in pages.values() if isinstance(one.head, SectionHead))
    known = Known(
        facts,
        frozenset(slug for slug, tag in pages if tag == source),
        frozenset(slug for slugs in planned for slug in slugs),
        reading.reader.pictograms,
    )
    found = verdicts(pages, known, source, before.verdicts if before else {})
    reading.problems += (problem for verdict in found.values() for problem in verdict.problems)
    old = {page.file: page for page in before.all_pages()} if before else {}
    usable = {key: _usable(page, found[page.file], old.get(page.file)) for key, page in pages.items()}
    kept = {key: page for key, page in usable.items() if page is not None}
    return {key: page for key, page in kept.items() if (key[0], source) in kept}, found


def _usable(page: Page, verdict: Verdict, old: Page | None) -> Page | None:
    return old if serious(verdict.problems) else page


def _library(
    reading: Reading, pages: Pages, facts: Facts, site: Site, found: Mapping[str, Verdict]
) -> Library:
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
        digests=reading.digests,
        verdicts=found,
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


def _fingerprint(reading: Reading, facts: Facts) -> str:
    parts = [f"{name} {digest}" for name, digest in sorted(reading.digests.items())]
    parts += [facts.fingerprint, str(reading.reader.show_drafts)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
