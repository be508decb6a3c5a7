"""The folder of built indexes: one writer at a time, renamed into place whole, the newest two kept."""

import fcntl
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.index import manifest

_KEPT = 2


def put(where: Path, name: str, key: bytes, fill: Callable[[Path], None]) -> None:
    """Let ``fill`` write an index and make it ``where``/``name``, unless a good one is there already."""
    where.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(where):
        _sweep(where)
        if not verifies(where / name, name, key):
            _put(where, name, key, fill)
        _drop_old(where, name)


def verifies(folder: Path, name: str, key: bytes) -> bool:
    """Whether ``folder`` is whole and ours."""
    try:
        manifest.verify(folder, name, key)
    except manifest.Unverified:
        return False
    return True


def drop(folder: Path) -> None:
    """Delete ``folder``; what cannot be deleted stays and is never opened."""
    with suppress(OSError):
        shutil.rmtree(folder)


def writable(where: Path) -> bool:
    """Whether an index can be kept in ``where``."""
    try:
        where.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (where / ".lock").open("a"):
            return True
    except OSError:
        return False


@contextmanager
def _alone(where: Path) -> Iterator[None]:
    with (where / ".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _put(where: Path, name: str, key: bytes, fill: Callable[[Path], None]) -> None:
    drop(where / name)
    new = where / f".tmp-{os.getpid()}-{secrets.token_hex(4)}"
    new.mkdir(mode=0o700)
    fill(new)
    _sync_all(new)
    manifest.write(new, name, key)
    _sync(new / manifest.NAME)
    _sync(new)
    new.rename(where / name)
    _sync(where)


def _sync_all(folder: Path) -> None:
    """Whoosh leaves a lock file behind and never calls fsync."""
    for path in folder.iterdir():
        path.unlink() if path.name.endswith("LOCK") else _sync(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(where: Path) -> None:
    """Whoever holds the lock knows that every other unfinished folder was left by a process that died."""
    for stray in where.glob(".tmp-*"):
        drop(stray)


def _drop_old(where: Path, name: str) -> None:
    others = [path for path in where.iterdir() if path.is_dir() and path.name != name]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for old in others[_KEPT - 1 :]:
        drop(old)
