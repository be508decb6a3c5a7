"""The small files of the site that no reader looks at: robots.txt, sitemap, feeds, manifest, search description."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

from app.portal.changes import feed_of, feed_path, last_touched
from app.web.atom import MEDIA_TYPE as ATOM
from app.web.atom import atom
from app.web.edition import Edition
from app.web.manifest import MEDIA_TYPE as MANIFEST
from app.web.manifest import manifest
from app.web.opensearch import MEDIA_TYPE as OPENSEARCH
from app.web.opensearch import opensearch
from app.web.robots_txt import robots_txt
from app.web.security_txt import security_txt
from app.web.sitemap import MEDIA_TYPE as SITEMAP
from app.web.sitemap import Entry, sitemap
from app.web.static import StaticFiles
from app.web.surroundings import FEED, path_of

Small = tuple[str, bytes]
HOME = "home"
TEXT = "text/plain; charset=utf-8"
ICONS = (("icons/icon-192.png", "192x192", "image/png"), ("icons/icon-512.png", "512x512", "image/png"))


def furniture(editions: Mapping[str, Edition], static: StaticFiles) -> dict[str, Small]:
    """Media type and bytes by address."""
    feeds = {feed_path(edition): (ATOM, atom(feed_of(edition))) for edition in editions.values()}
    return feeds | _of_the_site(editions, static)


def _of_the_site(editions: Mapping[str, Edition], static: StaticFiles) -> dict[str, Small]:
    source = next(edition for edition in editions.values() if edition.is_source)
    site, base = source.library.site, source.place.base_url
    described = {"name": site.portal_name, "base_url": base}
    summary = source.library.original("home").summary
    return {
        "/robots.txt": (TEXT, robots_txt(base)),
        "/sitemap.xml": (SITEMAP, sitemap(_entries(editions))),
        "/.well-known/security.txt": (
            TEXT,
            security_txt(base, contact=site.security_contact, now=datetime.now(UTC)),
        ),
        "/opensearch.xml": (
            OPENSEARCH,
            opensearch(**described, description=summary, language=source.language.tag),
        ),
        "/manifest.webmanifest": (
            MANIFEST,
            manifest(
                name=site.portal_name,
                short_name=site.portal_name,
                start=source.home,
                theme_colour=site.colours["brand"],
                icons=[(static.url(name), size, kind) for name, size, kind in ICONS],
                language=source.language.html,
            ),
        ),
    }


def route(path: str) -> str:
    """How the log calls that address: feeds by their kind, everything else by its name."""
    return f"/{{lang}}/{FEED}" if path.endswith(f"/{FEED}") else path


def _entries(editions: Mapping[str, Edition]) -> Iterator[Entry]:
    for edition in editions.values():
        if edition.drafts:
            continue
        for slug in (None, *_slugs(edition)):
            yield _entry(edition, editions, slug)


def _slugs(edition: Edition) -> Iterator[str]:
    library = edition.library
    yield from ("a-to-z", "languages")
    for slug in (*(one.name for one in library.sections), *library.pages, *library.site_pages):
        if slug not in (HOME, "offline") and library.indexable(slug, edition.language):
            yield slug


def _entry(edition: Edition, editions: Mapping[str, Edition], slug: str | None) -> Entry:
    base = edition.place.base_url
    listed = [one for one in editions.values() if not one.drafts and _listed(one, slug)]
    others = [(one.language.tag, base + path_of(one.language, slug)) for one in listed]
    default = ("x-default", base + path_of(edition.library.source, slug))
    return base + path_of(edition.language, slug), _changed(edition, slug or HOME), [*others, default]


def _changed(edition: Edition, slug: str) -> date | None:
    library = edition.library
    return last_touched(library, slug, edition.language) if library.versions(slug) else None


def _listed(edition: Edition, slug: str | None) -> bool:
    known = edition.library.versions(slug or HOME)
    return known is None or edition.library.indexable(slug or HOME, edition.language)
