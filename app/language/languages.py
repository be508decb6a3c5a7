"""The languages of the portal as data: what ``content/languages.yaml`` says, checked."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, cast

from app.language.entry import Entry, LanguagesError, read_entries
from app.language.tags import Direction, check_tags, direction_of, locale_of

__all__ = ["CATALOGUES", "Language", "LanguagesError", "Review", "load_languages", "source_of"]

CATALOGUES = ("crisis", "plan", "site")
STAGES = ("launch", "extension", "later")
REVIEWS = ("draft-machine", "needs-review", "reviewed")
KEYS = (
    "tag", "html", "babel", "name", "native_name", "direction", "script", "font", "line_height", "scale",
    "stage", "status", "source", "activate", "review", "latin", "date_pattern",
)  # fmt: skip

Stage = Literal["launch", "extension", "later"]
Status = Literal["auto", "off"]
ReviewStatus = Literal["draft-machine", "needs-review", "reviewed"]


@dataclass(frozen=True)
class Review:
    """Whether a qualified translator has checked a catalogue; ``reviewed_by`` is a role, never a name."""

    status: ReviewStatus
    reviewed_by: str | None = None
    reviewed_on: date | None = None


@dataclass(frozen=True)
class Language:
    """One language: ``tag`` is its address, ``html`` its lang attribute, ``babel`` its locale.

    ``date_pattern`` is there for languages whose usual long date would mislead; ``latin`` the tag of its
    search terms in Latin letters.
    """

    tag: str
    html: str
    babel: str
    name: str
    native_name: str
    direction: Direction
    script: str
    font: str | None
    line_height: float
    scale: float
    stage: Stage
    status: Status
    source: bool
    activate_required: int
    activate_all: int
    review: Mapping[str, Review] = field(hash=False)
    latin: str | None
    date_pattern: str | None = None


def load_languages(path: Path) -> tuple[Language, ...]:
    """The languages in the order of the file. Raises LanguagesError naming file, line and remedy."""
    file = f"{path.parent.name}/{path.name}"
    try:
        entries = read_entries(path.read_text("utf-8"), file)
    except (OSError, UnicodeDecodeError) as error:
        raise LanguagesError(file, 1, f"The file cannot be read: {error}.", "Restore it, in UTF-8.") from None
    languages = tuple(map(_language, entries))
    _each_tag_once(entries)
    _one_source(entries, languages)
    return languages


def source_of(languages: Iterable[Language]) -> Language:
    """The language everything is written in first."""
    return next(each for each in languages if each.source)


def _language(entry: Entry) -> Language:
    entry.only(*KEYS)
    locale = locale_of(entry)
    check_tags(entry)
    activate = entry.inner("activate")
    return Language(
        tag=entry.words("tag"),
        html=entry.words("html"),
        babel=entry.words("babel"),
        name=entry.words("name"),
        native_name=_native_name(entry),
        direction=direction_of(entry, locale),
        script=entry.words("script"),
        font=entry.words_or_none("font"),
        line_height=entry.number("line_height", 1.2, 3),
        scale=entry.number("scale", 0.8, 1.5),
        stage=cast(Stage, entry.one_of("stage", STAGES)),
        status=cast(Status, entry.one_of("status", ("auto", "off"))),
        source=entry.yes("source"),
        activate_required=int(activate.number("required", 0, 100)),
        activate_all=int(activate.number("all", 0, 100)),
        review=_reviews(entry),
        latin=entry.words_or_none("latin"),
        date_pattern=entry.words_or_none("date_pattern"),
    )


def _native_name(entry: Entry) -> str:
    name = entry.words("native_name")
    if name != unicodedata.normalize("NFC", name):
        entry.refuse("native_name", f"“{name}” is not in Unicode's composed form (NFC).", "Type it again.")
    return name


def _reviews(entry: Entry) -> Mapping[str, Review]:
    if entry.yes("source"):
        return {}
    reviews = entry.inner("review")
    reviews.only(*CATALOGUES)
    return {catalogue: _review(reviews.inner(catalogue)) for catalogue in CATALOGUES}


def _review(entry: Entry) -> Review:
    entry.only("status", "reviewed_by", "reviewed_on")
    status = cast(ReviewStatus, entry.one_of("status", REVIEWS))
    review = Review(status, entry.words_or_none("reviewed_by"), entry.day("reviewed_on"))
    if status == "reviewed" and not (review.reviewed_by and review.reviewed_on):
        message = "A catalogue is “reviewed” but not by whom and when."
        entry.refuse("status", message, "Add reviewed_by (a role) and reviewed_on (a date).")
    return review


def _each_tag_once(entries: Iterable[Entry]) -> None:
    seen: set[str] = set()
    for entry in entries:
        tag = entry.words("tag")
        if tag in seen:
            entry.refuse("tag", f"“{tag}” stands in the file twice.", "Keep one of the two entries.")
        seen.add(tag)


def _one_source(entries: tuple[Entry, ...], languages: tuple[Language, ...]) -> None:
    sources = [entry for entry, language in zip(entries, languages, strict=True) if language.source]
    if len(sources) != 1:
        last = (sources or entries)[-1]
        last.refuse("source", f"{len(sources)} languages are the source.", "Write source: true in one entry.")
