"""A handle on the same database for everything but plans: the database itself refuses it the tables of the plans."""

import logging
import sqlite3
from typing import Any

from sqlalchemy import event, inspect, text
from sqlalchemy.engine import make_url

from app.vault.database import Database, DatabaseAwayError

_OF_PLANS = ("plan", "server_key", "tombstone", "sqlite_dbpage", "sqlite_dbdata")
_SAYS_WHERE = frozenset({"table_info", "table_xinfo"})
_READS_AND_WRITES = frozenset(
    {sqlite3.SQLITE_READ, sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE}
)
_HARMLESS = frozenset(
    {
        sqlite3.SQLITE_SELECT,
        sqlite3.SQLITE_TRANSACTION,
        sqlite3.SQLITE_SAVEPOINT,
        sqlite3.SQLITE_FUNCTION,
        sqlite3.SQLITE_RECURSIVE,
    }
)
_log = logging.getLogger("app.vault")


def site_of(database: Database, url: str | None = None) -> Database:
    """Return the handle of the site; ``url`` is that of its own role, without which PostgreSQL cannot refuse it."""
    return _Site(database, url or database.url)


class _Site(Database):
    """Never makes or changes tables; what is needed for that it leaves to the handle of the plans."""

    def __init__(self, whole: Database, url: str) -> None:
        super().__init__(url)
        self._whole = whole
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", _guard)

    def _prepare(self) -> None:
        if self._prepared:
            return
        if not self._whole.answers():
            raise DatabaseAwayError("not brought up to date")
        if self.engine.dialect.name == "postgresql":
            self._settle_rights()
        self._prepared = True

    def _settle_rights(self) -> None:
        """Give the role what it needs, and refuse one that could read plans."""
        role = make_url(self.url).username
        if self.url == self._whole.url:
            _log.warning("CARERS_SITE_DATABASE_URL is not set: only the code keeps the site away from plans")
            return
        _grant(self._whole, str(role))
        with self.engine.connect() as connection:
            may = text("SELECT has_table_privilege('plan', 'SELECT, INSERT, UPDATE, DELETE')")
            if connection.execute(may).scalar():
                raise DatabaseAwayError("the role of the site may touch plans")


def _grant(whole: Database, role: str) -> None:
    quoted = whole.engine.dialect.identifier_preparer.quote
    with whole.writing() as session:
        connection = session.connection()
        for name in inspect(connection).get_table_names():
            if not name.startswith(_OF_PLANS):
                connection.execute(
                    text(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {quoted(name)} TO {quoted(role)}")
                )
        connection.execute(text(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {quoted(role)}"))


def _guard(connection: Any, _: object) -> None:
    connection.set_authorizer(_allowed)


def _allowed(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """Say what SQLite may do: read and write tables that are not of the plans, and nothing else."""
    if action in _READS_AND_WRITES:
        fine = not str(first).lower().startswith(_OF_PLANS) and _only_read(action, str(first))
    elif action == sqlite3.SQLITE_PRAGMA:
        fine = str(first).lower() in _SAYS_WHERE and second is not None
    else:
        fine = action in _HARMLESS
    return sqlite3.SQLITE_OK if fine else sqlite3.SQLITE_DENY


def _only_read(action: int, table: str) -> bool:
    """Say whether this leaves the list of tables as it is."""
    return action == sqlite3.SQLITE_READ or not table.lower().startswith("sqlite_")
