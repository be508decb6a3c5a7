"""What surrounds every page: its name, its addresses in other languages, menus and notices."""

from dataclasses import dataclass

from markupsafe import Markup

from app.language.languages import Language


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere; ``lang`` and ``dir`` are set when the words are not in the page's language."""

    text: str
    href: str
    lang: str | None = None
    dir: str | None = None


@dataclass(frozen=True)
class LanguageLink:
    """One language of the switcher; ``href`` leads to the same page, ``translated`` says it exists there."""

    language: Language
    href: str
    current: bool
    translated: bool


@dataclass(frozen=True)
class Notice:
    """A box first in ``main``: kind is fallback, draft, unchecked, outdated or facts-changed.

    ``paragraphs`` come in the page's language; ``english`` repeats them in English while they are drafts.
    """

    kind: str
    paragraphs: tuple[Markup, ...]
    english: tuple[str, ...]
    english_page: str | None


@dataclass(frozen=True)
class Shell:
    """Everything the layout needs.

    ``title`` is the whole title element; ``alternates`` are (hreflang, URL); an error page has no canonical URL.
    ``structured`` is JSON for search engines; ``feed`` lists what changed in this language; ``styles`` are
    stylesheets besides the one of every page.
    """

    language: Language
    title: str
    description: str
    canonical: str | None
    alternates: tuple[tuple[str, str], ...]
    indexable: bool
    portal_name: str
    council_name: str
    council_url: str
    home: Link
    search: Link
    feed: Link
    crisis: Link
    languages: tuple[LanguageLink, ...]
    footer: tuple[Link, ...]
    sections: tuple[Link, ...]
    notices: tuple[Notice, ...]
    quick_exit: bool
    stylesheet: str
    script: str
    theme_colour: str
    offline: bool
    invitation: Link | None = None
    trial: bool = False
    structured: Markup | None = None
    styles: tuple[str, ...] = ()
