"""``carers check``: everything that is wrong with the content, by file and line."""

import typer

from app.portal.checking import everything
from app.settings import Settings


def check(
    *, notes: bool = typer.Option(False, help="Also list links to pages that are not written yet.")
) -> None:
    """Checks pages, facts, search files and languages as the site would use them; fails if anything is broken."""
    problems = everything(Settings())
    wrong = [problem for problem in problems if problem.serious]
    for problem in problems if notes else wrong:
        typer.echo(str(problem))
    typer.echo(f"{len(wrong)} to put right, {len(problems) - len(wrong)} to note.")
    raise typer.Exit(1 if wrong else 0)
