"""What is done before plans open: the pepper is found to be the one of this database, and what ended stays ended."""

import logging
from datetime import date

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import IntegrityError

from app.plan.store.errors import PlansAwayError
from app.plan.store.peppers import missing
from app.plan.store.tables import GRANTS, KEYS, PLANS, TOMBSTONES
from app.plan.store.tombstones import Stone, Tombstones
from app.vault.database import Database, DatabaseAwayError
from app.vault.keys import Pepper

_log = logging.getLogger("app.plan.store")


def prepare(database: Database, pepper: Pepper, tombstones: Tombstones, today: date) -> None:
    """Check the pepper, then unite the tombstones of file and table and end what they name."""
    try:
        tombstones.add(_prepare(database, pepper, tombstones, today))
    except IntegrityError:  # another process was first
        tombstones.add(_prepare(database, pepper, tombstones, today))
    except (DatabaseAwayError, OSError) as problem:
        raise PlansAwayError(type(problem).__name__) from None


def _prepare(database: Database, pepper: Pepper, tombstones: Tombstones, today: date) -> set[Stone]:
    with database.writing() as session:
        connection = session.connection()
        _check(connection, pepper, today)
        return replay(connection, tombstones.read())


def replay(connection: Connection, in_file: frozenset[Stone]) -> set[Stone]:
    """End what the file names, enter it in the table, and return what only the table had."""
    in_table = {Stone(row.on_date, row.kind, row.id) for row in connection.execute(select(TOMBSTONES))}
    known = {(stone.kind, stone.id) for stone in in_table}
    news = {(stone.kind, stone.id): stone for stone in in_file if (stone.kind, stone.id) not in known}
    for stone in news.values():
        bury(connection, stone)
    for stone in in_table:
        _end(connection, stone)
    told = {(stone.kind, stone.id) for stone in in_file}
    return {stone for stone in in_table if (stone.kind, stone.id) not in told}


def bury(connection: Connection, stone: Stone) -> None:
    """End a plan or a share and enter it in the table."""
    _end(connection, stone)
    row = {"kind": stone.kind, "id": stone.id, "on_date": stone.on_date}
    connection.execute(insert(TOMBSTONES), row)


def _end(connection: Connection, stone: Stone) -> None:
    if stone.kind == "plan":
        connection.execute(delete(PLANS).where(PLANS.c.id == stone.id))
    else:
        connection.execute(delete(GRANTS).where(GRANTS.c.share_id == stone.id))


def _check(connection: Connection, pepper: Pepper, today: date) -> None:
    """Refuse a pepper that is not the one of its number, and a missing one that may still be needed."""
    rows = connection.execute(select(KEYS)).all()
    wrong = missing(pepper, {row.kid: row.check_value for row in rows if row.retired_on is None})
    if wrong:
        _log.critical("plans stay closed: pepper %s is missing or another one", wrong)
        raise PlansAwayError("the pepper is missing or another one")
    new = set(pepper.kids) - {row.kid for row in rows}
    if new:
        made = {"created_on": today, "retired_on": None}
        values = [{"kid": kid, "check_value": pepper.check_value(kid), **made} for kid in sorted(new)]
        connection.execute(insert(KEYS), values)
