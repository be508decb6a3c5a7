"""The Library: all content as it was at one moment, checked, never changed afterwards."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from app.content.facts import Facts
from app.content.freshness import Freshness, freshness
from app.content.model import PageHead, SectionHead, SiteHead
from app.content.page import Page
from app.content.problems import Problem
from app.content.site import Site
from app.language.languages import Language

Notice = Literal["fallback", "draft", "unchecked", "outdated", "facts-changed"]
Versions = Mapping[str, Page]
FURNITURE = ("search", "a-to-z", "languages", "offline", "print-a-pack")


@dataclass(frozen=True)
class Section:
    """A section of the menu, with the slugs of its written pages in order."""

    name: str
    versions: Versions
    head: SectionHead
    slugs: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """What is wrong with a page; ``about`` are hashes of all it rests on."""

    about: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Shown:
    """The version a reader gets at an address, and what must be said about it first."""

    page: Page
    language: Language
    notices: tuple[Notice, ...]


@dataclass(frozen=True)
class Library:
    """One immutable snapshot. ``pages`` are guidance by slug and language, ``site_pages`` those of the site.

    ``digests`` and ``verdicts``, by file, spare the next reading what did not change.
    """

    languages: tuple[Language, ...]
    active: tuple[Language, ...]
    site: Site
    facts: Facts
    sections: tuple[Section, ...]
    pages: Mapping[str, Versions]
    site_pages: Mapping[str, Versions]
    planned: frozenset[str]
    show_drafts: bool
    digests: Mapping[str, str]
    verdicts: Mapping[str, Verdict]
    fingerprint: str

    @cached_property
    def source(self) -> Language:
        """The language everything is written in first."""
        return next(language for language in self.languages if language.source)

    def language(self, tag: str) -> Language | None:
        """The active language with that tag."""
        return next((one for one in self.active if one.tag == tag), None)

    def versions(self, slug: str) -> Versions | None:
        """All languages of a guidance page, a section or a page of the site."""
        section = next((one for one in self.sections if one.name == slug), None)
        return self.pages.get(slug) or self.site_pages.get(slug) or (section.versions if section else None)

    def original(self, slug: str) -> Page:
        """A page in the source language."""
        versions = self.versions(slug)
        if versions is None:
            raise LookupError(slug)
        return versions[self.source.tag]

    def shown(self, slug: str, language: Language) -> Shown:
        """What a reader of that language gets: the translation if it may be shown, else the source."""
        original = self.original(slug)
        if language == self.source:
            return Shown(original, language, ())
        translation = (self.versions(slug) or {}).get(language.tag)
        notices = self._notices(original, translation)
        if translation is None or "fallback" in notices:
            return Shown(original, self.source, ("fallback",))
        return Shown(translation, language, notices)

    def _notices(self, original: Page, translation: Page | None) -> tuple[Notice, ...]:
        if translation is None or translation.translation is None:
            return ("fallback",)
        return _notices_for(
            translation.translation.status, freshness(original, translation), show_drafts=self.show_drafts
        )

    def translated(self, slug: str, language: Language) -> bool:
        """Whether readers of that language get the page in it."""
        return self.shown(slug, language).language == language

    def indexable(self, slug: str, language: Language) -> bool:
        """Whether search engines may list the page: it is shown in its language and no draft."""
        shown = self.shown(slug, language)
        return shown.language == language and not {"draft", "unchecked"} & set(shown.notices)

    def head(self, slug: str) -> PageHead | SiteHead | SectionHead:
        """The front matter of the source language, which all versions inherit."""
        head = self.original(slug).head
        if head is None:
            raise LookupError(slug)
        return head

    def section_of(self, slug: str) -> Section | None:
        """The section that a guidance page belongs to."""
        return next((section for section in self.sections if slug in section.slugs), None)

    def exists(self, slug: str) -> bool:
        """Whether an address with that slug leads somewhere today."""
        return slug in FURNITURE or self.versions(slug) is not None

    def all_pages(self) -> Iterator[Page]:
        """Every file of the snapshot."""
        groups = [*self.pages.values(), *self.site_pages.values(), *(one.versions for one in self.sections)]
        return (page for versions in groups for page in versions.values())


def _notices_for(status: str, fresh: Freshness, *, show_drafts: bool) -> tuple[Notice, ...]:
    if status == "reviewed":
        return () if fresh == "current" else (fresh,)
    if fresh == "facts-changed" or not show_drafts:
        return ("fallback",)
    label: Notice = "draft" if status == "draft-machine" else "unchecked"
    return (label,) if fresh == "current" else (label, "outdated")
