"""Leaves a database alone for a moment after it failed several times, so that waiting for it holds up nobody."""

import threading
import time
from collections import deque
from collections.abc import Callable


class Breaker:
    """Rests for so many seconds after so many failures within a span."""

    def __init__(
        self, clock: Callable[[], float] = time.time, failures: int = 3, span: float = 10, rest: float = 15
    ) -> None:
        self._clock, self._span, self._rest = clock, span, rest
        self._failed: deque[float] = deque(maxlen=failures)
        self._lock = threading.Lock()
        self._until = 0.0

    @property
    def rests(self) -> bool:
        """Whether nothing should be asked of the database now."""
        return self._clock() < self._until

    def failed(self) -> None:
        """Tell of a failure."""
        with self._lock:
            now = self._clock()
            self._failed.append(now)
            if len(self._failed) == self._failed.maxlen and now - self._failed[0] <= self._span:
                self._until = now + self._rest
                self._failed.clear()
