"""Counts how much of the portal each language says."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.language.catalog import Catalog
from app.language.catalogues.mapping import load_sorting
from app.language.catalogues.sentence import Sentence
from app.language.catalogues.templates import read_templates
from app.language.languages import Language


@dataclass(frozen=True)
class Wanted:
    """A sentence with its catalogue, and whether a language stays closed without it."""

    sentence: Sentence
    catalogue: str
    required: bool


@dataclass(frozen=True)
class Progress:
    """How many sentences a language has of those it must have and of all; ``missing`` are the others.

    ``catalogues`` are those that hold sentences at all.
    """

    language: Language
    required: int
    required_done: int
    all: int
    all_done: int
    missing: tuple[Wanted, ...]
    catalogues: frozenset[str]

    @property
    def required_percent(self) -> int:
        """Rounded down, so that 100 means all."""
        return _percent(self.required_done, self.required)

    @property
    def all_percent(self) -> int:
        """Rounded down, so that 100 means all."""
        return _percent(self.all_done, self.all)


def wanted(translations: Path) -> tuple[Wanted, ...]:
    """Every sentence as last extracted."""
    sorting = load_sorting(translations)
    return tuple(
        Wanted(sentence, catalogue, sorting.required(sentence))
        for catalogue, sentences in read_templates(translations).items()
        for sentence in sentences
    )


def progress(catalog: Catalog, everything: tuple[Wanted, ...]) -> Progress:
    """How far the catalogue has come with everything that is wanted."""
    missing = tuple(
        each for each in everything if not catalog.has(each.sentence.context, each.sentence.english)
    )
    required = sum(each.required for each in everything)
    return Progress(
        language=catalog.language,
        required=required,
        required_done=required - sum(each.required for each in missing),
        all=len(everything),
        all_done=len(everything) - len(missing),
        missing=missing,
        catalogues=frozenset(each.catalogue for each in everything),
    )


def all_progress(catalogs: Mapping[str, Catalog], translations: Path) -> dict[str, Progress]:
    """The progress of each language by tag."""
    everything = wanted(translations)
    return {tag: progress(catalog, everything) for tag, catalog in catalogs.items()}


def _percent(done: int, total: int) -> int:
    return 100 * done // total if total else 100
