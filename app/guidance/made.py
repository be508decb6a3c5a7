"""A public page as made for an address, before it is compressed and kept."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from app.guidance.structured import Thing, structured
from app.web.edition import Edition
from app.web.pictograms import draw
from app.web.shell import Shell
from app.web.surroundings import About, shell


@dataclass(frozen=True)
class Made:
    """The page's HTML; ``languages`` is its Content-Language, ``fresh`` says that caches must ask every time."""

    html: str
    languages: str
    fresh: bool = False


@dataclass(frozen=True)
class Address:
    """How to make the page of one address; ``route`` names its kind in the log, ``slug`` what is counted."""

    route: str
    slug: str
    language: str
    make: Callable[[], Made]


def make(
    edition: Edition,
    template: str,
    page: object,
    about: About,
    *,
    fresh: bool = False,
    things: Iterable[Thing] = (),
) -> Made:
    """The page through its template; ``things`` are what search engines are told of it beside where it stands."""
    surroundings: Shell = shell(edition, replace(about, structured=structured(edition, page, about, things)))
    html = edition.template(template, {"shell": surroundings, "page": page})
    return Made(str(draw(html)), _languages(edition, about), fresh)


def _languages(edition: Edition, about: About) -> str:
    shown = about.shown.language if about.shown else edition.language
    tags = (edition.language.html, shown.html)
    return ", ".join(dict.fromkeys(tags))


Addresses = Mapping[str, Address]
