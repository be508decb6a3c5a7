"""The list of pages for search engines, each with its translations."""

from collections.abc import Iterable, Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

MEDIA_TYPE = "application/xml"

Entry = tuple[str, date | None, Sequence[tuple[str, str]]]
"""A page's URL, the day it last changed, and (hreflang, URL) of each translation including itself."""

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(entries: Iterable[Entry]) -> bytes:
    """Return sitemap.xml."""
    return (_HEAD + "".join(_entry(*entry) for entry in entries) + "</urlset>\n").encode()


def _entry(url: str, changed: date | None, alternates: Sequence[tuple[str, str]]) -> str:
    when = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(address)}/>'
        for tag, address in alternates
    )
    return f"<url><loc>{escape(url)}</loc>{when}{others}</url>\n"
