"""What is wrong with a page’s headings, pictures and links for those who hear it or jump about in it."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from app.content.problems import Problem
from app.content.quality.article import Article, Heading, Link

NAMELESS_PICTURE = re.compile(r"!\[\s*\]\(")
SAYS_NOTHING = frozenset(
    {
        "click", "click here", "details", "find out more", "go", "here", "info", "learn more", "link", "more",
        "more info", "more information", "page", "read more", "read on", "see here", "see more", "site", "this",
        "this link", "this page", "this site", "website",
    }
)  # fmt: skip
BARE_ADDRESS = re.compile(r"^(?:https?://\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/\S*)?)$")
KNOWN_START = re.compile(r"^(?:/|#|(?:https?|mailto|tel|sms):)")
Anchors = Mapping[str, Collection[str]]


def hard_to_use(article: Article, anchors: Anchors) -> Iterator[Problem]:
    """All of it; ``anchors`` are the ids in every page by slug."""
    yield from _headings(article)
    yield from _pictures(article)
    for link in article.links:
        yield from _words(article, link)
        yield from _address(article, link, anchors)


def _headings(article: Article) -> Iterator[Problem]:
    title = Heading(1, 1)
    for above, heading in pairwise((title, *article.headings)):
        if heading.level > above.level + 1 or heading.level == 1:
            wanted = "#" * min(above.level + 1, 4)
            message = f"This heading is of level {heading.level} below one of level {above.level}."
            yield Problem(article.page.file, heading.line, message, f"Begin it with {wanted} instead.")


def _pictures(article: Article) -> Iterator[Problem]:
    for number, line in enumerate(article.page.body.split("\n"), start=article.page.body_line):
        if NAMELESS_PICTURE.search(line):
            remedy = "Say between the brackets what it shows: ![A walking frame](…)."
            yield Problem(article.page.file, number, "This picture has no words.", remedy)


def _words(article: Article, link: Link) -> Iterator[Problem]:
    said = link.text.strip(" .…→»")
    if not said or said.lower() in SAYS_NOTHING or BARE_ADDRESS.match(said):
        remedy = "Let the words say where it leads."
        yield Problem(article.page.file, link.line, f"The link “{link.text}” does not say where.", remedy)


def _address(article: Article, link: Link, anchors: Anchors) -> Iterator[Problem]:
    slug, _, part = link.address.removeprefix("/").partition("#")
    if not KNOWN_START.match(link.address):
        remedy = "Begin a page of this site with /, another site with https://."
        yield Problem(article.page.file, link.line, f"The link to “{link.address}” leads nowhere.", remedy)
    elif link.address.startswith("/") and part and part not in anchors.get(slug, ()):
        remedy = f"Link to one of: {', '.join(f'#{one}' for one in sorted(anchors.get(slug, ()))) or 'no part yet'}."
        yield Problem(article.page.file, link.line, f"“/{slug}” has no part “#{part}”.", remedy)
