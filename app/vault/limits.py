"""How often one client may do a thing: a sliding window in memory, per process."""

import math
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from limits import RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.vault.clients import Clients

MINUTE, DAY = 60, 86_400
_NAMES_AT_MOST = 50_000


@dataclass(frozen=True, slots=True)
class Turn:
    """Whether a request is within its limit, and if not, after how many seconds it would be."""

    within: bool
    retry_after: int = 0


class Limit:
    """So many times in a span for each client, a minute unless told; ``most`` 0 sets no limit."""

    def __init__(self, name: str, most: int, clients: Clients, span: int = MINUTE) -> None:
        self._name, self._clients = name, clients
        self._item = RateLimitItemPerSecond(most, span) if most else None
        self._windows = MovingWindowRateLimiter(MemoryStorage())

    def take(self, address: str) -> Turn:
        """Count one request of a client; refused ones are not counted, so that waiting always helps."""
        if self._item is None:
            return Turn(within=True)
        client = self._clients.name(self._name, address)
        if self._windows.hit(self._item, client):
            return Turn(within=True)
        reset = self._windows.get_window_stats(self._item, client).reset_time
        return Turn(within=False, retry_after=max(1, math.ceil(reset - time.time())))


class Failures:
    """How often something failed for each name within a span; a try is counted first, and taken back if it was right.

    So none of many tries at once slips through uncounted. ``most`` 0 sets no limit.
    """

    def __init__(self, most: int, span: int, clock: Callable[[], float] = time.time) -> None:
        self._most, self._span, self._clock = most, span, clock
        self._counted: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def count(self, name: str) -> Turn:
        """Count a try, and say whether it is one too many."""
        if not self._most:
            return Turn(within=True)
        with self._lock:
            now = self._clock()
            tries = self._recent(name, now)
            tries.append(now)
            if len(tries) <= self._most:
                return Turn(within=True)
            return Turn(
                within=False, retry_after=max(1, math.ceil(tries[-1 - self._most] + self._span - now))
            )

    def take_back(self, name: str) -> None:
        """Forget the latest try of a name, because it was none or was right."""
        with self._lock:
            tries = self._counted.get(name)
            if tries:
                tries.pop()

    def _recent(self, name: str, now: float) -> deque[float]:
        if len(self._counted) >= _NAMES_AT_MOST:
            self._forget(now)
        tries = self._counted.setdefault(name, deque())
        while tries and tries[0] <= now - self._span:
            tries.popleft()
        return tries

    def _forget(self, now: float) -> None:
        """Make room by leaving out names whose last try is over, and all if that does not help."""
        over = now - self._span
        kept = {name: tries for name, tries in self._counted.items() if tries and tries[-1] > over}
        self._counted = kept if len(kept) < _NAMES_AT_MOST else {}
