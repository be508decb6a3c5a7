"""The whole database as bytes, while others write to it, and a database made of such bytes."""

import os
import sqlite3
import subprocess
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import URL, make_url

from app.vault.backup.errors import BackupError

SQLITE, POSTGRES = "sqlite", "postgresql"
_MOST_SECONDS = 3600


def kind_of(url: str) -> str:
    """Return ``sqlite`` or ``postgresql``."""
    return make_url(url).get_backend_name()


def copy_of(url: str) -> bytes:
    """Return the database as it stands in one moment. Raises BackupError."""
    return _of_sqlite(_path(url)) if kind_of(url) == SQLITE else _pg(url, "pg_dump", "--format=custom")


def put_back(url: str, copy: bytes) -> Path | None:
    """Make the database what the copy says; return where the SQLite file that stood there is now.

    A PostgreSQL database is changed in one transaction or not at all. Raises BackupError.
    """
    if kind_of(url) == SQLITE:
        return _to_sqlite(_path(url), copy)
    _pg(url, "pg_restore", "--clean", "--if-exists", "--single-transaction", "--no-owner", given=copy)
    return None


def _path(url: str) -> Path:
    return Path(make_url(url).database or "")


def _of_sqlite(path: Path) -> bytes:
    if not path.is_file():
        raise BackupError(f"There is no database at {path}.")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(":memory:")) as copy:
        source.backup(copy)
        return copy.serialize()


def _to_sqlite(path: Path, copy: bytes) -> Path | None:
    """Write beside, check, then put in place: until then the old file stands whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".tmp-{path.name}")
    _write(beside, copy)
    _check(beside)
    old = _set_aside(path)
    beside.replace(path)
    _fsync_folder(path.parent)
    return old


def _check(path: Path) -> None:
    try:
        with closing(sqlite3.connect(path)) as database:
            found = database.execute("PRAGMA integrity_check").fetchone()
    except sqlite3.DatabaseError:
        found = None
    if found != ("ok",):
        path.unlink()
        raise BackupError("What is in this backup is not a whole database. Take another one.")


def _set_aside(path: Path) -> Path | None:
    """Rename the file that stands there; its log is folded in first, so that nothing of it is left behind."""
    if not path.exists():
        return None
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    old = path.with_name(f"{path.name}.before-restore")
    path.replace(old)
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    return old


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _fsync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _pg(url: str, program: str, *wanted: str, given: bytes | None = None) -> bytes:
    """Run one of PostgreSQL's own programs; the password goes by its environment, never by its arguments."""
    address = make_url(url)
    try:
        done = subprocess.run(  # noqa: S603
            [program, *wanted, *_where(address)],
            input=given,
            capture_output=True,
            check=True,
            timeout=_MOST_SECONDS,
            env={**os.environ, "PGPASSWORD": address.password or ""},
        )
    except FileNotFoundError:
        raise BackupError(f"{program} is not installed. Install PostgreSQL’s client programs.") from None
    except subprocess.SubprocessError as problem:
        raise BackupError(f"{program} did not succeed ({type(problem).__name__}).") from None
    return done.stdout


def _where(address: URL) -> Sequence[str]:
    """Return the arguments that name host, port, user and database."""
    named = {
        "--host": address.host,
        "--port": str(address.port) if address.port else None,
        "--username": address.username,
        "--dbname": address.database,
    }
    return [f"{name}={value}" for name, value in named.items() if value]
