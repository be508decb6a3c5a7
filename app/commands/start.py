"""Puts the ``carers`` command together."""

import sys

import typer
from pydantic import ValidationError

from app.commands import backup, check, i18n, index, keys, plans, serve
from app.content.problems import ContentError
from app.index.files import SearchFilesError
from app.language.catalogues.sentence import CatalogueError
from app.language.languages import LanguagesError
from app.plan.store.errors import NotKnownIfSavedError, NotSavedError, PlansAwayError
from app.vault.backup.errors import BackupError
from app.vault.keys import KeysError

AWAY = "Plans cannot be reached: the database is away, or the pepper is not the one it needs."

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.command("serve")(serve.serve)
app.command("check")(check.check)
app.add_typer(index.app, name="index")
app.add_typer(i18n.app, name="i18n")
app.add_typer(keys.app, name="keys")
app.add_typer(plans.app, name="plans")
app.add_typer(backup.app, name="backup")


@app.callback()
def carers() -> None:
    """The carers' portal: serve it, check its content, look after index, translations, keys, plans and backups."""


def run() -> None:
    """Runs the command; what a person can put right is said in a sentence, without a trace."""
    try:
        app()
    except (ContentError, SearchFilesError, CatalogueError, LanguagesError, KeysError, BackupError) as error:
        sys.exit(str(error))
    except (PlansAwayError, NotSavedError, NotKnownIfSavedError) as error:
        sys.exit(f"{AWAY} ({error})")
    except ValidationError as error:
        sys.exit(
            "\n".join(
                f"CARERS_{'_'.join(map(str, one['loc'])).upper()}: {one['msg']}" for one in error.errors()
            )
        )
