"""The empty catalogues (POT files) that translations start from, and whether they are stale."""

from collections.abc import Iterable
from pathlib import Path

from app.language.catalogues import po
from app.language.catalogues.extract import extract
from app.language.catalogues.mapping import load_sorting
from app.language.catalogues.sentence import Sentence
from app.language.languages import CATALOGUES


def write_templates(root: Path, translations: Path) -> dict[str, int]:
    """Extracts every sentence into ``{crisis,plan,site}.pot``; returns how many each holds."""
    sorted_out = _sorted_out(root, translations)
    for name, sentences in sorted_out.items():
        po.replace(translations / f"{name}.pot", _template(name, sentences))
    return {name: len(sentences) for name, sentences in sorted_out.items()}


def stale_templates(root: Path, translations: Path) -> tuple[str, ...]:
    """The POT files that do not say what templates, Python and facts say today."""
    files = {name: translations / f"{name}.pot" for name in CATALOGUES}
    fresh = {name: _template(name, each) for name, each in _sorted_out(root, translations).items()}
    return tuple(
        file.name for name, file in files.items() if not file.is_file() or file.read_bytes() != fresh[name]
    )


def read_templates(translations: Path) -> dict[str, tuple[Sentence, ...]]:
    """The sentences of each catalogue as last extracted."""
    return {name: tuple(po.sentences(po.read(translations / f"{name}.pot"))) for name in CATALOGUES}


def _sorted_out(root: Path, translations: Path) -> dict[str, list[Sentence]]:
    sorting = load_sorting(translations)
    found: dict[str, list[Sentence]] = {name: [] for name in CATALOGUES}
    for sentence in extract(root, sorting):
        found[sorting.catalogue(sentence)].append(sentence)
    return found


def _template(name: str, sentences: Iterable[Sentence]) -> bytes:
    catalog = po.new_catalog(f"Every sentence of the {name} catalogue, written by `carers i18n extract`.")
    for sentence in sentences:
        po.add(catalog, sentence)
    return po.as_bytes(catalog)
