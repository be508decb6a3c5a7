"""A store with a clock that stands still until it is told, and what the tests look at behind it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, event, select, text
from sqlalchemy.exc import OperationalError

from app.plan.store.guesses import Guesses, Pace
from app.plan.store.plans import Entered, Keys3, Lifetimes, Opened, Plans, Text, Tombstones
from app.plan.store.tables import ALL
from app.vault.database import Database
from app.vault.keys import Pepper
from app.vault.secret import Secret

START = 1_788_000_000  # a day in August 2026, in the afternoon
HERE = "203.0.113.9"
PEPPER = Pepper({1: Secret(bytes(range(32)))})
TEXT = Text(
    own={"answers": {"do_not_contact": "Nobody-Owner"}},
    view={"answers": {"person_address": "7 Canary Street"}, "language": "gu"},
    card={"answers": {"carer_first_name": "Zebedee"}},
)
FREE = Pace(per_client=0, per_network=0, per_service=0)


@dataclass
class Clock:
    """Seconds since 1970, as the test says."""

    now: float = START

    def __call__(self) -> float:
        return self.now

    def pass_(self, seconds: float = 0, *, days: float = 0) -> None:
        self.now += seconds + days * 86_400


@dataclass
class House:
    """One installation: its database, pepper, tombstones and time; ``plans`` is one of its processes."""

    database: Database
    place: Path
    clock: Clock = field(default_factory=Clock)
    pepper: Pepper = PEPPER
    pauses: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.plans = self.process()

    @property
    def stones(self) -> Path:
        return self.place / "tombstones.log"

    def process(self, **changes: Any) -> Plans:
        """Another process of the same installation, with other settings if wanted."""
        pace = changes.pop("pace", Pace())
        guesses = Guesses(self.clock, self.pauses.append, pace)
        given = {"database": self.database, "pepper": self.pepper, "settings": Lifetimes(**changes)}
        return Plans(tombstones=Tombstones(self.stones), clock=self.clock, guesses=guesses, **given)

    def restart(self, **changes: Any) -> None:
        self.plans = self.process(**changes)

    def made(self, text: Text = TEXT) -> tuple[bytes, Opened, Keys3]:
        """A live plan: the owner’s cookie, the plan, the owner’s token and code."""
        cookie, opened, keys = self.plans.create(text)
        return cookie.reveal(), self.plans.kept(opened), keys

    def entered(self, typed: str, **changes: Any) -> tuple[bytes, Opened]:
        """Enter as family and expect to be let in."""
        found = self.plans.enter(typed, changes.pop("who", "family"), HERE, **changes)
        assert isinstance(found, Entered)
        assert found.cookie is not None
        assert found.opened is not None
        return found.cookie.reveal(), found.opened

    def rows(self, table: Table) -> list[dict[str, Any]]:
        with self.connected() as connection:
            return [dict(row._mapping) for row in connection.execute(select(table))]

    def everything(self) -> dict[str, list[dict[str, Any]]]:
        return {table.name: self.rows(table) for table in ALL}

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """A look, or a hand, behind the back of the store."""
        with self.database.writing() as session:
            yield session.connection()

    def run(self, sql: str, **values: Any) -> None:
        with self.connected() as connection:
            connection.execute(text(sql), values)

    def empty(self) -> None:
        with self.connected() as connection:
            for table in reversed(ALL):
                connection.execute(table.delete())


def typed(number: int, text: Text = TEXT) -> Text:
    """The text with one answer that tells it from others."""
    return replace(text, view={**text.view, "answers": {"first_note": f"note {number}"}})


class AwayError(Exception):
    """What the driver raises when the connection is lost."""


def lose_connection(house: House, when: str, *, reads: int = 0, also_reading: bool = False) -> None:
    """Fail at COMMIT: before it reaches the database, or after it was done; so many reads go well before."""
    well = iter(range(reads))
    engine = house.database.engine
    real, lost = engine.dialect.do_commit, OperationalError("COMMIT", None, AwayError())

    def commit(raw: Any) -> None:
        if next(well, None) is not None:
            real(raw)
            return
        if when == "after":
            real(raw)
        else:
            engine.dialect.do_rollback(raw)
        engine.dialect.do_commit = real  # type: ignore[method-assign]
        if also_reading:
            event.listen(engine, "checkout", refuse)
        raise lost

    def refuse(*_: object) -> None:
        raise lost

    engine.dialect.do_commit = commit  # type: ignore[method-assign]
