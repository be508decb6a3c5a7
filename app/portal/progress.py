"""What exists in each language, as lines of text for translators and editors."""

from collections.abc import Iterator

from app.content.library import Library
from app.content.load import load
from app.content.watch import today
from app.language.catalogues.progress import Progress
from app.portal.live import FONTS, active_in, reader, spoken_now
from app.settings import Settings


def table(settings: Settings, *, missing: bool) -> Iterator[str]:
    """A line for each language that can be switched on, and the pages that need a translator."""
    spoken = spoken_now(settings)
    library, _ = load(reader(settings, spoken), today())
    active = active_in(library, spoken, settings.static_dir / FONTS)
    for progress in spoken.progress.values():
        if progress.language.status == "auto":
            yield _line(progress, library, offered=progress.language in active)
            yield from _missing(progress) if missing else ()


def _line(progress: Progress, library: Library, *, offered: bool) -> str:
    language = progress.language
    pages = sum(library.translated(slug, language) for slug in library.pages)
    states = ", ".join(f"{name} {review.status}" for name, review in language.review.items())
    offer = "offered" if offered else "not offered"
    return (
        f"{language.tag:8} {offer:12} required {progress.required_percent:3}%  all {progress.all_percent:3}%  "
        f"pages {pages} of {len(library.pages)}  {states}"
    )


def _missing(progress: Progress) -> Iterator[str]:
    for wanted in progress.missing:
        yield f"    {wanted.catalogue}: {wanted.sentence.context}"
