"""``carers keys``: the keys of this installation."""

import os

import typer

from app.settings import Settings
from app.vault.keys import load_ring, new_key

app = typer.Typer(no_args_is_help=True, help="The keys of this installation.")


@app.command("new")
def new() -> None:
    """Makes a new site key, readable by its owner only; older ones still open what they sealed."""
    path = new_key(Settings().var_dir / "keys")
    typer.echo(f"Made {path}. Keep a copy apart from database and backups.")


@app.command("check")
def check() -> None:
    """Says which keys there are, never what they are."""
    ring = load_ring(Settings().var_dir / "keys", os.environ)
    typer.echo(f"{len(ring.keys)} site key(s); number {ring.current} is current.")
