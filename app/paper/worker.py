"""One process that sets documents: started when first needed, watched while it works, replaced when it is used up."""

import json
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from app.paper.errors import PaperFailedError, PaperTooLongError, PaperTooSlowError

CHILD = Path(__file__).with_name("child.py")
# One thread for layout: two children share the machine with everything else.
SURROUNDINGS = {"RAYON_NUM_THREADS": "1"}
RENDERINGS_OF_A_LIFE = 200


class WorkerDiedError(Exception):
    """The process ended in the middle of its work."""


class Worker:
    """Used by one thread at a time."""

    def __init__(self, fonts: Path, seconds: float) -> None:
        self._fonts, self._seconds = fonts, seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._made, self._closed = 0, False

    @property
    def pid(self) -> int | None:
        """The number of its process, if it runs."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Starts its process if it does not run; the fonts are read while nobody waits for it."""
        if self._process is None:
            self._start()

    def made(self, request: dict[str, Any]) -> bytes:
        """The file. Raises PaperTooLongError, PaperTooSlowError, PaperFailedError or WorkerDiedError."""
        process = self._process or self._start()
        late = threading.Event()
        watchdog = threading.Timer(self._seconds, _end, (process, late))
        watchdog.start()
        try:
            status, body = _exchange(process, json.dumps(request).encode())
        except (OSError, struct.error) as problem:
            self.stop()
            raise (PaperTooSlowError() if late.is_set() else WorkerDiedError()) from problem
        finally:
            watchdog.cancel()
        self._count()
        return _read(status, body)

    def _start(self) -> subprocess.Popen[bytes]:
        if self._closed:
            raise WorkerDiedError
        self._made = 0
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-I", "-B", str(CHILD), str(self._fonts)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=SURROUNDINGS,
            cwd="/",
        )
        return self._process

    def _count(self) -> None:
        """A process that has done its share makes room for a fresh one, which is ready when the next asks."""
        self._made += 1
        if self._made >= RENDERINGS_OF_A_LIFE and not self._closed:
            self.stop()
            self._start()

    def close(self) -> None:
        """Ends the process; none is started again."""
        self._closed = True
        self.stop()

    def stop(self) -> None:
        """Ends the process, if there is one, and waits until it is gone."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                _close(stream)


def _end(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _close(stream: Any) -> None:
    """A pipe that still holds words for a process that is gone says so when it is closed."""
    try:
        stream.close()
    except OSError:
        return


def _exchange(process: subprocess.Popen[bytes], asked: bytes) -> tuple[bytes, bytes]:
    if process.stdin is None or process.stdout is None:
        raise OSError("the process has no pipes")
    process.stdin.write(struct.pack(">I", len(asked)) + asked)
    process.stdin.flush()
    status, size = struct.unpack(">cI", process.stdout.read(5))
    body = process.stdout.read(size)
    if len(body) != size:
        raise OSError("the answer is cut off")
    return status, body


def _read(status: bytes, body: bytes) -> bytes:
    if status == b"L":
        raise PaperTooLongError
    if status != b"P":
        raise PaperFailedError
    return body
