"""Builds the shell of a page: title, addresses in every language, menus and notices."""

from dataclasses import dataclass

from markupsafe import Markup

from app.content.library import Shown
from app.language.languages import Language
from app.web.edition import Edition
from app.web.notices import notices
from app.web.shell import LanguageLink, Link, Shell

FEED = "changes.atom"


@dataclass(frozen=True)
class About:
    """What the shell must know of a page. ``slug`` is None for the home page, ``shown`` None for furniture.

    ``in_languages`` are those in which the page is really shown; ``query`` is carried to the other languages;
    a page that is not ``listed`` (an error) has no address of its own; ``styles`` names stylesheets it needs
    besides the one of every page.
    """

    title: str
    description: str
    slug: str | None
    shown: Shown | None
    in_languages: tuple[Language, ...]
    indexable: bool
    quick_exit: bool = False
    query: str = ""
    listed: bool = True
    invitation: Link | None = None
    structured: Markup | None = None
    styles: tuple[str, ...] = ()


def shell(edition: Edition, about: About) -> Shell:
    """The shell of that page in that language."""
    library, place = edition.library, edition.place
    return Shell(
        language=edition.language,
        title=f"{about.title} – {library.site.portal_name}",
        description=about.description,
        canonical=place.base_url + _canonical(edition, about) if about.listed else None,
        alternates=_alternates(edition, about),
        indexable=about.indexable,
        portal_name=library.site.portal_name,
        council_name=edition.marked(library.site.council_name),
        council_url=library.site.council_url,
        home=Link(edition.catalog.say("layout.home", "Home"), edition.home),
        search=Link(edition.catalog.say("layout.search", "Search"), edition.address("search")),
        feed=Link(edition.catalog.text("layout.feed", "New and changed pages"), edition.address(FEED)),
        crisis=Link(edition.catalog.say("crisis.button", "I need help now"), edition.address("crisis-help")),
        languages=tuple(_language_link(edition, about, language) for language in library.active),
        footer=_footer(edition),
        sections=sections(edition),
        notices=notices(edition, about.shown, path_of(library.source, about.slug) + about.query),
        quick_exit=about.quick_exit,
        stylesheet=place.stylesheet,
        script=place.script,
        theme_colour=library.site.colours["brand"],
        offline=place.offline,
        invitation=about.invitation,
        trial=place.trial,
        structured=about.structured,
        styles=tuple(place.styles[name] for name in about.styles),
    )


def path_of(language: Language, slug: str | None) -> str:
    """The address of a page in a language."""
    return f"/{language.tag}/{slug}" if slug else f"/{language.tag}"


def _canonical(edition: Edition, about: About) -> str:
    here = edition.language in about.in_languages
    return path_of(edition.language if here else edition.library.source, about.slug)


def _alternates(edition: Edition, about: About) -> tuple[tuple[str, str], ...]:
    base = edition.place.base_url
    if edition.language not in about.in_languages:
        return ()
    found = [(language.tag, base + path_of(language, about.slug)) for language in about.in_languages]
    return (*found, ("x-default", base + path_of(edition.library.source, about.slug)))


def _language_link(edition: Edition, about: About, language: Language) -> LanguageLink:
    return LanguageLink(
        language=language,
        href=path_of(language, about.slug) + about.query,
        current=language == edition.language,
        translated=language in about.in_languages,
    )


def _footer(edition: Edition) -> tuple[Link, ...]:
    furniture = (
        Link(edition.catalog.say("layout.a-to-z", "A to Z"), edition.address("a-to-z")),
        Link(edition.catalog.say("layout.languages", "Languages"), edition.address("languages")),
    )
    library = edition.library
    quiet = [section.name for section in library.sections if section.head.footer]
    return (
        *furniture,
        *(titled(edition, slug) for slug in (*quiet, *library.site.footer) if library.exists(slug)),
    )


def sections(edition: Edition) -> tuple[Link, ...]:
    """The sections of the menu."""
    return tuple(titled(edition, one.name) for one in edition.library.sections if not one.head.footer)


def titled(edition: Edition, slug: str) -> Link:
    """A link to a page by its title; marked as source language when it is not translated."""
    shown = edition.library.shown(slug, edition.language)
    if shown.language == edition.language:
        return Link(edition.title(shown), edition.address(slug))
    return Link(edition.title(shown), edition.address(slug), shown.language.html, shown.language.direction)
