"""The database: reading and writing in transactions, and brought up to date when first needed."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError, SQLAlchemyError
from sqlmodel import Session

from app.vault.engine import WRITING, make_engine

VERSION = "0002"
_MIGRATIONS = Path(__file__).parent / "migrations"
_MIGRATION_LOCK = 5_227_373
_MUST_BE_ON = ("fsync", "full_page_writes")
_OUR_OWN = (DataError, IntegrityError, ProgrammingError)
_SAFE_COMMITS = frozenset({"on", "remote_apply"})


class DatabaseAwayError(RuntimeError):
    """The database does not answer, or is not safe to write to; guidance goes on without it."""


class Database:
    """One database; ``reading`` and ``writing`` give a session inside a transaction or raise DatabaseAwayError."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine: Engine = make_engine(url)
        self._prepared = False
        self._one_writer = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session for reading."""
        with self._session(writing=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give a session whose changes are committed at the end; on SQLite one thread writes at a time."""
        with self._one_writer, self._session(writing=True) as session:
            yield session

    def answers(self) -> bool:
        """Say whether the database can be reached and is of this version."""
        try:
            with self.reading() as session:
                session.connection().execute(text("SELECT 1"))
        except DatabaseAwayError:
            return False
        return True

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()

    @contextmanager
    def _session(self, *, writing: bool) -> Iterator[Session]:
        try:
            self._prepare()
            connected = self.engine.connect().execution_options(**{WRITING: writing})
            with connected as connection, connection.begin(), Session(connection) as session:
                yield session
                session.flush()
        except _OUR_OWN:
            raise
        except SQLAlchemyError as problem:
            raise DatabaseAwayError(type(problem).__name__) from problem

    def _prepare(self) -> None:
        if self._prepared:
            return
        self._make_room()
        with self.engine.connect() as connection:
            _check_safe(connection)
            ready = _version(connection) == VERSION
        if not ready:
            self._migrate()
        self._prepared = True

    def _make_room(self) -> None:
        """Make the folder of an SQLite file."""
        url = make_url(self.url)
        if url.get_backend_name() == "sqlite" and url.database:
            try:
                Path(url.database).parent.mkdir(parents=True, exist_ok=True)
            except OSError as problem:
                raise DatabaseAwayError(type(problem).__name__) from problem

    def _migrate(self) -> None:
        """Bring the tables up to date; whoever comes second waits and finds it done."""
        with self.engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _MIGRATION_LOCK})
            if _version(connection) != VERSION:
                _upgrade(connection)


def _version(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(connection: Connection) -> None:
    from alembic import command  # takes longer to import than the portal to start
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(_MIGRATIONS))
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")


def _check_safe(connection: Connection) -> None:
    """Refuse a PostgreSQL that may forget what it said it had saved."""
    if connection.dialect.name != "postgresql":
        return
    shown = {name: str(connection.execute(text(f"SHOW {name}")).scalar()) for name in _MUST_BE_ON}
    commits = str(connection.execute(text("SHOW synchronous_commit")).scalar())
    if set(shown.values()) != {"on"} or commits not in _SAFE_COMMITS:
        raise DatabaseAwayError("PostgreSQL must run with fsync, full_page_writes and synchronous_commit on")
