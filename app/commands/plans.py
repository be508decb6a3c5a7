"""``carers plans``: what has to be done with kept plans from time to time."""

import os

import typer

from app.plan.store.plans import Plans, Tombstones
from app.settings import Settings
from app.vault.database import Database
from app.vault.keys import load_pepper

app = typer.Typer(no_args_is_help=True, help="The kept plans.")


@app.callback()
def about() -> None:
    """The kept plans."""


@app.command("expire")
def expire() -> None:
    """Deletes what was kept long enough; run it once a day. A plan goes when two runs a day apart agree."""
    settings = Settings()
    plans = Plans(
        Database(settings.database),
        load_pepper(settings.var_dir / "keys", os.environ),
        Tombstones(settings.tombstones_file),
    )
    done = plans.expire()
    typer.echo(
        f"Deleted {done.plans} plan(s) and {done.rows} other row(s); {done.marked} plan(s) go with a later run."
    )
