"""The feed of new and changed pages in one language (Atom, RFC 4287)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

MEDIA_TYPE = "application/atom+xml"

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={0}>\n'


@dataclass(frozen=True)
class Entry:
    """One page: its URL, which is its id for good, and the days it was first written and last changed."""

    url: str
    title: str
    summary: str
    published: date
    updated: date


@dataclass(frozen=True)
class Feed:
    """What a feed says of itself, and its pages, newest first.

    ``page`` is where people read the same; ``subtitle`` says what to bear in mind and may be empty.
    """

    url: str
    page: str
    title: str
    subtitle: str
    author: str
    language: str
    updated: date
    entries: Sequence[Entry]


def atom(feed: Feed) -> bytes:
    """Return the feed as XML."""
    parts = [_HEAD.format(quoteattr(feed.language)), _about(feed), *map(_entry, feed.entries), "</feed>\n"]
    return "".join(parts).encode()


def _about(feed: Feed) -> str:
    return (
        f"<id>{escape(feed.url)}</id>\n<title>{escape(feed.title)}</title>\n{_subtitle(feed)}"
        f"<updated>{_moment(feed.updated)}</updated>\n<author><name>{escape(feed.author)}</name></author>\n"
        f'<link rel="self" type="{MEDIA_TYPE}" href={quoteattr(feed.url)}/>\n'
        f'<link rel="alternate" type="text/html" href={quoteattr(feed.page)}/>\n'
    )


def _subtitle(feed: Feed) -> str:
    return f"<subtitle>{escape(feed.subtitle)}</subtitle>\n" if feed.subtitle else ""


def _entry(entry: Entry) -> str:
    return (
        f"<entry><id>{escape(entry.url)}</id><title>{escape(entry.title)}</title>"
        f"<published>{_moment(entry.published)}</published><updated>{_moment(entry.updated)}</updated>"
        f'<link rel="alternate" type="text/html" href={quoteattr(entry.url)}/>'
        f"<summary>{escape(entry.summary)}</summary></entry>\n"
    )


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
