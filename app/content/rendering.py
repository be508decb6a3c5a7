"""What a page needs to become HTML in one language: words, facts and where links lead."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from app.content.facts import Facts
from app.language.catalog import Catalog
from app.language.languages import Language

QUOTED = re.compile(r"“([^”]{3,})”")


@dataclass(frozen=True)
class Rendering:
    """``href`` turns ``/slug#part`` into an address of this language, or None while that page is not written.

    ``english`` is the source language's catalogue; with ``bilingual`` call boxes repeat their words in it.
    ``names`` are said in English everywhere; the native names of ``tongues`` are marked as being in them.
    """

    language: Language
    catalog: Catalog
    english: Catalog
    facts: Facts
    href: Callable[[str], str | None]
    names: tuple[str, ...] = ()
    tongues: tuple[Language, ...] = ()
    bilingual: bool = False

    def quoting(self, original: str) -> "Rendering":
        """The same for a translation of this text: a sentence that it quotes as it stands there is still English."""
        quoted = (match[1] for match in QUOTED.finditer(original))
        return replace(self, names=(*self.names, *dict.fromkeys(quoted)))
