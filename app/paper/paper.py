"""Paper: documents in, PDFs and pictures out, from two processes and with an end to waiting."""

import hashlib
import queue
import threading
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from app.paper.as_json import as_json
from app.paper.document import Document
from app.paper.errors import PaperBusyError, PaperFailedError
from app.paper.faces import load_faces
from app.paper.fits import turns
from app.paper.kinds import BottleSheet, CardSheet, LargeCard, PhoneCard, Printed
from app.paper.worker import CHILD, Worker, WorkerDiedError

TEMPLATES: dict[type, str] = {
    Document: "sheet",
    CardSheet: "cards",
    LargeCard: "cards",
    BottleSheet: "bottle",
    PhoneCard: "phone",
}


LONGEST = 200


@dataclass(frozen=True)
class Limits:
    """``wait`` is how long a request may queue, ``waiting`` how many may; ``seconds`` how long one may be set."""

    workers: int = 2
    wait: float = 5
    waiting: int = 8
    seconds: float = 10
    pages: int = 40
    bytes: int = 5 << 20


class Paper:
    """Makes PDFs of documents; costs nothing until the first one or until it is warmed."""

    def __init__(self, fonts: Path, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.faces = load_faces(fonts)
        self.workers = [Worker(fonts, self.limits.seconds) for _ in range(self.limits.workers)]
        self._free: queue.LifoQueue[Worker] = queue.LifoQueue()
        self._waiting = threading.BoundedSemaphore(self.limits.workers + self.limits.waiting)
        self._closed = False
        self._mark = _mark(self.faces.mark)
        for worker in self.workers:
            self._free.put(worker)

    def warm(self) -> None:
        """Starts every process that does not run yet and returns at once: the first who prints need not wait."""
        idle = [self._free.get() for _ in self.workers]
        for worker in idle:
            worker.start()
            self._free.put(worker)

    def pdf(self, document: Printed) -> bytes:
        """The document as a tagged PDF (PDF/UA-1); waits for a free process. Raises a PaperError."""
        return self._made(document, picture=False)

    def png(self, document: PhoneCard) -> bytes:
        """The card as a picture; waits for a free process. Raises a PaperError."""
        return self._made(document, picture=True)

    def _made(self, document: Printed | PhoneCard, *, picture: bool) -> bytes:
        """Who is too many is told so before anything is made of the document."""
        if self._closed or not self._waiting.acquire(blocking=False):
            raise PaperBusyError
        try:
            return self._set(self._asked(document, picture=picture))
        finally:
            self._waiting.release()

    def _asked(self, document: Printed | PhoneCard, *, picture: bool) -> dict[str, object]:
        return {
            "template": TEMPLATES[type(document)],
            "document": as_json(document, self.faces),
            "fits": turns(document),
            "sides": document.sides if isinstance(document, Document) else None,
            "picture": picture,
            "most_pages": LONGEST if isinstance(document, Document) and document.long else self.limits.pages,
            "most_bytes": self.limits.bytes,
        }

    def _set(self, asked: dict[str, object]) -> bytes:
        try:
            worker = self._free.get(timeout=self.limits.wait)
        except queue.Empty:
            raise PaperBusyError from None
        try:
            return _twice(worker, asked)
        finally:
            self._free.put(worker)

    def digest(self, document: Printed) -> str:
        """A hash of everything that decides what the PDF will be: two equal ones are the same PDF."""
        return hashlib.sha256(f"{self._mark}{as_json(document, self.faces)}".encode()).hexdigest()

    def close(self) -> None:
        """Ends both processes; who asks now is told that it is busy."""
        self._closed = True
        for worker in self.workers:
            worker.close()


def _twice(worker: Worker, asked: dict[str, object]) -> bytes:
    """A process that dies is replaced and the work done again, once: the second death is the document's fault."""
    try:
        return worker.made(asked)
    except WorkerDiedError:
        pass
    try:
        return worker.made(asked)
    except WorkerDiedError:
        raise PaperFailedError from None


def _mark(faces: str) -> str:
    sources = b"".join(file.read_bytes() for file in sorted(CHILD.parent.glob("*.typ")))
    return hashlib.sha256(f"{faces}{version('typst')}".encode() + sources).hexdigest()
