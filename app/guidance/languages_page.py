"""What exists in which language, and how to ask for an interpreter."""

from app.content.library import Library
from app.guidance.lists import breadcrumbs, phones
from app.guidance.made import Made, make
from app.guidance.views import LanguageRow, LanguagesView
from app.language.languages import Language
from app.web.edition import Edition
from app.web.surroundings import About


def languages_page(edition: Edition) -> Made:
    """Every language of the portal with what exists in it."""
    library = edition.library
    numbers = phones(edition, [library.site.phones.interpreter])
    view = LanguagesView(
        breadcrumbs=breadcrumbs(edition),
        rows=tuple(_row(edition, language) for language in library.languages),
        phone=numbers[0] if numbers else None,
    )
    about = About(
        title=edition.catalog.text("languages.title", "Languages"),
        description=edition.catalog.text(
            "languages.description",
            "What this site offers in which language, and how to ask for an interpreter.",
        ),
        slug="languages",
        shown=None,
        in_languages=library.active,
        indexable=not edition.drafts,
    )
    return make(edition, "languages.html", view, about)


def _row(edition: Edition, language: Language) -> LanguageRow:
    library = edition.library
    active = language in library.active
    return LanguageRow(
        native_name=language.native_name,
        name=language.name,
        lang=language.html,
        dir=language.direction,
        href=f"/{language.tag}" if active else None,
        state=_state(edition, language),
        pages=_pages(library, language) if active else 0,
    )


def _pages(library: Library, language: Language) -> int:
    return sum(library.translated(slug, language) for slug in library.pages)


def _state(edition: Edition, language: Language) -> str:
    say = edition.catalog.say
    if language not in edition.library.active:
        return say("languages.state-none", "Not on this site yet. Ask for an interpreter.")
    if language.source:
        return say("languages.state-source", "Every page")
    if any(review.status != "reviewed" for review in language.review.values()):
        return say("languages.state-draft", "Made by a computer, not checked yet")
    return say("languages.state-reviewed", "Checked by a translator")
