"""Where plans are kept: the database with the pepper it was first used with, readied before it is used."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from sqlalchemy import Connection

from app.plan.store import ready
from app.plan.store.errors import NotSavedError, PlansAwayError
from app.plan.store.lives import Lifetimes, day_of
from app.plan.store.tombstones import Tombstones
from app.vault.breaker import Breaker
from app.vault.database import Database, DatabaseAwayError
from app.vault.keys import Pepper

Change = Callable[[Connection], object]


class Safe:
    """Gives connections to a database whose pepper was checked and whose tombstones were replayed."""

    def __init__(
        self,
        database: Database,
        pepper: Pepper | None,
        tombstones: Tombstones,
        clock: Callable[[], float] = time.time,
        lifetimes: Lifetimes | None = None,
    ) -> None:
        self._database, self._pepper, self._clock = database, pepper, clock
        self.tombstones, self.lifetimes = tombstones, lifetimes or Lifetimes()
        self._preparing, self._prepared = threading.Lock(), False
        self._reading, self._writing = Breaker(clock), Breaker(clock)

    @property
    def pepper(self) -> Pepper:
        """The pepper; raises PlansAwayError when there is none."""
        if self._pepper is None:
            raise PlansAwayError("there is no pepper")
        return self._pepper

    def now(self) -> int:
        """Return the instant, in whole UTC seconds."""
        return int(self._clock())

    def today(self) -> date:
        """Return the date in Leicester."""
        return day_of(self._clock())

    def prepare(self) -> None:
        """Check the pepper and replay the tombstones, once; raises PlansAwayError."""
        with self._preparing:
            if not self._prepared:
                ready.prepare(self._database, self.pepper, self.tombstones, self.today())
                self._prepared = True

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection for reading; raises PlansAwayError, at once while the database rests."""
        if self._reading.rests:
            raise PlansAwayError("the database failed several times")
        if not self._prepared:
            self.prepare()
        try:
            with self._database.reading() as session:
                yield session.connection()
        except DatabaseAwayError as problem:
            self._reading.failed()
            raise PlansAwayError(str(problem)) from None

    def write(self, change: Change) -> bool:
        """Make a change in one transaction; False when nobody knows, because COMMIT was not answered.

        Raises NotSavedError when nothing was changed, and whatever ``change`` raises.
        """
        if self._writing.rests:
            raise NotSavedError("the database failed several times")
        if not self._prepared:
            self.prepare()
        asked = False
        try:
            with self._database.writing() as session:
                change(session.connection())
                asked = True
        except DatabaseAwayError as problem:
            self._writing.failed()
            if not asked:
                raise NotSavedError(str(problem)) from None
            return False
        return True
