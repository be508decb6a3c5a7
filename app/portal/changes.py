"""When each page last changed, and the feed that says so."""

from collections.abc import Iterator
from datetime import date

from app.content.library import Library, Shown
from app.content.model import PageHead, SiteHead
from app.language.languages import Language
from app.web.atom import Entry, Feed
from app.web.edition import Edition
from app.web.notices import notices
from app.web.surroundings import FEED

LONGEST = 100


def last_touched(library: Library, slug: str, language: Language) -> date | None:
    """The last day on which the page as shown here was written, changed, or checked by a person, if that is known."""
    head = library.head(slug)
    if not isinstance(head, PageHead | SiteHead):
        return None
    made = library.shown(slug, language).page.translation
    changed = head.changed if isinstance(head, PageHead) else None
    days = (head.written, changed, head.checked_on, made.reviewed_on if made else None)
    return max(filter(None, days), default=None)


def feed_path(edition: Edition) -> str:
    """The address of a language's feed."""
    return edition.address(FEED)


def feed_of(edition: Edition) -> Feed:
    """The newest pages of that language; a page that is not there in the language is not in its feed."""
    base, site = edition.place.base_url, edition.library.site
    entries = sorted(_entries(edition), key=lambda entry: entry.updated, reverse=True)[:LONGEST]
    return Feed(
        url=base + feed_path(edition),
        page=base + edition.home,
        title=site.portal_name,
        subtitle=" ".join(
            words.striptags() for one in notices(edition, None, "") for words in one.paragraphs
        ),
        author=site.council_name,
        language=edition.language.html,
        updated=max((entry.updated for entry in entries), default=edition.library.facts.day),
        entries=entries,
    )


def _entries(edition: Edition) -> Iterator[Entry]:
    library = edition.library
    for slug in library.pages:
        shown, head = library.shown(slug, edition.language), library.head(slug)
        if isinstance(head, PageHead) and _listed(edition, shown):
            yield Entry(
                url=edition.place.base_url + edition.address(slug),
                title=shown.page.title,
                summary=shown.page.summary,
                published=head.written,
                updated=last_touched(library, slug, edition.language) or head.written,
            )


def _listed(edition: Edition, shown: Shown) -> bool:
    """Drafts are listed only in a feed that says that it is one."""
    draft = {"draft", "unchecked"} & set(shown.notices)
    return shown.language == edition.language and (edition.drafts or not draft)
