"""Daily counts: in memory, written each minute, without anything about who was counted."""

import logging
import threading
from collections import Counter as Tally
from collections import deque
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import lru_cache
from importlib import import_module
from typing import Any
from zoneinfo import ZoneInfo

from app.vault.database import Database, DatabaseAwayError
from app.vault.tables import Counter

NAMES = frozenset(
    {
        "page", "fallback", "search", "search-nothing", "term", "poster", "question", "outcome",
        "plan-created", "plan-printed",
    }
)  # fmt: skip
_LONDON = ZoneInfo("Europe/London")
_KEYS_AT_MOST = 20_000
_MET_AT_MOST = 1_000_000
_LONGEST = 120
_BOTS = tuple(
    b"bot crawl spider slurp preview external whatsapp/ fetch monitor curl wget python http".split()
)
_log = logging.getLogger("app.vault")

Key = tuple[str, str]
"""One of NAMES and a dimension, such as ("page", "gu/crisis-help")."""


def london_today() -> date:
    """Return the date in Leicester."""
    return datetime.now(_LONDON).date()


def key(name: str, dim: str = "") -> Key:
    """Return what to count; raises ValueError for a name that is not one of NAMES."""
    if name not in NAMES:
        raise ValueError(f"“{name}” is not counted; the names are {', '.join(sorted(NAMES))}")
    return name, dim[:_LONGEST]


def countable(headers: Mapping[bytes, bytes]) -> bool:
    """Say whether a request may be counted: not a machine's, not a guess of the browser's, not with GPC on."""
    if headers.get(b"sec-gpc") == b"1" or b"sec-purpose" in headers:
        return False
    return not _is_bot(headers.get(b"user-agent", b""))


@lru_cache(maxsize=512)
def _is_bot(user_agent: bytes) -> bool:
    lowered = user_agent.lower()
    return not lowered or any(word in lowered for word in _BOTS)


class Counts:
    """Counts by name and dimension; when the database is away they wait, and requests never notice.

    ``add`` takes a key made by ``key``; without a database nothing is counted.
    """

    def __init__(self, database: Database | None, today: Callable[[], date] = london_today) -> None:
        self._database, self._today = database, today
        self._met: deque[Key] = deque(maxlen=_MET_AT_MOST if database else 0)
        self.add: Callable[[Key], object] = self._met.append
        self._waiting: Tally[tuple[date, Key]] = Tally()
        self._flushing = threading.Lock()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def count(self, key: Key, headers: Mapping[bytes, bytes]) -> None:
        """Count something a reader did, if she may be counted."""
        if countable(headers):
            self.add(key)

    def start(self, pause: float = 60.0) -> None:
        """Begin writing in the background, every ``pause`` seconds."""
        self._ended.clear()
        self._thread = threading.Thread(target=self._keep_writing, args=(pause,), name="counts", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the background thread and write what is left."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join()
        self.flush()

    def flush(self) -> None:
        """Add what was counted to the database, or keep it for the next time."""
        with self._flushing:
            self._gather()
            if self._database is None or not self._waiting:
                return
            try:
                _write(self._database, self._waiting)
            except DatabaseAwayError as problem:
                _log.warning("counts wait: the database is away (%s)", problem)
            else:
                self._waiting.clear()

    def _gather(self) -> None:
        met = Tally(self._met.popleft() for _ in range(len(self._met)))
        day = self._today()
        if len(self._waiting) < _KEYS_AT_MOST:
            self._waiting.update({(day, key): n for key, n in met.items()})

    def _keep_writing(self, pause: float) -> None:
        while not self._ended.wait(pause):
            self.flush()


def _write(database: Database, counted: Mapping[tuple[date, Key], int]) -> None:
    rows = [
        {"day": day, "name": name, "dim": dim, "n": n} for (day, (name, dim)), n in sorted(counted.items())
    ]
    with database.writing() as session:
        session.connection().execute(_upsert(database.engine.dialect.name), rows)


def _upsert(dialect: str) -> Any:
    table = Counter.__table__  # type: ignore[attr-defined]
    insert = import_module(f"sqlalchemy.dialects.{dialect}").insert(
        table
    )  # only the one in use: each takes 5 MB
    return insert.on_conflict_do_update(
        index_elements=["day", "name", "dim"], set_={"n": table.c.n + insert.excluded.n}
    )
