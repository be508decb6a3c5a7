"""Languages and catalogues made up for a test."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from app.language.catalog import Catalog, load_catalogs
from app.language.catalogues import po
from app.language.catalogues.compile import compile_catalogues
from app.language.catalogues.sentence import Sentence
from app.language.languages import Language, load_languages

ROOT = Path(__file__).parent.parent.parent
CONTENT = ROOT / "content"
FONTS = ROOT / "static" / "fonts"
LANGUAGES = {each.tag: each for each in load_languages(CONTENT / "languages.yaml")}
ENGLISH = LANGUAGES["en"]

Words = dict[str, tuple[str | tuple[str, str], str | tuple[str, ...]]]


def changed(tag: str, **changes: Any) -> Language:
    """A real language with something about it changed."""
    return replace(LANGUAGES[tag], **changes)


def write_po(folder: Path, tag: str, catalogue: str, words: Words, fuzzy: tuple[str, ...] = ()) -> Path:
    """A catalogue file: context → (English, translation)."""
    catalog = po.new_catalog("A test.", LANGUAGES[tag].babel)
    for context, (english, translation) in words.items():
        one, many = (english, None) if isinstance(english, str) else english
        po.add(catalog, Sentence(context, one, many))
        message = catalog.get(one, context)
        assert message is not None
        message.string = translation
        message.flags |= {"fuzzy"} if context in fuzzy else set()
    file = po.po_file(folder, LANGUAGES[tag], catalogue)
    po.replace(file, po.as_bytes(catalog))
    return file


def compiled(folder: Path, tag: str, names: tuple[str, ...] = ()) -> Catalog:
    """The language's catalogue, compiled from what was written into the folder."""
    compile_catalogues(folder, [LANGUAGES[tag]])
    return load_catalogs(folder, [ENGLISH, LANGUAGES[tag]], names)[tag]
