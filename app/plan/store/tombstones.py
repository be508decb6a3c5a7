"""A file beside the database that only grows: what was stopped or deleted, so that no backup brings it back."""

import logging
import os
import re
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from fcntl import LOCK_EX, flock
from pathlib import Path

_LINE = re.compile(r"(\d{4}-\d\d-\d\d) (plan|share) ([0-9A-Z]{1,12})")
_log = logging.getLogger("app.plan.store")


@dataclass(frozen=True, slots=True, order=True)
class Stone:
    """What is never to come back, and since when."""

    on_date: date
    kind: str
    id: str

    def __str__(self) -> str:
        """Return it as a line of the file."""
        return f"{self.on_date.isoformat()} {self.kind} {self.id}"


class Tombstones:
    """The file; what could not be written to it waits here and is written with the next."""

    def __init__(self, path: Path) -> None:
        self._path, self._waiting = path, set[Stone]()
        self._one_at_a_time = threading.Lock()

    def add(self, stones: Collection[Stone]) -> None:
        """Append and fsync; when that fails the table in the database still has them, and this is said."""
        with self._one_at_a_time:
            self._waiting.update(stones)
            try:
                self._write()
            except OSError as problem:
                _log.critical("tombstones wait, the file cannot be written: %s", type(problem).__name__)
            else:
                self._waiting.clear()

    def read(self) -> frozenset[Stone]:
        """Return all there are; a line that was cut is passed over. Raises OSError."""
        if not self._path.exists():
            return frozenset()
        lines = self._path.read_text("ascii", "replace").splitlines()
        found = (_LINE.fullmatch(line) for line in lines)
        return frozenset(Stone(date.fromisoformat(one[1]), one[2], one[3]) for one in found if one)

    def forget(self, before: date) -> None:
        """Leave out those from before a date, by a new file in the place of the old one."""
        with self._one_at_a_time, self._alone():
            known = self.read()
            recent = {stone for stone in known if stone.on_date >= before}
            if recent != known:
                self._replace(recent)

    def _write(self) -> None:
        if not self._waiting:
            return
        with self._alone():
            is_new = not self._path.exists()
            with self._path.open("ab") as file:
                file.write(_lines(self._waiting, starts="\n" if _is_cut(self._path) else ""))
                file.flush()
                os.fsync(file.fileno())
            if is_new:
                _fsync_folder(self._path.parent)

    def _replace(self, stones: Collection[Stone]) -> None:
        beside = self._path.with_name(f".tmp-{self._path.name}")
        with beside.open("wb") as file:
            file.write(_lines(stones))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._path)
        _fsync_folder(self._path.parent)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep other processes out while the file changes; the lock is on a file that stays."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.with_name(f"{self._path.name}.lock").open("ab") as lock:
            flock(lock, LOCK_EX)
            yield


def _lines(stones: Collection[Stone], starts: str = "") -> bytes:
    return (starts + "".join(f"{stone}\n" for stone in sorted(stones))).encode("ascii")


def _is_cut(path: Path) -> bool:
    """Say whether the last line was not finished, as after a power cut."""
    return path.stat().st_size > 0 and not path.read_bytes().endswith(b"\n")


def _fsync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
