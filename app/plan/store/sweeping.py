"""Rows that were kept long enough: ways in that ran out, old versions, openings, requests done, tombstones."""

from datetime import timedelta

from sqlalchemy import Connection, Delete, delete, or_

from app.plan.store.lives import opening_since
from app.plan.store.safe import Safe
from app.plan.store.tables import EVENTS, GRANTS, OLD, REQUESTS, TOMBSTONES


def sweep(connection: Connection, safe: Safe) -> int:
    """Delete them and return how many they were."""
    return sum(connection.execute(each).rowcount for each in _over(safe))


def _over(safe: Safe) -> tuple[Delete, ...]:
    now, today, lives = safe.now(), safe.today(), safe.lifetimes
    old, stones = (today - timedelta(days=days) for days in (lives.old_days, lives.tombstone_days))
    return (
        delete(GRANTS).where(or_(GRANTS.c.expires_at <= now, GRANTS.c.idle_until <= now)),
        delete(OLD).where(OLD.c.replaced_on < old),
        delete(EVENTS).where(EVENTS.c.hour < opening_since(today, lives.event_months)),
        delete(REQUESTS).where(REQUESTS.c.outcome.is_not(None), REQUESTS.c.due_on < stones),
        delete(TOMBSTONES).where(TOMBSTONES.c.on_date < stones),
    )
