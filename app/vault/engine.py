"""The connection to the database, with the settings under which an acknowledged change survives a power cut."""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

WRITING = "carers_writing"
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "secure_delete=ON",
    "foreign_keys=ON",
    "busy_timeout=5000",
)
_POSTGRES = {"connect_timeout": 2, "options": "-c statement_timeout=5000"}


def make_engine(url: str) -> Engine:
    """Return an engine; nothing is opened before it is used, so the portal starts without a database."""
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url, connect_args=_POSTGRES, pool_pre_ping=True, hide_parameters=True)
    engine = create_engine(url, connect_args={"timeout": 2}, hide_parameters=True)
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _set_pragmas(connection: Any, _: object) -> None:
    connection.isolation_level = None  # the driver's own BEGIN would come too late to be IMMEDIATE
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
