"""Recognises the code of a saved plan typed into the search box, so that it is neither searched nor repeated."""

import re
import unicodedata

from app.vault.tokens import looks_like

_PRINTED = re.compile(r"(?:[0-9A-Z]{4}[\s\-–—.]+){3}[0-9A-Z]{4}")
_REFERENCE = re.compile(r"ESP[\s\-–—]?[0-9A-Z]{6}")


def looks_like_plan_code(text: str) -> bool:
    """Whether ``text`` is a plan's paper code, link or reference, slips included where its shape gives it away."""
    typed = unicodedata.normalize("NFKC", text).rpartition("#")[2].strip().upper()
    typed = "".join(str(unicodedata.digit(letter, letter)) for letter in typed)
    if not any(letter.isdigit() for letter in typed):
        return False
    return bool(_PRINTED.fullmatch(typed) or _REFERENCE.fullmatch(typed)) or looks_like(text)
