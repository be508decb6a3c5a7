"""The typed shapes of front matter and of ``site.yaml``: what an editor may write, and nothing else."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Summary = Annotated[str, StringConstraints(min_length=1, max_length=170, strip_whitespace=True)]
Audience = Literal[
    "adults", "young", "young-adults", "parents", "working", "older", "professionals", "everyone"
]


class Shape(BaseModel):
    """A shape that refuses keys it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PageHead(Shape):
    """Front matter of a guidance page in the source language."""

    title: Words
    summary: Summary
    audience: tuple[Audience, ...] = ("everyone",)
    core: bool = False
    pictogram: Slug | None = None
    quick_exit: bool = False
    numbers_first: bool = False
    owner: Words = "carers-team"
    written: date
    changed: date | None = None
    checked_on: date | None = None
    review_months: Literal[3, 6, 12] = 12
    facts: tuple[Slug, ...] = ()
    sources: tuple[Words, ...] = ()
    next: tuple[Slug, ...] = Field(default=(), max_length=6)
    service: "Service | None" = None
    questions: bool = False


class Service(Shape):
    """The one public service a page is about, as search engines are told of it; its words stand on the page."""

    name: Words
    area: Words
    phone: Slug
    operator: Words | None = None


class SiteHead(Shape):
    """Front matter of a page of the site itself: home, about, privacy …"""

    title: Words
    summary: Summary
    written: date | None = None
    checked_on: date | None = None
    tiles: tuple["Tile", ...] = ()
    phones: tuple[Slug, ...] = ()
    facts: tuple[Slug, ...] = ()
    sources: tuple[Words, ...] = ()
    words: dict[Slug, Words] = {}


class Tile(Shape):
    """One of the home page's large tiles; its words stand under ``words``."""

    id: Slug
    page: Slug
    pictogram: Slug


class SectionHead(Shape):
    """Front matter of a section: its place in the menu and its pages in order, also those not written yet."""

    title: Words
    summary: Summary
    order: int
    footer: bool = False
    pictogram: Slug | None = None
    pages: tuple[Slug, ...]
    groups: tuple["SectionGroup", ...] = ()
    words: dict[Slug, Words] = {}


class SectionGroup(Shape):
    """Some pages of a section under a heading; the heading stands under ``words``."""

    id: Slug
    pages: tuple[Slug, ...]


class Translated(Shape):
    """How a translation came about and which source text it was made from."""

    source_hash: Words
    blocks: tuple[Words, ...]
    method: Literal["human", "machine-edited", "machine"]
    translator: Words
    status: Literal["draft-machine", "needs-review", "reviewed"]
    reviewed_by: Words | None = None
    reviewed_on: date | None = None


class TranslationHead(Shape):
    """Front matter of a translation; all else is inherited from the source language."""

    title: Words
    summary: Words
    words: dict[Slug, Words] = {}
    translation: Translated
