"""The kept plans of this installation, opened with its pepper; they stay closed while that is missing."""

import logging
import os
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy.engine import make_url

from app.plan.store import peppers
from app.plan.store.lives import Lifetimes
from app.plan.store.plans import Plans, Tombstones
from app.settings import Settings
from app.vault.database import Database, DatabaseAwayError
from app.vault.keys import KeysError, Pepper, load_or_make_pepper

LOOK_AGAIN = 15.0  # seconds
_log = logging.getLogger("carers")


class KeptPlans:
    """Gives the plans; a pepper that could not be had is looked for again, so that nobody has to start anew."""

    def __init__(
        self, settings: Settings, database: Database, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._settings, self._database, self._clock = settings, database, clock
        self._plans, self._closed = self._open()
        self._looked = clock()

    def __call__(self) -> Plans:
        """The plans; while there is no pepper every use of them raises PlansAwayError."""
        if self._closed and self._clock() - self._looked >= LOOK_AGAIN:
            self._looked = self._clock()
            self._plans, self._closed = self._open()
        return self._plans

    def _open(self) -> tuple[Plans, bool]:
        pepper = _pepper(self._settings, self._database)
        return _plans(self._settings, self._database, pepper), pepper is None


def kept_plans(settings: Settings, database: Database) -> Plans:
    """The plans in that database, as they can be opened now."""
    return KeptPlans(settings, database)()


def _plans(settings: Settings, database: Database, pepper: Pepper | None) -> Plans:
    lifetimes = Lifetimes(live_months=settings.plan_months, remember_days=settings.plan_remember_days)
    return Plans(database, pepper, Tombstones(settings.tombstones_file), settings=lifetimes)


def _pepper(settings: Settings, database: Database) -> Pepper | None:
    """The pepper; a new installation makes one. None, and a word in the log, where it cannot be had."""
    try:
        return load_or_make_pepper(settings.var_dir / "keys", os.environ, lambda: _never_used(database))
    except (KeysError, DatabaseAwayError) as problem:
        _log.critical("plans stay closed: %s", problem)
        return None


def _never_used(database: Database) -> bool:
    url = make_url(database.url)
    is_file = url.get_backend_name() == "sqlite" and url.database
    return bool(is_file and not Path(str(url.database)).exists()) or not peppers.newest(database)
