"""The boxes that say what a reader must know about a translation before she reads it."""

from collections.abc import Callable, Iterable
from datetime import date

from markupsafe import Markup

from app.content.library import Shown
from app.language.catalog import Catalog
from app.language.foreign import in_language
from app.language.languages import Language
from app.language.show import date as show_date
from app.web.edition import Edition
from app.web.shell import Notice

Say = Callable[[Catalog, Language], tuple[Markup, ...]]


def notices(
    edition: Edition, shown: Shown | None, english_page: str, changed: date | None = None
) -> tuple[Notice, ...]:
    """The notices for a page: those of its text, then the draft label while the portal's own words are drafts."""
    kinds = list(shown.notices) if shown else []
    if edition.drafts and "draft" not in kinds:
        kinds.append("draft")
    return tuple(_notice(kind, edition, english_page, changed) for kind in kinds)


def _notice(kind: str, edition: Edition, english_page: str, changed: date | None) -> Notice:
    def said(catalog: Catalog, language: Language) -> tuple[Markup, ...]:
        return tuple(_paragraphs(kind, edition, catalog, show_date(changed, language) if changed else ""))

    english = said(edition.english, edition.library.source) if edition.drafts else ()
    return Notice(
        kind,
        said(edition.catalog, edition.language),
        tuple(paragraph.striptags() for paragraph in english),
        None if edition.is_source else english_page,
    )


def _paragraphs(kind: str, edition: Edition, catalog: Catalog, changed: str) -> Iterable[Markup]:
    language = _name(edition, catalog)
    if kind == "fallback":
        yield catalog.say(
            "notice.fallback-text",
            "This page is not available in {language} yet. It is shown in English.",
            language=language,
        )
        yield catalog.say(
            "notice.fallback-phone",
            "To talk about it in {language}, ring {phone} and say in English: “{words}”.",
            language=language,
            phone=edition.phone(edition.library.site.phones.interpreter),
            words=_please(edition),
        )
    elif kind == "draft":
        yield catalog.say(
            "notice.draft-text",
            "Computer draft. A computer made this {language} text and no translator has checked it. "
            "Do not rely on it for decisions.",
            language=language,
        )
    elif kind == "unchecked":
        yield catalog.say(
            "notice.unchecked-text", "No qualified translator has checked this translation yet."
        )
    elif kind == "outdated":
        yield from _outdated(catalog, changed)
    else:
        yield from _facts_changed(catalog, changed)


def _please(edition: Edition) -> Markup:
    """What to say on the phone, in English: one run, so that it is read in order in any direction."""
    return in_language(f"{edition.language.name}, please", edition.library.source)


def _outdated(catalog: Catalog, changed: str) -> Iterable[Markup]:
    if changed:
        yield catalog.say(
            "notice.outdated-on",
            "The English page changed on {date}. Something may be missing here.",
            date=changed,
        )
    else:
        yield catalog.say(
            "notice.outdated-text", "The English page has changed. Something may be missing here."
        )


def _facts_changed(catalog: Catalog, changed: str) -> Iterable[Markup]:
    if changed:
        yield catalog.say(
            "notice.facts-changed-on",
            "An amount, phone number or time limit on the English page changed on {date}. "
            "Check it there before you act.",
            date=changed,
        )
    else:
        yield catalog.say(
            "notice.facts-changed-text",
            "An amount, phone number or time limit on the English page has changed. "
            "Check it there before you act.",
        )


def _name(edition: Edition, catalog: Catalog) -> str:
    return edition.language.name if catalog.language.source else edition.language.native_name
