"""Reads content files from disk: text, front matter and body, each with its line."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.content.problems import ContentError, Problem

LARGEST = 200_000
Stamp = tuple[str, int, int, int]


@dataclass(frozen=True)
class SourceFile:
    """A file as read: path inside content/, its text, front matter and body with the body's first line."""

    name: str
    text: str
    head: str
    body: str
    body_line: int


def stamps(folder: Path) -> frozenset[Stamp]:
    """Path, size, time and inode of every content file: two equal sets mean that nothing changed."""
    return frozenset(_stamp(path, folder) for path in files_in(folder))


def _stamp(path: Path, folder: Path) -> Stamp:
    try:
        seen = path.stat()
    except OSError:
        return (str(path.relative_to(folder)), -1, 0, 0)
    return (str(path.relative_to(folder)), seen.st_size, seen.st_mtime_ns, seen.st_ino)


def files_in(folder: Path) -> Iterator[Path]:
    """Every content file in a stable order; hidden and temporary files are passed over."""
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith((".md", ".yaml")) and not name.startswith((".", "~", "#")):
                yield Path(where) / name


def read_text(path: Path, folder: Path) -> str:
    """The file's text. Raises ContentError if it is too large, not UTF-8, or a link out of the folder."""
    name = str(path.relative_to(folder))
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        raise ContentError(
            [Problem(name, 1, "This link leads out of content/.", "Put the file itself here.")]
        )
    data = _bytes(path, name)
    if len(data) > LARGEST:
        raise ContentError(
            [Problem(name, 1, f"The file is larger than {LARGEST} bytes.", "Make it shorter.")]
        )
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ContentError([Problem(name, line, "This is not UTF-8 text.", "Save it as UTF-8.")]) from None


def _bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"The file cannot be read ({error.strerror})."
        raise ContentError([Problem(name, 1, message, "Check that it exists and its rights.")]) from None


def read_source(path: Path, folder: Path) -> SourceFile:
    """A Markdown file in its parts. Raises ContentError if it cannot be read or has no front matter."""
    name, text = str(path.relative_to(folder)), read_text(path, folder)
    parts = text.split("\n---\n", 1) if text.startswith("---\n") else []
    if len(parts) != 2:
        remedy = "Begin with a line of three dashes, then title and summary, then three dashes again."
        raise ContentError([Problem(name, 1, "There is no front matter.", remedy)])
    head, body = parts[0][4:], parts[1]
    return SourceFile(name, text, head, body, parts[0].count("\n") + 3)
