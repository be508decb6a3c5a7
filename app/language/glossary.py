"""The glossary: how each term is said in each language, with the names that stay English everywhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from app.language.entry import LanguagesError

NAMES, NOTE = "names", "note"


@dataclass(frozen=True)
class Term:
    """One term: the English, what it means here, and its translation by language tag."""

    id: str
    english: str
    note: str | None
    translations: Mapping[str, str]


@dataclass(frozen=True)
class Glossary:
    """``names`` are never translated: letters and telephone menus say them in English."""

    names: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()


def load_glossary(path: Path) -> Glossary:
    """The glossary of ``content/glossary.yaml``; an absent file is an empty one. Raises LanguagesError."""
    if not path.is_file():
        return Glossary()
    try:
        return _glossary(yaml.load(path.read_bytes(), yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LanguagesError(path.name, line, f"This is not YAML: {error.problem}.", "Correct it.") from None
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        remedy = "It holds “names” (a list) and terms, each with its English and a “term” for each language."
        raise LanguagesError(path.name, 1, f"The glossary lacks something: {error!r}.", remedy) from None


def _glossary(data: dict[str, Any]) -> Glossary:
    return Glossary(tuple(data[NAMES]), tuple(_term(key, data[key]) for key in data if key != NAMES))


def _term(key: str, value: Mapping[str, Any]) -> Term:
    (english,) = (words for tag, words in value.items() if tag != NOTE and isinstance(words, str))
    translations = {tag: each["term"] for tag, each in value.items() if isinstance(each, dict)}
    return Term(key, english, value.get(NOTE), translations)
