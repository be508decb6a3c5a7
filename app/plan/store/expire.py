"""Deletes plans whose time is over or whose deletion staff asked for, when two runs at least a day apart agree."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from app.plan.store.errors import NotKnownIfSavedError
from app.plan.store.ready import bury
from app.plan.store.safe import Safe
from app.plan.store.sweeping import sweep
from app.plan.store.tables import PLANS, REQUESTS
from app.plan.store.tombstones import Stone

US = "the retention job"
DONE, NO_SUCH_PLAN = "done", "no such plan"
_APART = timedelta(days=2)
"""Between two dates; so between one day and two on the clock."""


@dataclass(frozen=True, slots=True)
class Expired:
    """What a run deleted, and how many plans a later run will delete if it agrees."""

    plans: int
    marked: int
    rows: int


def expire(safe: Safe) -> Expired:
    """Run the job. Raises NotSavedError, NotKnownIfSavedError, PlansAwayError."""
    found: list[tuple[list[Stone], int, int]] = []
    if not safe.write(lambda connection: found.append(_run(connection, safe))):
        raise NotKnownIfSavedError
    stones, marked, rows = found[-1]
    safe.tombstones.add(stones)
    safe.tombstones.forget(safe.today() - timedelta(days=safe.lifetimes.tombstone_days))
    return Expired(len(stones), marked, rows)


def _run(connection: Connection, safe: Safe) -> tuple[list[Stone], int, int]:
    today = safe.today()
    asked = _asked(connection, today)
    over = {**_past(connection, today), **asked}
    marks = _marks(connection, today)
    agreed = {
        reference: plan_id for reference, plan_id in over.items() if _is_due(marks.get(reference), today)
    }
    _mark(connection, over.keys() - marks.keys(), today)
    _unmark(connection, (marks.keys() - over.keys()) | agreed.keys())
    stones = [Stone(today, "plan", plan_id) for plan_id in agreed.values()]
    for stone in stones:
        bury(connection, stone)
    _close(connection, agreed.keys() & asked.keys(), DONE)
    return stones, len(over) - len(agreed), sweep(connection, safe)


def _past(connection: Connection, today: date) -> dict[str, str]:
    """Return reference and id of the plans that are older than they may be."""
    those = select(PLANS.c.reference, PLANS.c.id).where(PLANS.c.delete_after < today).with_for_update()
    return {row.reference: row.id for row in connection.execute(those)}


def _asked(connection: Connection, today: date) -> dict[str, str]:
    """Return reference and id of the plans two people asked to delete, once the days to object are over."""
    due = select(REQUESTS.c.reference).where(
        REQUESTS.c.asked_by != US,
        REQUESTS.c.confirmed_by.is_not(None),
        REQUESTS.c.outcome.is_(None),
        REQUESTS.c.due_on <= today,
    )
    wanted = set(connection.execute(due).scalars())
    those = select(PLANS.c.reference, PLANS.c.id).where(PLANS.c.reference.in_(wanted)).with_for_update()
    known = {row.reference: row.id for row in connection.execute(those)}
    _close(connection, wanted - known.keys(), NO_SUCH_PLAN)
    return known


def _marks(connection: Connection, today: date) -> dict[str, date]:
    """Return which plans an earlier run found over, and from when a second may act; none from a clock ahead."""
    ours = select(REQUESTS.c.reference, REQUESTS.c.due_on).where(
        REQUESTS.c.asked_by == US, REQUESTS.c.due_on <= today + _APART
    )
    return {row.reference: row.due_on for row in connection.execute(ours)}


def _is_due(mark: date | None, today: date) -> bool:
    return mark is not None and mark <= today


def _mark(connection: Connection, references: Set[str], today: date) -> None:
    _unmark(connection, references)
    rows = [{"reference": each, "asked_by": US, "due_on": today + _APART} for each in sorted(references)]
    if rows:
        connection.execute(insert(REQUESTS), rows)


def _unmark(connection: Connection, references: Set[str]) -> None:
    ours = delete(REQUESTS).where(REQUESTS.c.asked_by == US, REQUESTS.c.reference.in_(references))
    connection.execute(ours)


def _close(connection: Connection, references: Set[str], outcome: str) -> None:
    those = (REQUESTS.c.asked_by != US) & REQUESTS.c.outcome.is_(None) & REQUESTS.c.reference.in_(references)
    connection.execute(update(REQUESTS).where(those).values(outcome=outcome))
