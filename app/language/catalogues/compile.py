"""Compiles the catalogues for the running portal; what is fuzzy or half-filled counts as missing."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from app.language.catalogues import po
from app.language.catalogues.faults import faults
from app.language.catalogues.sentence import CatalogueError
from app.language.languages import CATALOGUES, Language


def compile_catalogues(translations: Path, languages: Iterable[Language]) -> int:
    """Writes a ``.mo`` beside every ``.po``; returns how many. Raises CatalogueError naming every fault."""
    found = list(_found(translations, languages))
    wrong = [f"{file}: {fault}" for file, catalog in found for fault in faults(catalog)]
    if wrong:
        raise CatalogueError(wrong)
    for file, catalog in found:
        po.replace(file.with_suffix(".mo"), _compiled(catalog))
    return len(found)


def _found(translations: Path, languages: Iterable[Language]) -> Iterator[tuple[Path, Catalog]]:
    for language in languages:
        for name in CATALOGUES:
            file = po.po_file(translations, language, name)
            if file.is_file():
                yield file, po.read(file, language.babel)


def _compiled(catalog: Catalog) -> bytes:
    # Babel's writer would pass the English off as the translation of an empty plural form.
    ready = po.new_catalog("", str(catalog.locale))
    for message in catalog:
        if message.id and po.translated(message) and not message.fuzzy:
            ready.add(message.id, message.string, context=message.context)
    stream = BytesIO()
    write_mo(stream, ready)
    return stream.getvalue()
