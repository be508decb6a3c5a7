"""Makes one paper code wait after many wrong tries at it; a code nobody has waits alike, so that none stands out."""

import threading
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from app.plan.store.errors import NotSavedError
from app.plan.store.safe import Safe
from app.plan.store.tables import GRANTS, KEYS

_UNKNOWN_AT_MOST = 50_000
_ROW = (GRANTS.c.id, GRANTS.c.fails, GRANTS.c.locked_until)


@dataclass(frozen=True, slots=True)
class Tries:
    """So many in the hour that ends ``until``; once they are too many, ``until`` is when the wait is over."""

    fails: int = 0
    until: int = 0


class Locators:
    """Counts every try before it is made; whoever is right clears what was counted."""

    def __init__(self, safe: Safe) -> None:
        self._safe = safe
        self._unknown: dict[bytes, Tries] = {}
        self._lock = threading.Lock()

    def count(self, lookup: bytes) -> int:
        """Count one try at a code and return 0, or the seconds it still has to wait, uncounted."""
        waits: list[int] = []
        try:
            self._safe.write(lambda connection: waits.append(self._count(connection, lookup)))
        except NotSavedError:
            return self._count_here(lookup)
        return waits[0]

    def _count(self, connection: Connection, lookup: bytes) -> int:
        row = connection.execute(select(*_ROW).where(GRANTS.c.lookup == lookup).with_for_update()).first()
        if row is None:
            connection.execute(update(KEYS).values(created_on=KEYS.c.created_on))  # costs what a count costs
            return self._count_here(lookup)
        wait, tries = self._next(Tries(row.fails, row.locked_until or 0))
        values = {"fails": tries.fails, "locked_until": tries.until}
        connection.execute(update(GRANTS).where(GRANTS.c.id == row.id).values(**values))
        return wait

    def _count_here(self, lookup: bytes) -> int:
        with self._lock:
            if len(self._unknown) >= _UNKNOWN_AT_MOST:
                self._unknown.clear()
            wait, self._unknown[lookup] = self._next(self._unknown.get(lookup, Tries()))
            return wait

    def _next(self, tries: Tries) -> tuple[int, Tries]:
        """Return the wait, and what is counted now."""
        lives, now = self._safe.lifetimes, self._safe.now()
        if now >= tries.until:
            tries = Tries(0, now + lives.locator_span)
        if tries.fails >= lives.locator_failures:
            return tries.until - now, tries
        fails = tries.fails + 1
        return 0, Tries(fails, now + lives.locator_wait if fails >= lives.locator_failures else tries.until)
