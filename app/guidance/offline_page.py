"""The page for a phone without a connection: numbers that always work, and the guides that can be kept."""

from app.content.model import PageHead
from app.guidance.lists import breadcrumbs, phones
from app.guidance.made import Made, make
from app.guidance.page import about_page
from app.guidance.views import OfflineView
from app.web.edition import Edition
from app.web.surroundings import titled

OFFLINE = "offline"
CRISIS = "crisis-help"


def offline_page(edition: Edition) -> Made:
    """What can be read without a connection."""
    shown = edition.library.shown(OFFLINE, edition.language)
    head = edition.library.head(OFFLINE)
    view = OfflineView(
        title=edition.title(shown),
        summary=edition.summary(shown),
        body=edition.markdown(shown.page.body, edition.rendering_of(shown)),
        breadcrumbs=breadcrumbs(edition),
        phones=phones(edition, getattr(head, "phones", ())),
        kept=(titled(edition, CRISIS),) if edition.library.exists(CRISIS) else (),
        guides=tuple(titled(edition, slug) for slug in core_guides(edition)),
        lang=shown.language.html if shown.language != edition.language else None,
        dir=shown.language.direction if shown.language != edition.language else None,
    )
    return make(edition, "offline.html", view, about_page(edition, OFFLINE, shown))


def core_guides(edition: Edition) -> list[str]:
    """The guides a reader may keep on her phone: the core pages, save the crisis page that is kept anyway."""
    heads = ((slug, edition.library.head(slug)) for slug in edition.library.pages)
    return [slug for slug, head in heads if isinstance(head, PageHead) and head.core and slug != CRISIS]
