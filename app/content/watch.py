"""Notices within a second that content changed on disk, or that a new day began in London."""

import logging
import threading
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.content.files import stamps

LONDON = ZoneInfo("Europe/London")
EVERY_SECONDS = 0.5
log = logging.getLogger("carers.content")


def today() -> date:
    """The day it is in London."""
    return datetime.now(LONDON).date()


class Watch:
    """Calls ``changed`` from its own thread, never twice at once, until stopped."""

    def __init__(self, folder: Path, changed: Callable[[], None], every: float = EVERY_SECONDS) -> None:
        self._folder, self._changed, self._every = folder, changed, every
        self._seen = (stamps(folder), today())
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="content-watch", daemon=True)

    def start(self) -> None:
        """Begins to watch."""
        self._thread.start()

    def stop(self) -> None:
        """Stops, after a change under way has been dealt with."""
        self._stop.set()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        while not self._stop.wait(self._every):
            try:
                self.look()
            except Exception:
                log.exception("content could not be reloaded")

    def look(self) -> None:
        """Looks once; a change is handed over as soon as it is seen."""
        now = (stamps(self._folder), today())
        if now != self._seen:
            self._seen = now
            self._changed()
