"""Stamps a translation with the source it was made from, or that was found to still fit."""

import os
import re
import tempfile
from pathlib import Path

from app.content.freshness import source_hash, stamps
from app.content.page import Page

SOURCE_HASH = re.compile(r"^(\s+)source_hash:.*$", re.MULTILINE)
BLOCKS = re.compile(r"^(\s+)blocks:.*(?:\n\1  .*|\n\1- .*)*$", re.MULTILINE)


def stamp(file: Path, source: Page) -> None:
    """Writes the source's hashes into the front matter of a translation, in one step."""
    text = file.read_text("utf-8")
    marks = stamps(source)
    listed = ", ".join(f'"{mark}"' for mark in marks)
    text = SOURCE_HASH.sub(rf'\1source_hash: "{source_hash(marks)}"', text, count=1)
    text = BLOCKS.sub(rf"\1blocks: [{listed}]", text, count=1)
    replace(file, text)


def replace(file: Path, text: str) -> None:
    """Puts the text in the file's place; a crash leaves the old file or the new one, never half."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".tmp-")
    with os.fdopen(handle, "w", encoding="utf-8") as half:
        half.write(text)
        half.flush()
        os.fsync(half.fileno())
    Path(name).chmod(0o644)
    Path(name).replace(file)
