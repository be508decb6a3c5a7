"""``carers check``: everything that is wrong with the content, by file and line."""

from collections.abc import Iterable

import typer

from app.content.problems import Problem
from app.content.watch import today
from app.portal.checking import Findings, everything
from app.portal.flows import drawing
from app.portal.quality_table import quality_table
from app.settings import Settings

NOTES = typer.Option(
    False, help="Also list what could be plainer, and links to pages that are not written yet."
)
QUALITY = typer.Option(False, help="Also show how each English page reads.")
DRAW = typer.Option("", metavar="NAME", help="Only write the drawing of one questionnaire, as SVG.")
LINKS = typer.Option(False, help="Also ask other websites whether they are still there.")


def check(*, notes: bool = NOTES, quality: bool = QUALITY, links: bool = LINKS, draw: str = DRAW) -> None:
    """Checks pages, facts, questionnaires, search files and languages as the site would use them.

    Fails if anything is broken.
    """
    settings = Settings()
    if draw:
        _draw(settings, draw)
        return
    found = everything(settings, today())
    problems = found.problems
    _say(problem for problem in problems if problem.serious or notes)
    _section("What ends within 90 days:", found.endings or ["nothing"])
    if quality:
        _section("How the English pages read:", quality_table(found.figures))
    if links:
        asked = _asked(found, settings)
        _section("Links to other websites:", asked or ["all there"])
        problems = [*problems, *(one for one in asked if one.serious)]
    _end(problems)


def _draw(settings: Settings, name: str) -> None:
    try:
        typer.echo(drawing(settings, name), nl=False)
    except LookupError as error:
        raise typer.BadParameter(str(error), param_hint="--draw") from None


def _asked(found: Findings, settings: Settings) -> list[Problem]:
    # They load an HTTP client, which only this option needs.
    from app.portal.asking import polite_client
    from app.portal.links import check_links

    client = polite_client(f"{found.site.portal_name}, link check ({found.site.council_url})")
    return check_links(found.outside, client, settings.var_dir)


def _say(lines: Iterable[object]) -> None:
    for line in lines:
        typer.echo(str(line))


def _section(title: str, lines: Iterable[object]) -> None:
    typer.echo(f"\n{title}")
    _say(lines)


def _end(problems: list[Problem]) -> None:
    wrong = sum(problem.serious for problem in problems)
    typer.echo(f"\n{wrong} to put right, {len(problems) - wrong} to note.")
    raise typer.Exit(1 if wrong else 0)
