"""The folder of backups: one file a run, named by the moment, and none kept longer than we say."""

import os
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

KEEP_DAYS = 35
"""As long as a deleted plan may still be in a backup: the page for carers says so."""
_NAME = re.compile(r"carers-(\d{8}T\d{6}Z)\.(sqlite|postgresql)\.age")
_MOMENT = "%Y%m%dT%H%M%SZ"


def put(folder: Path, locked: bytes, kind: str, now: datetime) -> Path:
    """Write a backup, whole or not at all, and return where it is."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"carers-{now.strftime(_MOMENT)}.{kind}.age"
    beside = folder / f".tmp-{path.name}"
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(locked)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    return path


def clear(folder: Path, now: datetime) -> list[Path]:
    """Delete the backups that are older than we keep them and return which; anything else is left alone."""
    old = [path for path, made in _backups(folder) if now - made > timedelta(days=KEEP_DAYS)]
    for path in old:
        path.unlink()
    return old


def _backups(folder: Path) -> Iterator[tuple[Path, datetime]]:
    for path in sorted(folder.iterdir()):
        found = _NAME.fullmatch(path.name)
        if found:
            yield path, datetime.strptime(f"{found[1][:-1]}+0000", "%Y%m%dT%H%M%S%z")
