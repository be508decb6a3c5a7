"""The sentences of the portal in one language, read from its compiled catalogues."""

import re
from collections.abc import Iterable
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from markupsafe import Markup, escape

from app.language.foreign import in_language, mark_foreign
from app.language.languages import CATALOGUES, Language, source_of
from app.language.show import number

PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Missing(NullTranslations):
    """Stands at the end of the catalogues and answers with nothing, so that a missing sentence is noticed."""

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002
        return ""

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002
        return ""


class Catalog:
    """Says sentences in its language, in English where it has none; values are filled in as they are."""

    def __init__(
        self, language: Language, source: Language, found: NullTranslations, names: tuple[str, ...] = ()
    ) -> None:
        self.language = language
        self.source = source
        self._found = found
        self._names = names
        self._said: dict[tuple[str, str], Markup] = {}

    def say(self, context: str, english: str, **values: object) -> Markup:
        """The sentence as HTML, values escaped; English in a span that says so where none is translated."""
        markup = self._said.get((context, english))
        if markup is None:
            markup = self._marked(self._found.pgettext(context, english), english)
            self._said[context, english] = markup
        return _filled_in(markup, values) if "{" in markup else markup

    def say_many(self, context: str, one: str, many: str, n: int, **values: object) -> Markup:
        """The sentence for n things; ``{n}`` stands for the number."""
        english = one if n == 1 else many
        markup = self._marked(self._found.npgettext(context, one, many, n), english)
        return _filled_in(markup, {"n": number(n), **values})

    def text(self, context: str, english: str, **values: object) -> str:
        """The sentence as plain text, for attributes, titles and JSON."""
        sentence = self._found.pgettext(context, english) or english
        return PLACEHOLDER.sub(lambda match: str(values[match[1]]), sentence)

    def has(self, context: str, english: str) -> bool:
        """Whether the sentence is translated."""
        return self.language.source or bool(
            self._found.pgettext(context, english) or self._found.npgettext(context, english, english, 1)
        )

    def _marked(self, sentence: str, english: str) -> Markup:
        if self.language.source:
            return escape(english)
        if not sentence:
            return in_language(english, self.source)
        pieces = re.split(r"(\{\w+\})", sentence)
        return Markup("").join(
            escape(piece)
            if PLACEHOLDER.fullmatch(piece)
            else mark_foreign(piece, self.language, self.source, self._names)
            for piece in pieces
        )


def load_catalogs(
    folder: Path, languages: Iterable[Language], names: tuple[str, ...] = ()
) -> dict[str, Catalog]:
    """A catalogue for each language by tag; one without compiled files speaks English.

    ``names`` are the names kept in English (the glossary's).
    """
    known = tuple(languages)
    source = source_of(known)
    return {each.tag: Catalog(each, source, _chain(folder / each.tag), names) for each in known}


def _chain(folder: Path) -> NullTranslations:
    chain: NullTranslations = Missing()
    for name in reversed(CATALOGUES):
        file = folder / "LC_MESSAGES" / f"{name}.mo"
        if file.is_file():
            with file.open("rb") as stream:
                translations = GNUTranslations(stream)
            translations.add_fallback(chain)
            chain = translations
    return chain


def _filled_in(markup: Markup, values: dict[str, object]) -> Markup:
    return Markup(PLACEHOLDER.sub(lambda match: str(escape(values[match[1]])), str(markup)))  # noqa: S704
