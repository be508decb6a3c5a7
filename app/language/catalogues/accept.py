"""Accepts old translations of reworded sentences whose meaning has not changed."""

from collections.abc import Collection
from fnmatch import fnmatchcase
from pathlib import Path

from app.language.catalogues import po
from app.language.catalogues.update import FUZZY
from app.language.languages import CATALOGUES, Language


def accept(translations: Path, language: Language, contexts: Collection[str]) -> tuple[str, ...]:
    """Takes the fuzzy mark off the sentences whose context fits (``*`` stands for anything); returns which."""
    return tuple(
        context for name in CATALOGUES for context in _accept(translations, language, name, contexts)
    )


def _accept(translations: Path, language: Language, name: str, contexts: Collection[str]) -> list[str]:
    file = po.po_file(translations, language, name)
    catalog = po.read(file, language.babel)
    fitting = [each for each in catalog if each.id and each.fuzzy and _fits(str(each.context), contexts)]
    for message in fitting:
        message.flags.discard(FUZZY)
        message.previous_id = []
    if fitting:
        po.replace(file, po.as_bytes(catalog))
    return [str(message.context) for message in fitting]


def _fits(context: str, patterns: Collection[str]) -> bool:
    return any(fnmatchcase(context, pattern) for pattern in patterns)
