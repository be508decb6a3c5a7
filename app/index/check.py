"""What editors should look at in the search files although the search works: gaps and doubled phrases."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from app.index.files import load_search_files, name_of, terms_of
from app.index.normalise import words
from app.index.sheet import Problem, Sheet, read
from app.index.topics import Terms

_MOST_TOPICS = 3


def check_search_files(
    folder: Path, known_slugs: Collection[str], languages: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Every problem of the files under ``folder`` (content/search): unknown slugs, gaps, doubled phrases.

    ``languages`` are the tags every topic should have terms in. Raises SearchFilesError as loading does.
    """
    files = load_search_files(folder, known_slugs)
    paths = {slug: folder / "terms" / f"{slug}.yaml" for slug in sorted(known_slugs)}
    sheets = {slug: read(path, name_of(path, folder)) for slug, path in paths.items() if path.exists()}
    gaps = (Problem(name_of(p, folder), 1, "The file is missing.", "Write its search terms.")
            for slug, p in paths.items() if slug not in sheets)  # fmt: skip
    terms = {slug: terms_of(sheet) for slug, sheet in sheets.items()}
    return (*files.problems, *gaps, *_silent(sheets, terms, languages), *_doubled(sheets, terms))


def _silent(
    sheets: Mapping[str, Sheet], terms: Mapping[str, Terms], languages: Collection[str]
) -> Iterator[Problem]:
    for slug, of in terms.items():
        if missing := [tag for tag in languages if not of.phrases.get(tag)]:
            message = f"There are no terms in {', '.join(missing)}."
            yield Problem(sheets[slug].file, 1, message, "Ask someone who speaks the language.")


def _doubled(sheets: Mapping[str, Sheet], terms: Mapping[str, Terms]) -> Iterator[Problem]:
    claimed: dict[str, set[str]] = defaultdict(set)
    for slug, of in terms.items():
        for tag, place, phrase in _each(of):
            key = f"{tag} {' '.join(words(phrase))}"
            line = sheets[slug].lines.get((tag, place), 1)
            if slug in claimed[key]:
                yield Problem(sheets[slug].file, line, f"“{phrase}” stands here twice.", "Take one out.")
            claimed[key].add(slug)
            if len(claimed[key]) == _MOST_TOPICS + 1:
                yield Problem(
                    sheets[slug].file, line, f"“{phrase}” is a term of {', '.join(sorted(claimed[key]))}.",
                    "A phrase that leads everywhere leads nowhere: keep it where it fits best.",
                )  # fmt: skip


def _each(terms: Terms) -> Iterator[tuple[str, int, str]]:
    for tag, phrases in terms.phrases.items():
        for place, phrase in enumerate(phrases):
            yield tag, place, phrase
