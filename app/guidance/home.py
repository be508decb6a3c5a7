"""The home page: what people do and need, before any name of a service."""

from app.content.library import Shown
from app.content.model import PageHead, SiteHead, Tile
from app.guidance.lists import phones, popular, teaser
from app.guidance.made import Made, make
from app.guidance.views import HomeView, Teaser
from app.web.edition import Edition
from app.web.shell import Link
from app.web.surroundings import About

HOME = "home"
NEWS = 3


def home(edition: Edition, invitation: Link | None = None) -> Made:
    """The home page; ``invitation`` is one line in the language that a browser asked for."""
    library = edition.library
    shown = library.shown(HOME, edition.language)
    about = About(
        title=shown.page.title,
        description=shown.page.summary,
        slug=None,
        shown=shown,
        in_languages=tuple(one for one in library.active if library.translated(HOME, one)),
        indexable=library.indexable(HOME, edition.language) and not edition.drafts,
        invitation=invitation,
    )
    return make(edition, "home.html", _view(edition, shown), about)


def _view(edition: Edition, shown: Shown) -> HomeView:
    library, head = edition.library, edition.library.head(HOME)
    assert isinstance(head, SiteHead)  # noqa: S101 - home lies among the pages of the site
    return HomeView(
        title=edition.title(shown),
        lead=edition.summary(shown),
        tiles=tuple(_tile(edition, tile, shown) for tile in head.tiles if tile.page in library.pages),
        popular=popular(edition),
        sections=tuple(teaser(edition, one.name) for one in library.sections if not one.head.footer),
        phones=phones(edition, head.phones),
        news=tuple(teaser(edition, slug) for slug in _news(edition)),
        lang=shown.language.html if shown.language != edition.language else None,
        dir=shown.language.direction if shown.language != edition.language else None,
    )


def _tile(edition: Edition, tile: Tile, shown: Shown) -> Teaser:
    words = shown.page.words
    away = shown.language != edition.language
    return Teaser(
        title=edition.marked(words[tile.id]),
        summary=edition.marked(words.get(f"{tile.id}-text", "")),
        href=edition.address(tile.page),
        pictogram=tile.pictogram,
        lang=shown.language.html if away else None,
        dir=shown.language.direction if away else None,
    )


def _news(edition: Edition) -> list[str]:
    heads = ((slug, edition.library.head(slug)) for slug in edition.library.pages)
    changed = [(head.changed, slug) for slug, head in heads if isinstance(head, PageHead) and head.changed]
    return [slug for _, slug in sorted(changed, reverse=True)[:NEWS]]
