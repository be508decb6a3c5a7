"""``carers index``: the search index, derived from content and rebuilt at will."""

import os
import tempfile
import time
from pathlib import Path
from typing import Annotated

import typer

from app.index import measure
from app.index.engine import SearchEngine
from app.index.topics import SOURCE
from app.portal.live import Live
from app.settings import ROOT, Settings
from app.vault.keys import load_or_make_ring

app = typer.Typer(no_args_is_help=True, help="The search index: derived from content, rebuilt at will.")
LONGEST_BUILD = 300.0
SCORER = ROOT / "tests" / "data" / "score_search.py"
Queries = Annotated[Path, typer.Argument(help="Judged queries: id, query, lang, category, slug:grade …")]


def _live() -> Live:
    settings = Settings()
    return Live(settings, load_or_make_ring(settings.var_dir / "keys", os.environ))


def _engine() -> SearchEngine:
    return _live().snapshot.desk.engine


@app.command("build")
def build() -> None:
    """Builds the index of today's content if there is none; fails if it cannot be built."""
    engine, end = _engine(), time.monotonic() + LONGEST_BUILD
    while engine.state == "building" and time.monotonic() < end:
        time.sleep(0.05)
    typer.echo(
        "The index is ready." if engine.state == "index" else "There is no index; searches scan instead."
    )
    raise typer.Exit(0 if engine.state == "index" else 1)


@app.command("check")
def check() -> None:
    """Says whether a verified index of today's content is there, and how much it holds."""
    engine = _engine()
    typer.echo(f"{engine.state}: {dict(measure.sizes(engine.indexed))}")
    engine.close()


@app.command("explain")
def explain(query: str, lang: str = SOURCE) -> None:
    """Says why each topic is where it is for a query."""
    typer.echo(measure.explain(_engine(), query, lang))


@app.command("score")
def score(
    queries: Queries,
    scorer: Path = SCORER,
    *,
    without_copied_terms: bool = typer.Option(False, help="Leave out terms that equal a query."),
    per_query: bool = False,
) -> None:
    """Runs judged queries, each in its language, the others again from the English pages, and scores the runs."""
    judged, engine = measure.read_queries(queries), _scored(queries, without=without_copied_terms)
    more = ["--per-query"] if per_query else []
    with tempfile.TemporaryDirectory() as place:
        for name, asked, lang in (
            ("own", judged, None),
            ("from-english", measure.not_source(judged), SOURCE),
        ):
            run, only = Path(place, f"{name}.run"), Path(place, f"{name}.tsv")
            run.write_text(measure.run_file(engine, asked, lang), encoding="utf-8")
            only.write_text(_lines_of(queries, {one.id for one in asked}), encoding="utf-8")
            typer.echo(f"{len(asked)} queries, asked {name}")
            typer.echo(measure.score(scorer, only, run, *more))


def _lines_of(queries: Path, ids: set[str]) -> str:
    head, *lines = queries.read_text(encoding="utf-8").splitlines()
    return "\n".join([head, *(line for line in lines if line.partition("\t")[0] in ids)]) + "\n"


def _scored(queries: Path, *, without: bool) -> SearchEngine:
    live = _live()
    if not without:
        return live.snapshot.desk.engine
    return live.snapshot.desk.apart(
        lambda files: measure.without_copied_terms(files, measure.read_queries(queries))
    )


@app.command("bench")
def bench(queries: Queries) -> None:
    """Times 1,000 searches in this process."""
    timing = measure.bench(_engine(), measure.read_queries(queries))
    typer.echo(
        f"{timing.count} searches: p50 {timing.p50 * 1000:.1f} ms, p95 {timing.p95 * 1000:.1f} ms, "
        f"longest {timing.longest * 1000:.1f} ms"
    )
