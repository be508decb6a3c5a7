"""The type faces of scripts the reader's device may lack: what each is cut to, and whether it covers a text."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from app.language.languages import Language

WEIGHTS = (400, 700)


@dataclass(frozen=True)
class Face:
    """One entry of ``static/fonts/faces.yaml``; ``local`` names the reader's own faces by weight."""

    id: str
    family: str
    package: str
    version: str
    subset: str
    characters: str
    range: str
    local: Mapping[int, tuple[str, ...]]

    def file(self, weight: int) -> str:
        """The name of its file."""
        return f"{self.id}-{weight}.woff2"


def load_faces(folder: Path) -> dict[str, Face]:
    """The faces of ``faces.yaml`` in that folder, by id."""
    data = yaml.load((folder / "faces.yaml").read_bytes(), yaml.CSafeLoader)
    return {key: _face(key, value) for key, value in data.items()}


def _face(key: str, value: dict[str, Any]) -> Face:
    local = value.pop("local", {})
    return Face(id=key, **value, local={int(weight): tuple(names) for weight, names in local.items()})


def code_points(ranges: str) -> Iterator[int]:
    """The code points of “U+0964-0965, U+200C”."""
    for part in ranges.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def font_problems(language: Language, texts: Iterable[str], folder: Path) -> tuple[str, ...]:
    """What keeps the language's face from showing these texts and its name; empty if nothing, or no face is needed.

    A character outside the face's range comes from the reader's own fonts and is no problem.
    """
    if language.font is None:
        return ()
    face = load_faces(folder).get(language.font)
    if face is None:
        return (f"“{language.font}” is not in faces.yaml",)
    made = json.loads((folder / "fonts.json").read_text("utf-8"))
    needed = {ord(sign) for text in (language.native_name, *texts) for sign in text} & {
        *code_points(face.range)
    }
    return tuple(
        problem for weight in WEIGHTS for problem in _file_problems(face.file(weight), needed, folder, made)
    )


def _file_problems(
    name: str, needed: set[int], folder: Path, made: Mapping[str, dict[str, str]]
) -> Iterator[str]:
    if name not in made or not (folder / name).is_file():
        yield f"{name} is missing: run `make fonts`"
    elif lacking := needed - {*code_points(made[name]["covers"])}:
        yield f"{name} lacks {', '.join(f'U+{point:04X}' for point in sorted(lacking))}: add it in faces.yaml"
