"""What a page says of itself to search engines, as JSON-LD: its place in the site, and what else is true of it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Protocol, runtime_checkable

from markupsafe import Markup

from app.web.edition import Edition
from app.web.shell import Link
from app.web.surroundings import About, path_of

Thing = Mapping[str, Any]
ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


@runtime_checkable
class Placed(Protocol):
    """A view that shows where its page stands."""

    @property
    def breadcrumbs(self) -> tuple[Link, ...]:
        """The pages above it, home first."""


def structured(edition: Edition, page: object, about: About, things: Iterable[Thing]) -> Markup | None:
    """JSON that may stand in a script element as it is; None for pages that search engines should not list."""
    if not (about.indexable and isinstance(page, Placed) and page.breadcrumbs):
        return None
    graph = [_breadcrumbs(edition, page, about), *things]
    said = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return Markup(said.translate(ESCAPES))  # noqa: S704 - no mark of HTML is left in it


def _breadcrumbs(edition: Edition, page: Placed, about: About) -> Thing:
    base = edition.place.base_url
    places = [(words(link.text), base + link.href) for link in page.breadcrumbs]
    places.append((about.title, base + path_of(edition.language, about.slug)))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": address}
            for position, (name, address) in enumerate(places, start=1)
        ],
    }


def words(markup: str) -> str:
    """The words of a piece of HTML on one line."""
    return Markup(markup).striptags()  # noqa: S704 - read, not shown
