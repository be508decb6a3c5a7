"""Makes the fonts and languages.css from languages.yaml and faces.yaml: `python static/fonts/make_fonts.py`."""

import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from app.language.faces import WEIGHTS, Face, code_points, load_faces
from app.language.languages import load_languages
from app.language.stylesheet import stylesheet

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SCRIPT_TABLES_ONLY = ("meta", "DSIG", "STAT", "gasp", "prep", "fpgm", "cvt ")
NAMES_KEPT = (1, 2, 4, 5, 6, 13, 14)


def make() -> None:
    """Fetches, cuts and writes every face in use, its licence, fonts.json and the style sheet."""
    languages = load_languages(ROOT / "content" / "languages.yaml")
    faces = load_faces(HERE)
    used = {each.font for each in languages if each.font and each.status == "auto"}
    made = {name: facts for font in sorted(used) for name, facts in _make_face(faces[font])}
    _remove_others(made)
    _write(HERE / "fonts.json", json.dumps(made, indent=1) + "\n")
    _write(ROOT / "static" / "languages.css", stylesheet(languages, faces))


def _make_face(face: Face) -> Iterator[tuple[str, dict[str, object]]]:
    with tempfile.TemporaryDirectory() as folder:
        package = _fetch(face, Path(folder))
        shutil.copyfile(package / "LICENSE", HERE / f"{face.id}-OFL.txt")
        for weight in WEIGHTS:
            original = package / "files" / f"{face.id}-{face.subset}-{weight}-normal.woff2"
            covers = _cut(original, HERE / face.file(weight), face)
            yield face.file(weight), _facts(face, HERE / face.file(weight), covers)


def _fetch(face: Face, folder: Path) -> Path:
    command = ["npm", "pack", "--silent", f"{face.package}@{face.version}"]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603
    with tarfile.open(folder / done.stdout.split()[-1]) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def _cut(original: Path, target: Path, face: Face) -> list[int]:
    """Cuts the file to the face's characters with every shaping rule they need; returns what it covers."""
    options = Options(flavor="woff2", layout_features=["*"], hinting=False, notdef_outline=True)
    options.drop_tables += SCRIPT_TABLES_ONLY
    options.name_IDs = list(NAMES_KEPT)
    with TTFont(original, recalcTimestamp=False) as font:
        cutter = Subsetter(options)
        cutter.populate(unicodes=code_points(face.characters))
        cutter.subset(font)
        font.flavor = "woff2"
        font.save(target)
        return sorted(font.getBestCmap())


def _facts(face: Face, file: Path, covers: list[int]) -> dict[str, object]:
    data = file.read_bytes()
    return {
        "package": f"{face.package}@{face.version}",
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "covers": ", ".join(_ranges(covers)),
    }


def _ranges(points: Iterable[int]) -> Iterator[str]:
    first = last = -2
    for point in points:
        if point != last + 1:
            if first >= 0:
                yield _range(first, last)
            first = point
        last = point
    yield _range(first, last)


def _range(first: int, last: int) -> str:
    return f"U+{first:04X}" if first == last else f"U+{first:04X}-{last:04X}"


def _remove_others(made: Iterable[str]) -> None:
    for file in HERE.glob("*.woff2"):
        if file.name not in made:
            file.unlink()


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    make()
