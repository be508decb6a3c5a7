"""``carers backup``: copies of the database, the way back from one, and the drill."""

import os
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from app.plan.store.plans import Plans, Tombstones
from app.plan.store.rehearsal import rehearse
from app.settings import Settings
from app.vault.backup.copying import copy_of, kind_of, put_back
from app.vault.backup.errors import BackupError
from app.vault.backup.sealing import lock, new_identity, unlock
from app.vault.backup.shelf import KEEP_DAYS, clear, put
from app.vault.database import Database
from app.vault.keys import Pepper, load_pepper
from app.vault.secret import Secret

app = typer.Typer(no_args_is_help=True, help="Copies of the database, and the way back from one.")


@app.command("key")
def key() -> None:
    """Makes a key for one keeper of backups and shows it once; run it on the keeper's own computer."""
    secret, recipient = new_identity()
    typer.echo(f"Keep this secret, away from the portal:\n{secret.reveal().decode()}")
    typer.echo(f"Name this in CARERS_BACKUP_RECIPIENTS:\n{recipient}")


@app.command("make")
def make(folder: Annotated[Path, typer.Argument(help="Where backups are kept, on another machine.")]) -> None:
    """Makes a locked copy of the database and deletes copies that are older than we may keep them."""
    settings, now = Settings(), datetime.now(UTC)
    locked = lock(copy_of(settings.database), settings.backup_recipients)
    typer.echo(f"Made {put(folder, locked, kind_of(settings.database), now)} ({len(locked):,} bytes).")
    for old in clear(folder, now):
        typer.echo(f"Deleted {old.name}: it was older than {KEEP_DAYS} days.")


@app.command("restore")
def restore(
    backup: Annotated[Path, typer.Argument(help="The backup, a file ending in .age.")],
    identity: Annotated[Path, typer.Option(help="A file with a keeper's secret key.")],
) -> None:
    """Puts a backup in place of the database, then ends again what was stopped or deleted since.

    Stop every process of the portal first, and start them when it is done.
    """
    settings = Settings()
    old = put_back(settings.database, unlock(_read(backup), Secret(_read(identity))))
    if old:
        typer.echo(f"The database that stood here is now {old}. Delete it when all is well.")
    with_plans = Plans(Database(settings.database), _pepper(settings), Tombstones(settings.tombstones_file))
    with_plans.prepare()
    done = with_plans.expire()
    typer.echo(f"Plans open again. {done.plans} plan(s) whose time was over are deleted.")


@app.command("drill")
def drill() -> None:
    """Rehearses a loss with plans that nobody wrote, in a folder that is deleted afterwards."""
    with TemporaryDirectory(prefix="carers-drill-") as place:
        found = rehearse(f"sqlite:///{place}/carers.sqlite3", _pepper(Settings()), Path(place))
    if not found.good:
        raise BackupError(f"The drill failed: {found}")
    typer.echo(
        f"Plans opened again after {found.seconds:.1f} s; what was stopped or deleted stayed so. "
        "Write down the date, and how long people took from the alarm to the end."
    )


def _pepper(settings: Settings) -> Pepper:
    return load_pepper(settings.var_dir / "keys", os.environ)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise BackupError(f"{path} cannot be read.") from None
