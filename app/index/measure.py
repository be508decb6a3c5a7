"""Measures the search: runs of judged queries, reasons behind an answer, and time; text and data, no printing."""

import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

from app.index.answer import interface
from app.index.ask import Answer, ask
from app.index.editors import SearchFiles
from app.index.engine import SearchEngine
from app.index.query import clean, key
from app.index.ranking import Indexed
from app.index.topics import SOURCE, Terms

_SHOWN = 10


@dataclass(frozen=True)
class Judged:
    """One line of a file of queries: its id, the text, and the tag of its language ("" if the file has none)."""

    id: str
    text: str
    lang: str = ""


@dataclass(frozen=True)
class Timing:
    """Seconds per query: median, 95th percentile and longest of ``count``."""

    count: int
    p50: float
    p95: float
    longest: float


def read_queries(path: Path) -> tuple[Judged, ...]:
    """The queries of a file of judged ones, or of searches about other things."""
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    rows = [(*line.split("\t"), "", "") for line in lines if line.strip()]
    return tuple(Judged(*row[:3]) for row in rows)


def run_file(engine: SearchEngine, queries: Iterable[Judged], lang: str | None = None) -> str:
    """A run of ``queries`` as ``id, rank, slug`` lines, asked in their own language or in ``lang``."""
    lines = (
        f"{judged.id}\t{rank}\t{hit.slug}\n"
        for judged in queries
        for rank, hit in enumerate(engine.search(judged.text, lang or _first_subtag(judged), _SHOWN).hits, 1)
    )
    return "".join(lines)


def _first_subtag(judged: Judged) -> str:
    return judged.lang.partition("-")[0] or SOURCE


def not_source(queries: Iterable[Judged]) -> tuple[Judged, ...]:
    """The queries that are not in English, to be asked again from the English interface."""
    return tuple(judged for judged in queries if _first_subtag(judged) != SOURCE)


def score(scorer: Path, queries: Path, run: Path, *more: str) -> str:
    """What the scorer says of a run; ``more`` are its own options, such as --per-query."""
    command = [sys.executable, str(scorer), str(queries), str(run), *more]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 – our scorer


def without_copied_terms(files: SearchFiles, queries: Iterable[Judged]) -> SearchFiles:
    """``files`` without any term or best bet that equals a query: what the search is worth on its own."""
    copied = {key(judged.text) for judged in queries}
    terms = {slug: _without(of, copied) for slug, of in files.terms.items()}
    bets = {query: slug for query, slug in files.best_bets.items() if query not in copied}
    return replace(files, terms=terms, best_bets=bets, digest=f"{files.digest}-without-copied-terms")


def _without(terms: Terms, copied: set[str]) -> Terms:
    kept = {tag: tuple(p for p in phrases if key(p) not in copied) for tag, phrases in terms.phrases.items()}
    return replace(terms, phrases=kept, misspelt=tuple(p for p in terms.misspelt if key(p) not in copied))


def copied_terms(files: SearchFiles, queries: Iterable[Judged]) -> tuple[str, ...]:
    """Which terms and best bets equal a query, as “slug: phrase”."""
    copied = {key(judged.text) for judged in queries}
    listed = ((slug, phrase) for slug, of in files.terms.items() for phrase in _every(of))
    found = [f"{slug}: {phrase}" for slug, phrase in (*listed, *_bets(files)) if key(phrase) in copied]
    return tuple(sorted(found))


def _every(terms: Terms) -> Iterator[str]:
    yield from (phrase for phrases in terms.phrases.values() for phrase in phrases)
    yield from terms.misspelt


def _bets(files: SearchFiles) -> Iterator[tuple[str, str]]:
    return ((slug, query) for query, slug in files.best_bets.items())


def bench(engine: SearchEngine, queries: Sequence[Judged], count: int = 1000, warm: int = 50) -> Timing:
    """The time of ``count`` searches in this process, after ``warm`` that do not count."""
    asked = list(islice(cycle(queries), warm + count))
    times = sorted([_seconds(engine, judged) for judged in asked][warm:])
    return Timing(len(times), times[len(times) // 2], times[int(len(times) * 0.95)], times[-1])


def _seconds(engine: SearchEngine, judged: Judged) -> float:
    start = perf_counter()
    engine.search(judged.text, _first_subtag(judged))
    return perf_counter() - start


def explain(engine: SearchEngine, text: str, lang: str) -> str:
    """Why each topic is where it is: words, phrase, grams; and whether there is enough evidence to show it."""
    indexed = engine.indexed
    given = ask(indexed, clean(text), interface(lang, indexed.chains), lambda: True)
    order = given.ranking.order(indexed.tables.titles)[:_SHOWN]
    return "\n".join(
        [*_head(engine, text, lang, given), *(line for slug in order for line in _why(given, slug))]
    )


def _head(engine: SearchEngine, text: str, lang: str, given: Answer) -> Iterator[str]:
    results = engine.search(text, lang)
    yield f"{engine.state}: {'enough evidence' if given.good else 'not enough evidence'}, {results.total} topics"
    for word in (*given.query.words, *given.ranking.skeletons):
        forms = ", ".join(f"{tag}: {' '.join(stems)}" for tag, stems in word.forms.items() if stems)
        yield f"  word {word.raw} × {word.weight:.2f} ({forms})"
    yield from (f"  stands for {word.raw}" for word in given.query.expansions)
    yield f"  best bet {given.pinned or '–'}, did you mean {results.did_you_mean or '–'}"
    yield f"  crisis {', '.join(sorted(results.crisis)) or '–'}"


def _why(given: Answer, slug: str) -> Iterator[str]:
    ranking = given.ranking
    yield f"{ranking.scores[slug]:8.3f}  {slug}"
    for word, value in ranking.found.get(slug, {}).items():
        yield f"          {value:.3f} {word.raw}"
    if slug in ranking.phrases:
        share, phrase = ranking.phrases[slug]
        yield f"          phrase {share:.2f} “{' '.join(phrase.stems)}” ({phrase.tag})"
    if slug in ranking.grams:
        yield f"          grams {ranking.grams[slug]:.2f}"


def sizes(indexed: Indexed) -> Mapping[str, int]:
    """How much is searched: topics, phrases and words."""
    kept = indexed.tables
    return {"topics": len(kept.titles), "phrases": len(kept.phrases), "words": len(kept.vocabulary)}
