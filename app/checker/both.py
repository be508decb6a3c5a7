"""Says everything twice: in English for those who are handed a sheet, and in the language of its reader."""

from collections.abc import Callable

from markupsafe import Markup

from app.checker.sheet_document import Line
from app.checker.speaking import english, telling
from app.checker.telling import Tell
from app.language.catalog import Catalog
from app.web.edition import Edition


class Both:
    """English, and the language of the edition if that is another."""

    def __init__(self, edition: Edition) -> None:
        self._english = english(edition)
        self._own = None if edition.is_source else telling(edition)

    def told(self, words: Tell) -> Line:
        """A line from words that need facts or the names of things."""
        return Line(words(self._english), words(self._own) if self._own else None)

    def said(self, words: Callable[[Catalog], Markup]) -> Line:
        """A line from a plain sentence."""
        return self.told(lambda told: words(told.catalog))
