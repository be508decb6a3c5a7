"""``carers keys``: the keys of this installation."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from app.plan.store import peppers
from app.settings import Settings
from app.vault.database import Database, DatabaseAwayError
from app.vault.key_files import set_aside
from app.vault.keys import PEPPER, SITE, KeysError, Pepper, load_pepper, load_ring, make_first, new_key

app = typer.Typer(no_args_is_help=True, help="The keys of this installation.")
Told = TypeVar("Told")
_KEEP = (
    "Keep a copy of the keys apart from the database and its backups, with two custodians: "
    "without the pepper nobody can open a plan."
)
_PUT_BACK = "Put the copy back that your custodians keep: with another pepper those plans do not open."
_AWAY = "The database does not answer, so nobody can say which pepper its plans need. Try again when it does."
_RESTART = "Start every process of the portal again, so that all know it."


class Which(StrEnum):
    """The kinds of keys that are made anew from time to time."""

    PEPPER = "pepper"
    SITE = "site"


@app.command("new")
def new() -> None:
    """Makes the site key and the pepper of a new installation, where there is none yet."""
    made = [make_first(SITE, _folder(), os.environ), _first_pepper()]
    for path in filter(None, made):
        typer.echo(f"Made {path}, readable by its owner only.")
    typer.echo(_KEEP if any(made) else "There are keys already. For a newer one: carers keys rotate")


@app.command("check")
def check() -> None:
    """Says which keys there are, never what they are, and whether the plans kept here open with them."""
    ring, pepper = load_ring(_folder(), os.environ), load_pepper(_folder(), os.environ)
    typer.echo(f"{len(ring.keys)} site key(s); number {ring.current} is current.")
    typer.echo(f"{len(pepper.kids)} pepper(s); number {pepper.current} is current.")
    typer.echo(_agreement(pepper, _ask(peppers.known)))


@app.command("rotate")
def rotate(which: Annotated[Which, typer.Argument()] = Which.PEPPER) -> None:
    """Makes a newer pepper (or site key); the older ones still open what they were made for."""
    kind, used = (PEPPER, _ask(peppers.newest)) if which is Which.PEPPER else (SITE, 0)
    typer.echo(f"Made {new_key(_folder(), kind, os.environ, used)}, readable by its owner only. {_RESTART}")
    typer.echo(_KEEP)


@app.command("retire")
def retire(number: int) -> None:
    """Takes an older pepper out of use, once no plan needs it any more."""
    _refuse_if_current(number)
    left = _ask(lambda database: peppers.retire(database, number, _today()))
    if left:
        raise KeysError(
            f"Pepper {number} is still needed by {left} way(s) into plans. They move to the newer one as they are "
            "used; plans nobody uses are deleted in time."
        )
    path = set_aside(PEPPER, _folder(), number)
    typer.echo(f"Renamed to {path}." if path else f"Take {PEPPER.variable}_{number} out of the environment.")
    typer.echo(f"{_RESTART} Destroy it and its copies when the last backup from before today is gone.")


def _first_pepper() -> Path | None:
    """Make the first pepper, but never in place of one that plans need."""
    if _ask_if_it_answers(peppers.newest):
        load_pepper(_folder(), os.environ)
    return make_first(PEPPER, _folder(), os.environ)


def _agreement(pepper: Pepper, known: dict[int, bytes]) -> str:
    lost = peppers.missing(pepper, known)
    if lost:
        numbers = ", ".join(map(str, lost))
        raise KeysError(f"Plans are kept under a pepper that is not here: number {numbers}. {_PUT_BACK}")
    return "They open every plan kept here." if known else "No plan was kept here yet."


def _refuse_if_current(number: int) -> None:
    current = load_pepper(_folder(), os.environ).current
    if number >= current:
        raise KeysError(f"Pepper {current} is the newest. First make a newer one: carers keys rotate")


def _ask(question: Callable[[Database], Told]) -> Told:
    """Return what the database says; raises KeysError when it does not answer."""
    database = Database(Settings().database)
    try:
        return question(database)
    except DatabaseAwayError:
        raise KeysError(_AWAY) from None
    finally:
        database.close()


def _ask_if_it_answers(question: Callable[[Database], int]) -> int:
    """Return what the database says, 0 when it is not there yet: a wrong pepper harms nothing, it is found out."""
    try:
        return _ask(question)
    except KeysError:
        return 0


def _folder() -> Path:
    return Settings().var_dir / "keys"


def _today() -> date:
    return datetime.now(UTC).date()
