"""``carers i18n``: the sentences of the portal in every language."""

import typer

from app.language.catalogues.accept import accept as accept_sentences
from app.language.catalogues.compile import compile_catalogues
from app.language.catalogues.templates import stale_templates, write_templates
from app.language.catalogues.update import update as update_catalogues
from app.language.languages import Language, load_languages
from app.portal.progress import table
from app.portal.stamping import stamp_pages
from app.settings import ROOT, Settings

app = typer.Typer(no_args_is_help=True, help="The sentences of the portal in every language.")


def _languages(settings: Settings) -> tuple[Language, ...]:
    return load_languages(settings.content_dir / "languages.yaml")


@app.command("extract")
def extract() -> None:
    """Collects every sentence of templates, Python and facts into the three POT files."""
    for name, number in write_templates(ROOT, Settings().translations_dir).items():
        typer.echo(f"{name}: {number} sentences")


@app.command("update")
def update() -> None:
    """Brings every language's PO files up to date; reworded sentences become fuzzy."""
    settings = Settings()
    for one in update_catalogues(settings.translations_dir, _languages(settings)):
        typer.echo(str(one))


@app.command("compile")
def compile_() -> None:
    """Makes the compiled catalogues that the site reads."""
    settings = Settings()
    typer.echo(f"{compile_catalogues(settings.translations_dir, _languages(settings))} catalogues compiled")


@app.command("check")
def check() -> None:
    """Fails if the POT files no longer say what templates, Python and facts say."""
    stale = stale_templates(ROOT, Settings().translations_dir)
    if stale:
        typer.echo(f"Not up to date: {', '.join(stale)}. Run: carers i18n extract, then carers i18n update")
    raise typer.Exit(1 if stale else 0)


@app.command("status")
def status(*, missing: bool = typer.Option(False, help="List every missing sentence.")) -> None:
    """What is translated and checked in each language, and whether it is offered."""
    for line in table(Settings(), missing=missing):
        typer.echo(line)


@app.command("accept")
def accept(language: str, what: list[str]) -> None:
    """Accepts sentences by context (* stands for anything), or pages by slug, as still right after a change."""
    settings = Settings()
    known = next((one for one in _languages(settings) if one.tag == language), None)
    if known is None:
        raise typer.BadParameter(f"There is no language “{language}”.")
    for context in accept_sentences(settings.translations_dir, known, what):
        typer.echo(context)
    for file in stamp_pages(settings, known, what):
        typer.echo(file)
