"""The type faces of printed sheets, as listed beside their files."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from app.language.faces import code_points

LIST = "fonts.json"
UNKNOWN = "\ufffd"
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u2029]")
STEERING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f\ufeff]")


@dataclass(frozen=True)
class Face:
    """A family and the scripts it is for; ``line`` is its line height, ``scale`` its size beside Latin letters.

    ``off`` are features of the font that spoil the text behind the letters.
    """

    family: str
    scripts: tuple[str, ...]
    line: float
    scale: float
    off: tuple[str, ...]
    covers: str
    files: Mapping[str, str]


@dataclass(frozen=True)
class Faces:
    """All faces in a folder."""

    folder: Path
    faces: tuple[Face, ...]

    @cached_property
    def by_script(self) -> dict[str, dict[str, object]]:
        """What the typesetter must know of the face of each script."""
        return {
            script: {"family": face.family, "line": face.line, "scale": face.scale, "off": face.off}
            for face in self.faces
            for script in face.scripts
        }

    def writes(self, script: str) -> bool:
        """Whether words of that script can be printed."""
        return script in self.by_script

    def printable(self, text: str) -> str:
        """The text without what steers screens and directions; a sign that no face has becomes “\ufffd”."""
        steady = STEERING.sub("", UNPRINTABLE.sub(" ", text))
        return self._missing.sub(UNKNOWN, steady)

    @cached_property
    def _missing(self) -> re.Pattern[str]:
        points = sorted({point for face in self.faces for point in code_points(face.covers)})
        return re.compile(f"[^{''.join(re.escape(chr(point)) for point in points)}]")

    @cached_property
    def mark(self) -> str:
        """A hash of every file."""
        hashes = (value for face in self.faces for value in face.files.values())
        return hashlib.sha256("".join(hashes).encode()).hexdigest()


def load_faces(folder: Path) -> Faces:
    """The faces listed in the folder's ``fonts.json``."""
    listed = json.loads((folder / LIST).read_text("utf-8"))
    return Faces(
        folder,
        tuple(
            Face(**{**one, "scripts": tuple(one["scripts"]), "off": tuple(one["off"])})
            for one in listed["faces"]
        ),
    )
