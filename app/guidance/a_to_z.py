"""Every page by its title."""

from dataclasses import dataclass, field
from itertools import groupby

from app.guidance.lists import breadcrumbs
from app.guidance.made import Made, make
from app.guidance.views import AtoZView, Letter
from app.index.normalise import normalise
from app.web.edition import Edition
from app.web.shell import Link
from app.web.surroundings import About, titled


def a_to_z(edition: Edition) -> Made:
    """The A to Z; pages that exist only in the source language stand in a group of their own."""
    entries = sorted(_entry(edition, slug) for slug in edition.library.pages)
    own = [entry for entry in entries if not entry.link.lang]
    view = AtoZView(
        breadcrumbs=breadcrumbs(edition),
        letters=tuple(
            Letter(initial, tuple(entry.link for entry in group))
            for initial, group in groupby(own, key=_initial)
        ),
        english=tuple(entry.link for entry in entries if entry.link.lang),
    )
    about = About(
        title=edition.catalog.text("a-to-z.title", "A to Z"),
        description=edition.catalog.text("a-to-z.description", "Every page of this site, by its title."),
        slug="a-to-z",
        shown=None,
        in_languages=edition.library.active,
        indexable=not edition.drafts,
    )
    return make(edition, "a-to-z.html", view, about)


@dataclass(frozen=True, order=True)
class _Entry:
    key: str
    link: Link = field(compare=False)


def _entry(edition: Edition, slug: str) -> _Entry:
    shown = edition.library.shown(slug, edition.language)
    return _Entry(normalise(shown.page.title), titled(edition, slug))


def _initial(entry: _Entry) -> str:
    return entry.key[:1].upper()
