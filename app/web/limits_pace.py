"""Slowing down a client who asks too often instead of turning her away: many people may share one address."""

import asyncio
import logging
from collections import defaultdict

from app.vault.limits import Turn

_log = logging.getLogger("app.web")


class Pace:
    """Lets a client over the limit wait ``seconds``; only ``together`` at once may, the rest are turned away."""

    def __init__(self, seconds: float = 2.0, together: int = 50) -> None:
        self._seconds, self._together = seconds, together
        self._waiting: defaultdict[str, int] = defaultdict(int)

    async def admitted(self, name: str, turn: Turn) -> bool:
        """Return whether a request may go on, after a wait when it is over its limit."""
        if turn.within:
            return True
        _log.warning("limit reached: %s", name)
        if self._waiting[name] >= self._together:
            return False
        self._waiting[name] += 1
        try:
            await asyncio.sleep(self._seconds)
        finally:
            self._waiting[name] -= 1
        return True
