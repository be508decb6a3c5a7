"""Says where sentences are found and which catalogue each belongs to: ``translations/mapping.yaml``."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml

from app.language.catalogues.sentence import Sentence
from app.language.languages import CATALOGUES


@dataclass(frozen=True)
class Choice:
    """Patterns of files and of contexts."""

    files: tuple[str, ...]
    contexts: tuple[str, ...]

    def fits(self, sentence: Sentence) -> bool:
        """Whether one of the sentence's files or its context fits."""
        return _any_fits(self.contexts, (sentence.context,)) or _any_fits(self.files, sentence.files)


@dataclass(frozen=True)
class Sorting:
    """``sources`` are pairs of kind and file pattern; the last catalogue takes what no other chooses."""

    sources: tuple[tuple[str, str], ...]
    catalogues: Mapping[str, Choice]
    in_site: Choice

    def files(self, root: Path) -> Iterator[tuple[str, Path]]:
        """Every file that may hold sentences, with its kind, always in the same order."""
        for kind, pattern in self.sources:
            for file in sorted(root.glob(pattern)):
                yield kind, file

    def catalogue(self, sentence: Sentence) -> str:
        """The name of the catalogue the sentence belongs to."""
        return next(
            (name for name, choice in self.catalogues.items() if choice.fits(sentence)), CATALOGUES[-1]
        )

    def required(self, sentence: Sentence) -> bool:
        """Whether a language stays closed until the sentence is translated."""
        return self.catalogue(sentence) != CATALOGUES[-1] or self.in_site.fits(sentence)


def load_sorting(translations: Path) -> Sorting:
    """The sorting of ``mapping.yaml`` in that folder."""
    data = yaml.load((translations / "mapping.yaml").read_bytes(), yaml.CSafeLoader)
    return Sorting(
        sources=tuple((each["kind"], each["files"]) for each in data["sources"]),
        catalogues={name: _choice(data["catalogues"][name]) for name in CATALOGUES[:-1]},
        in_site=_choice(data["required"]),
    )


def _choice(value: Mapping[str, Any]) -> Choice:
    return Choice(tuple(value["files"]), tuple(value["contexts"]))


def _any_fits(patterns: Iterable[str], names: Iterable[str]) -> bool:
    known = tuple(names)
    return any(fnmatchcase(name, pattern) for pattern in patterns for name in known)
