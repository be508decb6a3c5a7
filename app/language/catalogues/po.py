"""Reads and writes catalogue files so that the same sentences always give the same bytes."""

import os
import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, denormalize, read_po, write_po

from app.language.catalogues.sentence import CatalogueError, Sentence
from app.language.languages import CATALOGUES, Language

PROJECT = "carers-portal"
HEADERS_OF_A_MACHINE = re.compile(
    rb'^"(?:POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Report-Msgid-Bugs-To|Generated-By)'
    rb":.*\n",
    re.MULTILINE,
)
PREVIOUS = re.compile(r'msgid(?:_plural)? ("(?:.|\n")*")')


def po_file(folder: Path, language: Language, catalogue: str) -> Path:
    """Where a language's catalogue lies in the folder of translations."""
    return folder / language.tag / "LC_MESSAGES" / f"{catalogue}.po"


def new_catalog(title: str, locale: str | None = None) -> Catalog:
    """An empty catalogue that names no machine and no day."""
    return Catalog(locale=locale, project=PROJECT, version="1", header_comment=f"# {title}", fuzzy=False)


def add(catalog: Catalog, sentence: Sentence) -> None:
    """Adds the sentence, not yet translated."""
    catalog.add(
        sentence.id,
        context=sentence.context,
        locations=[(file, 0) for file in sentence.files],
        auto_comments=sentence.comments,
    )


def as_bytes(catalog: Catalog) -> bytes:
    """The catalogue as a PO file."""
    stream = BytesIO()
    write_po(stream, catalog, width=0, include_lineno=False, include_previous=True)
    return HEADERS_OF_A_MACHINE.sub(b"", stream.getvalue())


def read(file: Path, locale: str | None = None) -> Catalog:
    """The catalogue of a PO file, empty if there is none. Raises CatalogueError if it cannot be read."""
    if not file.is_file():
        return new_catalog("", locale)
    try:
        with file.open("rb") as stream:
            catalog = read_po(stream, locale=locale, abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise CatalogueError([f"{file}: {error}. Put the file right or take its last version."]) from None
    for message in catalog:
        _restore_previous(message)
    return catalog


def _restore_previous(message: Message) -> None:
    """Babel reads the English of before (``#| msgid``) as a translator's note; it becomes ``previous_id`` again."""
    lines = [note[1:].strip() for note in message.user_comments if note.startswith("|")]
    message.user_comments = [note for note in message.user_comments if not note.startswith("|")]
    message.previous_id = [denormalize(words) for words in PREVIOUS.findall("\n".join(lines))]


def sentences(catalog: Catalog) -> Iterable[Sentence]:
    """The sentences of a catalogue, in its order."""
    for message in catalog:
        if message.id:
            one, many = (message.id, None) if isinstance(message.id, str) else message.id[:2]
            files = tuple(file for file, _ in message.locations)
            yield Sentence(message.context or "", one, many, files, tuple(message.auto_comments))


def forms(message: Message) -> tuple[str, ...]:
    """The translation of the message, or its plural forms; empty text where there is none."""
    words = message.string
    return (words,) if isinstance(words, str) else tuple(words or ())


def translated(message: Message) -> bool:
    """Whether every form of the message has words."""
    found = forms(message)
    return bool(found) and all(found)


def texts(folder: Path, language: Language) -> Iterator[str]:
    """Every translated sentence of the language."""
    for name in CATALOGUES:
        for message in read(po_file(folder, language, name), language.babel):
            yield from (form for form in forms(message) if message.id)


def replace(file: Path, data: bytes) -> None:
    """Writes the file in one step, so that no reader meets half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(f"{file.suffix}.new")
    beside.write_bytes(data)
    os.replace(beside, file)
