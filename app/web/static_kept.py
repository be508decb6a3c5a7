"""Compressed forms kept from one start to the next: pressing hard takes longer than reading."""

import contextlib
import hashlib
import os
from pathlib import Path

from app.web.finished_press import press_hard


class Kept:
    """Presses bytes hard, or finds them pressed in a folder; without one, or when it fails, it just presses."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def press(self, encoding: str, body: bytes) -> bytes:
        """Return ``body`` pressed; the name of a kept file is a hash of what it was made from."""
        if self._folder is None:
            return press_hard(encoding, body)
        kept = self._folder / f"{hashlib.sha256(body).hexdigest()}.{encoding}"
        try:
            return kept.read_bytes()
        except OSError:
            return _keep(kept, press_hard(encoding, body))


def _keep(kept: Path, pressed: bytes) -> bytes:
    """Write beside, then rename: a start cut short leaves no half a file."""
    half = kept.with_suffix(f"{kept.suffix}.{os.getpid()}")
    with contextlib.suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(pressed)
        half.replace(kept)
    return pressed
