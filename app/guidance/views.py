"""The view objects of guidance: what each template needs, already decided and in one language."""

from dataclasses import dataclass

from markupsafe import Markup

from app.web.shell import Link


@dataclass(frozen=True)
class Phone:
    """A number to call: ``number`` is a finished tel: link, ``hours`` may be empty."""

    label: Markup
    number: Markup
    hours: Markup


@dataclass(frozen=True)
class Teaser:
    """A page as met in a list: title, one sentence, address, pictogram; ``lang`` set when shown in English."""

    title: str
    summary: str
    href: str
    pictogram: str | None = None
    lang: str | None = None
    dir: str | None = None


@dataclass(frozen=True)
class Share:
    """How to pass a page on: its address and a WhatsApp link that carries title and address only."""

    title: str
    url: str
    whatsapp: str


@dataclass(frozen=True)
class Paper:
    """Where a page is as a PDF, and where several are put together."""

    normal: str
    large: str
    pack: str


@dataclass(frozen=True)
class Start:
    """Where the questions of a page begin, and where they are on paper."""

    first: str
    on_paper: str


@dataclass(frozen=True)
class PlanStart:
    """Where an emergency plan is made, opened with its code, and printed empty."""

    make: str
    open: str
    blank: str


@dataclass(frozen=True)
class PageView:
    """A guidance or site page. ``lang``/``dir`` are set when the article is English on another language's page.

    ``first`` is a box of numbers that stands above title and notices: on the crisis page nothing goes before it.
    """

    title: str
    summary: str
    first: Markup | None
    body: Markup
    lang: str | None
    dir: str | None
    breadcrumbs: tuple[Link, ...]
    next_steps: tuple[Teaser, ...]
    section_title: str | None
    section_pages: tuple[Link, ...]
    here: str
    dates: tuple[Markup, ...]
    translation_note: Markup | None
    share: Share | None
    paper: Paper | None
    language_names: tuple[Link, ...]
    pictogram: str | None = None
    start: Start | None = None
    plan: PlanStart | None = None
    young_plan: str | None = None


@dataclass(frozen=True)
class Choice:
    """A guide that can go into a pack, and whether it is ticked."""

    slug: str
    title: Link
    chosen: bool


@dataclass(frozen=True)
class Choices:
    """The guides of one section."""

    title: Link
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class PackView:
    """The form for a pack; ``problem`` says what to do about what was sent."""

    breadcrumbs: tuple[Link, ...]
    action: str
    sections: tuple[Choices, ...]
    large: bool
    most: int
    problem: Markup | None


@dataclass(frozen=True)
class Group:
    """Pages under one heading of a section; the heading is None when the section has no groups."""

    title: str | None
    pages: tuple[Teaser, ...]


@dataclass(frozen=True)
class SectionView:
    """A section's landing page."""

    title: str
    summary: str
    body: Markup
    breadcrumbs: tuple[Link, ...]
    groups: tuple[Group, ...]
    pack: str | None
    lang: str | None = None
    dir: str | None = None


@dataclass(frozen=True)
class HomeView:
    """The home page: one sentence, four tiles, search with popular links, sections, phones, news.

    ``lang``/``dir`` are set when its words are English on another language's page.
    """

    title: str
    lead: str
    tiles: tuple[Teaser, ...]
    popular: tuple[Link, ...]
    sections: tuple[Teaser, ...]
    phones: tuple[Phone, ...]
    news: tuple[Teaser, ...]
    lang: str | None = None
    dir: str | None = None


@dataclass(frozen=True)
class Letter:
    """One initial of the A to Z and its pages."""

    initial: str
    pages: tuple[Link, ...]


@dataclass(frozen=True)
class AtoZView:
    """Every page by title; pages that exist only in English stand in their own group."""

    breadcrumbs: tuple[Link, ...]
    letters: tuple[Letter, ...]
    english: tuple[Link, ...]


@dataclass(frozen=True)
class LanguageRow:
    """What exists in one language: name in itself and in English, state and number of pages."""

    native_name: str
    name: str
    lang: str
    dir: str
    href: str | None
    state: str
    pages: int


@dataclass(frozen=True)
class LanguagesView:
    """Every language of the portal with what exists in it."""

    breadcrumbs: tuple[Link, ...]
    rows: tuple[LanguageRow, ...]
    phone: Phone | None


@dataclass(frozen=True)
class OfflineView:
    """The page met without a connection: numbers that always work and how to keep the guides."""

    title: str
    summary: str
    body: Markup
    breadcrumbs: tuple[Link, ...]
    phones: tuple[Phone, ...]
    kept: tuple[Link, ...]
    guides: tuple[Link, ...]
    lang: str | None = None
    dir: str | None = None


@dataclass(frozen=True)
class ErrorView:
    """A page for something that did not work: what happened, what to do next."""

    status: int
    title: str
    paragraphs: tuple[str, ...]
    phones: tuple[Phone, ...]
