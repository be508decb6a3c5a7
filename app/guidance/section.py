"""A section's landing page: its pages, in groups where the section has them."""

from collections.abc import Iterator

from markupsafe import Markup

from app.content.library import Section
from app.guidance.lists import breadcrumbs, teasers
from app.guidance.made import Made, make
from app.guidance.page import about_page
from app.guidance.printing import PACK
from app.guidance.views import Group, SectionView
from app.web.edition import Edition


def section(edition: Edition, one: Section) -> Made:
    """The landing page of that section."""
    shown = edition.library.shown(one.name, edition.language)
    view = SectionView(
        title=edition.title(shown),
        summary=edition.summary(shown),
        body=edition.markdown(shown.page.body, edition.rendering_of(shown)),
        breadcrumbs=breadcrumbs(edition),
        pack=edition.address(PACK) if one.head.footer else None,
        groups=tuple(group for group in _groups(edition, one, shown.page.words) if group.pages),
        lang=shown.language.html if shown.language != edition.language else None,
        dir=shown.language.direction if shown.language != edition.language else None,
    )
    return make(edition, "section.html", view, about_page(edition, one.name, shown))


def _heading(edition: Edition, words: str | None) -> Markup | None:
    return edition.marked(words) if words else None


def _groups(edition: Edition, one: Section, words: object) -> Iterator[Group]:
    titles = dict(words) if isinstance(words, dict) else {}
    for group in one.head.groups:
        yield Group(_heading(edition, titles.get(group.id)), teasers(edition, group.pages))
    grouped = {slug for group in one.head.groups for slug in group.pages}
    yield Group(None, teasers(edition, (slug for slug in one.slugs if slug not in grouped)))
