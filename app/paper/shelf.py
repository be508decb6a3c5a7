"""Finished PDFs kept in memory while there is room; several who ask for one at once wait for the same making."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future

ROOM = 20 << 20


class Shelf:
    """The PDFs used last, by a hash of what is in them."""

    def __init__(self, room: int = ROOM) -> None:
        self._room, self._held = room, 0
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._making: dict[str, Future[bytes]] = {}
        self._lock = threading.Lock()

    def get(self, key: str, make: Callable[[], bytes]) -> bytes:
        """The PDF of that key, made now if it is not here; what ``make`` raises goes to everyone who waits for it."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            waiting = self._making.get(key)
            making = self._making.setdefault(key, Future())
        return waiting.result() if waiting else self._make(key, make, making)

    def _make(self, key: str, make: Callable[[], bytes], making: "Future[bytes]") -> bytes:
        try:
            made = make()
        except BaseException as problem:
            with self._lock:
                del self._making[key]
            making.set_exception(problem)
            raise
        with self._lock:
            del self._making[key]
            self._keep(key, made)
        making.set_result(made)
        return made

    def _keep(self, key: str, made: bytes) -> None:
        self._kept[key] = made
        self._held += len(made)
        while self._held > self._room:
            self._held -= len(self._kept.popitem(last=False)[1])
