"""The view objects of the search page."""

from dataclasses import dataclass

from markupsafe import Markup

from app.web.shell import Link


@dataclass(frozen=True)
class Found:
    """One result: title, summary, an excerpt (or None) with hits marked, where it sits; lang/dir if English."""

    title: Markup
    summary: Markup
    excerpt: Markup | None
    href: str
    where: str
    label: str | None
    lang: str | None
    dir: str | None


@dataclass(frozen=True)
class CrisisLine:
    """One line of the crisis box, in the page's language and in English (None when they are the same)."""

    words: Markup
    english: str | None
    number: Markup


@dataclass(frozen=True)
class SearchView:
    """The search page in every state: empty box, results, corrected query, nothing found, a plan code."""

    query: str
    status: str | None
    results: tuple[Found, ...]
    crisis: tuple[CrisisLine, ...]
    crisis_page: Link
    did_you_mean: Link | None
    showing_for: str | None
    instead: Link | None
    weak: tuple[Found, ...]
    popular: tuple[Link, ...]
    ways_on: tuple[Link, ...]
    phone: Markup
    plan_code: Link | None
    earlier: Link | None
    later: Link | None
