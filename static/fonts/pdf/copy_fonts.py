"""Copies the fonts of printed sheets from Debian's package and lists them: `python static/fonts/pdf/copy_fonts.py`.

Later builds of Noto split the dots from Arabic letters, which spoils text that is copied or read aloud; so the version
is fixed. Where Debian no longer offers it, give the path of the package, from https://snapshot.debian.org.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
PACKAGE, VERSION = "fonts-noto-core", "20201225-1"
SHA256 = "58f4f0bb6720f919f92096b3508e1412a0f1544424ade6c5b5bf1eb694dd64ba"
FONTS, LICENCE = "usr/share/fonts/truetype/noto", "usr/share/doc/fonts-noto-core/copyright"
WEIGHTS = ("Regular", "Bold")
# family: scripts, line height in parts of the type size, size beside Latin letters, and features to switch off.
# “dist” moves marks of Gujarati by a hair's breadth up or down; the typesetter then writes their letters down twice.
FACES: dict[str, tuple[list[str], float, float, list[str]]] = {
    "Noto Sans": (["Latn"], 1.35, 1, []),
    "Noto Sans Gujarati": (["Gujr"], 1.42, 1.05, ["dist"]),
    "Noto Sans Gurmukhi": (["Guru"], 1.42, 1.05, []),
    "Noto Sans Bengali": (["Beng"], 1.42, 1.05, []),
    "Noto Naskh Arabic": (["Arab"], 1.55, 1.08, []),
}


def make(package: Path | None) -> None:
    """Copies every font and the licence, and writes fonts.json."""
    with tempfile.TemporaryDirectory() as folder:
        unpacked = _unpacked(package or _fetched(Path(folder)), Path(folder) / "unpacked")
        shutil.copyfile(unpacked / LICENCE, HERE / "LICENCE.txt")
        faces = [_face(family, unpacked / FONTS) for family in FACES]
    listed = {"package": f"{PACKAGE} {VERSION}", "sha256": SHA256, "faces": faces}
    (HERE / "fonts.json").write_text(json.dumps(listed, indent=1) + "\n", encoding="utf-8")


def _fetched(folder: Path) -> Path:
    command = ["apt-get", "download", f"{PACKAGE}={VERSION}"]
    subprocess.run(command, cwd=folder, check=True)  # noqa: S603
    return next(folder.glob("*.deb"))


def _unpacked(package: Path, folder: Path) -> Path:
    if _hash(package) != SHA256:
        raise SystemExit(f"{package} is not {PACKAGE} {VERSION}")
    subprocess.run(["dpkg-deb", "-x", package, folder], check=True)  # noqa: S603, S607
    return folder


def _face(family: str, fonts: Path) -> dict[str, object]:
    scripts, line, scale, off = FACES[family]
    names = [f"{family.replace(' ', '')}-{weight}.ttf" for weight in WEIGHTS]
    for name in names:
        shutil.copyfile(fonts / name, HERE / name)
    covers = set.intersection(*(set(TTFont(HERE / name).getBestCmap()) for name in names))
    return {
        "family": family,
        "scripts": scripts,
        "line": line,
        "scale": scale,
        "off": off,
        "covers": ", ".join(_ranges(sorted(covers))),
        "files": {name: _hash(HERE / name) for name in names},
    }


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


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


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
