"""Finds the English words in a text of another language, so that they can be marked as English."""

import re
from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup, escape

from app.language.languages import Language

LATIN_SCRIPT = "Latn"
LETTER = "A-Za-zÀ-ɏ"
WORD = rf"[{LETTER}](?:[{LETTER}0-9’'&@./:_+–-]*[{LETTER}0-9])?"
BETWEEN = r"[.,!?:;…]*[ \u00a0](?:[&+–-][ \u00a0]?|[0-9]+[ \u00a0]?(?=[A-Za-z]))?"
CLOSING = r"(?:[.!?…]+(?=[”»\"’]))?"
RUN = rf"{WORD}(?:{BETWEEN}{WORD})*{CLOSING}"
NOTHING_ELSE = re.compile(rf"\s*{RUN}[.!?…]*\s*")


def foreign_runs(text: str, language: Language, names: tuple[str, ...] = ()) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is English.

    ``names`` are the names kept in English in every language. In a language written with Latin letters only
    these are recognised; in the others every run of Latin letters is English.
    """
    if language.script != LATIN_SCRIPT and NOTHING_ELSE.fullmatch(text):
        yield text, True
        return
    position = 0
    pattern = None if language.source else _pattern(language.script == LATIN_SCRIPT, names)
    for match in pattern.finditer(text) if pattern else ():
        if match.start() > position:
            yield text[position : match.start()], False
        yield match.group(), True
        position = match.end()
    if position < len(text):
        yield text[position:], False


def mark_foreign(text: str, language: Language, source: Language, names: tuple[str, ...] = ()) -> Markup:
    """The text as HTML, its English pieces in spans with ``lang`` and ``dir``."""
    return Markup("").join(
        in_language(piece, source) if english else escape(piece)
        for piece, english in foreign_runs(text, language, names)
    )


def in_language(text: str, language: Language) -> Markup:
    """The text in a span that says its language and direction."""
    return Markup('<span lang="{0}" dir="{1}">{2}</span>').format(language.html, language.direction, text)


@lru_cache(maxsize=512)
def _pattern(names_only: bool, names: tuple[str, ...]) -> re.Pattern[str] | None:
    known = [_name_pattern(name) for name in sorted(names, key=len, reverse=True)]
    patterns = known if names_only else [*known, RUN]
    return re.compile("|".join(patterns)) if patterns else None


def _name_pattern(name: str) -> str:
    either_apostrophe = re.escape(name).replace("’", "[’']")
    return rf"(?<![{LETTER}]){either_apostrophe}(?![{LETTER}]|[’'][{LETTER}])"
