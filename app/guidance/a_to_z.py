"""Every page by its title."""

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
    links = [titled(edition, slug) for slug in edition.library.pages]
    own = sorted((link for link in links if not link.lang), key=_key)
    view = AtoZView(
        breadcrumbs=breadcrumbs(edition),
        letters=tuple(Letter(initial, tuple(group)) for initial, group in groupby(own, key=_initial)),
        english=tuple(sorted((link for link in links if link.lang), key=_key)),
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


def _key(link: Link) -> str:
    return normalise(link.text)


def _initial(link: Link) -> str:
    return _key(link)[:1].upper()
