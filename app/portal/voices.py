"""The languages with their catalogues and templates, kept from one snapshot to the next while nothing changes."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache

from app.language.catalog import Catalog, load_catalogs
from app.language.catalogues.progress import Progress, all_progress
from app.language.faces import Face, load_faces
from app.language.glossary import load_glossary
from app.language.languages import Language, load_languages
from app.web.templates import environment

APP = Path(__file__).parent.parent
TEMPLATES = tuple(APP / part / "templates" for part in ("web", "guidance", "search", "checker", "plan"))


@dataclass(frozen=True)
class Voices:
    """Every language's catalogue, templates and progress, made from files whose hash is ``stamp``."""

    languages: tuple[Language, ...]
    catalogs: Mapping[str, Catalog]
    environments: Mapping[str, Environment]
    progress: Mapping[str, Progress]
    names: tuple[str, ...]
    faces: Mapping[str, Face]
    stamp: str


def voices(
    content: Path, translations: Path, fonts: Path, compiled: Path, before: Voices | None = None
) -> Voices:
    """The voices of today; those of before if no file changed. Raises LanguagesError."""
    files = [
        content / "languages.yaml",
        content / "glossary.yaml",
        *sorted(translations.glob("*/LC_MESSAGES/*.mo")),
    ]
    stamp = _stamp(files)
    if before is not None and before.stamp == stamp:
        return before
    languages = load_languages(files[0])
    names = load_glossary(files[1]).names
    catalogs = load_catalogs(translations, languages, names)
    environments = _environments(languages, catalogs, compiled)
    return Voices(
        languages,
        catalogs,
        environments,
        all_progress(catalogs, translations),
        names,
        load_faces(fonts),
        stamp,
    )


def _stamp(files: Sequence[Path]) -> str:
    parts = (path.name.encode() + path.read_bytes() for path in files if path.exists())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _environments(
    languages: Sequence[Language], catalogs: Mapping[str, Catalog], compiled: Path
) -> Mapping[str, Environment]:
    compiled.mkdir(parents=True, exist_ok=True)
    shared = FileSystemBytecodeCache(str(compiled))
    made = {one.tag: environment(one, catalogs[one.tag], TEMPLATES) for one in languages}
    for one in made.values():
        one.bytecode_cache = shared
    return made
