"""Ids of headings, made so that words of every script survive whole."""

import unicodedata


def heading_id(text: str) -> str:
    """``s-`` and the words in lower case joined by hyphens; letters, digits and combining marks stay."""
    kept = (sign if _kept(sign) else " " for sign in unicodedata.normalize("NFC", text).lower())
    return "s-" + "-".join("".join(kept).split())


def _kept(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M") or sign in "\u200c\u200d"


def unique(wanted: str, taken: set[str]) -> str:
    """The wanted id, or with a number if it is taken; the result is added to ``taken``."""
    found, number = wanted, 2
    while found in taken:
        found, number = f"{wanted}-{number}", number + 1
    taken.add(found)
    return found
