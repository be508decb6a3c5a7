"""Says everything twice: in English for those who are handed a sheet, and in the language of its reader."""

from collections.abc import Callable

from markupsafe import Markup

from app.checker.sheet_document import Line
from app.language.catalog import Catalog
from app.web.edition import Edition
from app.web.speaking import english as in_english
from app.web.speaking import telling
from app.web.telling import Tell


class Both:
    """English, and the language of the edition if that is another; or, without ``english``, only that language."""

    def __init__(self, edition: Edition, *, english: bool = True) -> None:
        both = english and not edition.is_source
        self.tellings = (in_english(edition), telling(edition)) if both else (telling(edition),)

    def told(self, words: Tell) -> Line:
        """A line from words that need facts or the names of things."""
        said = [words(told) for told in self.tellings]
        return Line(said[0], said[1] if len(said) > 1 else None)

    def said(self, words: Callable[[Catalog], Markup]) -> Line:
        """A line from a plain sentence."""
        return self.told(lambda told: words(told.catalog))
