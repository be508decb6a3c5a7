"""How the pages read, as lines of a table for editors: the hardest page last."""

from collections.abc import Iterable, Iterator
from statistics import median

from app.content.quality.figures import Figures, ages

HEAD = (
    f"{'page':34} {'reading age':>11} {'words':>6} {'average':>8} {'longest':>8} {'passive':>8} {'jargon':>7}"
)


def quality_table(figures: Iterable[Figures]) -> Iterator[str]:
    """A line for each page, then the median and the worst reading age."""
    rows = sorted(figures, key=lambda one: (one.reading_age or 0, one.slug))
    yield HEAD
    yield from map(_row, rows)
    known = ages(rows)
    if known:
        yield f"Reading age: median {median(known):.1f}, worst {known[-1]:.1f} ({rows[-1].slug})."


def _row(one: Figures) -> str:
    age = "–" if one.reading_age is None else f"{one.reading_age:.1f}"
    return f"{one.slug:34} {age:>11} {one.words:6} {one.average:8.1f} {one.longest:8} {one.passive:8} {one.jargon:7}"
