"""Pages as they are met in lists: by title, or with their one sentence and pictogram."""

from collections.abc import Iterable

from app.content.fact_words import words
from app.content.model import PageHead, SectionHead
from app.guidance.views import Phone, Teaser
from app.web.edition import Edition
from app.web.shell import Link
from app.web.surroundings import titled


def teaser(edition: Edition, slug: str) -> Teaser:
    """A page by title, summary and pictogram, in the language it is shown in."""
    shown = edition.library.shown(slug, edition.language)
    head = edition.library.head(slug)
    away = shown.language != edition.language
    return Teaser(
        title=edition.title(shown),
        summary=edition.summary(shown),
        href=edition.address(slug),
        pictogram=head.pictogram if isinstance(head, PageHead | SectionHead) else None,
        lang=shown.language.html if away else None,
        dir=shown.language.direction if away else None,
    )


def teasers(edition: Edition, slugs: Iterable[str]) -> tuple[Teaser, ...]:
    """The pages among the slugs that are written."""
    return tuple(teaser(edition, slug) for slug in slugs if slug in edition.library.pages)


def breadcrumbs(edition: Edition, *slugs: str) -> tuple[Link, ...]:
    """Home, then the pages above this one."""
    home = Link(edition.catalog.say("layout.home", "Home"), edition.home)
    return (home, *(titled(edition, slug) for slug in slugs))


def phones(edition: Edition, fact_ids: Iterable[str]) -> tuple[Phone, ...]:
    """The numbers that may be shown today, each once."""
    shown = (edition.library.facts.to_show(one) for one in fact_ids)
    return tuple(phone(edition, one) for one in dict.fromkeys(filter(None, shown)))


def phone(edition: Edition, fact_id: str) -> Phone:
    """One number with whose it is and when it answers."""
    label, hours = (words(fact_id, key, edition.rendering) for key in ("label", "hours"))
    return Phone(label, edition.phone(fact_id), hours)


def popular(edition: Edition) -> tuple[Link, ...]:
    """What people often look for."""
    return tuple(titled(edition, slug) for slug in edition.popular if slug in edition.library.pages)
