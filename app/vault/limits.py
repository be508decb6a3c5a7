"""How often one client may do a thing: a sliding window in memory, per process."""

import math
import time
from dataclasses import dataclass

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.vault.clients import Clients


@dataclass(frozen=True, slots=True)
class Turn:
    """Whether a request is within its limit, and if not, after how many seconds it would be."""

    within: bool
    retry_after: int = 0


class Limit:
    """So many times a minute for each client; ``per_minute`` 0 sets no limit."""

    def __init__(self, name: str, per_minute: int, clients: Clients) -> None:
        self._name, self._clients = name, clients
        self._item = RateLimitItemPerMinute(per_minute) if per_minute else None
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
