"""One page in one language, as written in its file."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from app.content.files import SourceFile
from app.content.model import PageHead, SectionHead, SiteHead, Translated, TranslationHead
from app.content.problems import ContentError, Problem
from app.content.yaml_text import fill, read_yaml

Head = PageHead | SiteHead | SectionHead
SECTION = "_section"
SITE = "site"


@dataclass(frozen=True)
class Page:
    """``head`` is None in a translation, ``translation`` None in the source language; ``digest`` is the file's."""

    slug: str
    section: str
    tag: str
    file: str
    digest: str
    title: str
    summary: str
    words: Mapping[str, str]
    body: str
    body_line: int
    head: Head | None
    translation: Translated | None
    head_lines: Mapping[tuple[object, ...], int]

    @property
    def key(self) -> str:
        """The slug of its address: a section's is the name of its folder."""
        return self.section if self.slug == SECTION else self.slug


def digest_of(text: str) -> str:
    """What tells two versions of a file apart."""
    return hashlib.sha256(text.encode()).hexdigest()


def parse(source: SourceFile, source_tag: str) -> Page:
    """The page in a file named ``pages/<section>/<slug>.<lang>.md``. Raises ContentError."""
    section, slug, tag = _place(source.name)
    data, lines = read_yaml(source.head, source.name, first_line=2)
    shape: Any = _shape(section, slug) if tag == source_tag else TranslationHead
    head: Head | TranslationHead = fill(shape, data, lines, source.name)
    return Page(
        slug=slug,
        section=section,
        tag=tag,
        file=source.name,
        digest=digest_of(source.text),
        title=head.title,
        summary=head.summary,
        words={} if isinstance(head, PageHead) else head.words,
        body=source.body,
        body_line=source.body_line,
        head=None if isinstance(head, TranslationHead) else head,
        translation=head.translation if isinstance(head, TranslationHead) else None,
        head_lines=lines,
    )


def _place(name: str) -> tuple[str, str, str]:
    path = PurePath(name)
    slug, _, tag = path.name.removesuffix(".md").partition(".")
    if len(path.parts) != 3 or not tag:
        remedy = "Name it pages/<section>/<slug>.<lang>.md, for example pages/money/carers-allowance.en.md."
        raise ContentError([Problem(name, 1, "This file is not where a page belongs.", remedy)])
    return path.parts[1], slug, tag


def _shape(section: str, slug: str) -> type[PageHead] | type[SiteHead] | type[SectionHead]:
    if slug == SECTION:
        return SectionHead
    return SiteHead if section == SITE else PageHead
