"""Which peppers a database was used with: asked and retired by those who look after the keys."""

from collections.abc import Mapping
from datetime import date
from hmac import compare_digest

from sqlalchemy import func, select, update

from app.plan.store.tables import GRANTS, KEYS
from app.vault.database import Database
from app.vault.keys import Pepper


def known(database: Database) -> dict[int, bytes]:
    """Return the check value of every pepper in use, by number; none in a database that never kept a plan."""
    with database.reading() as session:
        rows = session.connection().execute(select(KEYS).where(KEYS.c.retired_on.is_(None)))
        return {row.kid: row.check_value for row in rows}


def newest(database: Database) -> int:
    """Return the highest number ever used, 0 for none; a number is never given twice."""
    with database.reading() as session:
        return session.connection().execute(select(func.max(KEYS.c.kid))).scalar() or 0


def missing(pepper: Pepper, known: Mapping[int, bytes]) -> tuple[int, ...]:
    """Return the numbers whose pepper is not here, or is another; without them some plans do not open."""
    return tuple(kid for kid, value in sorted(known.items()) if not _is_here(pepper, kid, value))


def retire(database: Database, kid: int, today: date) -> int:
    """Mark a pepper as no longer needed; return how many ways in still need it, in which case it stays."""
    with database.writing() as session:
        connection = session.connection()
        needed = connection.execute(select(func.count()).where(GRANTS.c.kid == kid)).scalar_one()
        if not needed:
            connection.execute(update(KEYS).where(KEYS.c.kid == kid).values(retired_on=today))
        return int(needed)


def _is_here(pepper: Pepper, kid: int, value: bytes) -> bool:
    return kid in pepper.kids and compare_digest(pepper.check_value(kid), value)
