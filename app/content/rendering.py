"""What a page needs to become HTML in one language: words, facts and where links lead."""

from collections.abc import Callable
from dataclasses import dataclass

from app.content.facts import Facts
from app.language.catalog import Catalog
from app.language.languages import Language


@dataclass(frozen=True)
class Rendering:
    """``href`` turns ``/slug#part`` into an address of this language, or None while that page is not written.

    ``english`` is the source language's catalogue; with ``bilingual`` call boxes repeat their words in it.
    """

    language: Language
    catalog: Catalog
    english: Catalog
    facts: Facts
    href: Callable[[str], str | None]
    names: tuple[str, ...] = ()
    bilingual: bool = False
