"""Looks for what is wrong with a translation: placeholders, plural forms, half-composed letters."""

import re
import unicodedata
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

from app.language.catalogues.po import forms

PLACEHOLDER = re.compile(r"\{\w+\}")
COUNT = "{n}"


def faults(catalog: Catalog) -> Iterator[str]:
    """One sentence for each thing to put right before the catalogue can be compiled; fuzzy entries are left out."""
    for message in catalog:
        if message.id and not message.fuzzy:
            for fault in _faults(message, catalog.num_plurals):
                yield f"{message.context}: {fault}"


def _faults(message: Message, plurals: int) -> Iterator[str]:
    filled = [form for form in forms(message) if form]
    if not filled:
        return
    if message.pluralizable and len(filled) != plurals:
        yield f"{len(filled)} of {plurals} plural forms are filled. Fill them all or none."
    for form in filled:
        yield from _faults_of_form(message, form)


def _faults_of_form(message: Message, form: str) -> Iterator[str]:
    wanted = {name for text in _texts(message.id) for name in PLACEHOLDER.findall(text)}
    given = set(PLACEHOLDER.findall(form))
    optional = {COUNT} if message.pluralizable else set()
    if missing := wanted - given - optional:
        yield f"{', '.join(sorted(missing))} is missing from “{form}”. Add it, spelt as in English."
    if unknown := given - wanted:
        yield f"{', '.join(sorted(unknown))} is not in the English. Take it out of “{form}”."
    if form != unicodedata.normalize("NFC", form):
        yield f"“{form}” is not in Unicode's composed form (NFC). Type or normalise it again."


def _texts(words: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)
