"""Reads the editors' search files; what cannot be read is named by file, line and remedy."""

import hashlib
from collections.abc import Collection, Mapping
from pathlib import Path

from app.index.chains import Rules
from app.index.editors import CRISIS_KINDS, CrisisPhrases, SearchFiles, SearchFilesError
from app.index.normalise import words
from app.index.sheet import Problem, Sheet, read
from app.index.topics import SOURCE, Terms

__all__ = ["SearchFiles", "SearchFilesError", "load_search_files", "name_of", "terms_of"]

_RULE_KEYS = {"script", "stemmer", "both", "own_arabic", "suffixes", "keep", "keep_whole", "stop", "domain"}


def load_search_files(folder: Path, known_slugs: Collection[str]) -> SearchFiles:
    """The files under ``folder`` (content/search).

    Raises SearchFilesError for what cannot be read. Terms, best bets and popular pages of slugs without a page
    are left out and listed in ``problems``.
    """
    sheets = {path: read(path, name_of(path, folder)) for path in sorted(folder.rglob("*.yaml"))}
    files = _read_all(folder, sheets, known_slugs)
    broken = tuple(problem for sheet in sheets.values() for problem in sheet.problems)
    if broken:
        raise SearchFilesError(broken)
    return files


def name_of(path: Path, folder: Path) -> str:
    return str(Path(folder.parent.name) / folder.name / path.relative_to(folder))


def _read_all(folder: Path, sheets: Mapping[Path, Sheet], known: Collection[str]) -> SearchFiles:
    def sheet(name: str) -> Sheet:
        return sheets.get(folder / name) or _missing(folder, name, sheets)

    gaps: list[Problem] = []
    terms = {path.stem: s for path, s in sheets.items() if path.parent.name == "terms"}
    gaps += _unknown_terms(terms, known)
    return SearchFiles(
        terms={slug: terms_of(s) for slug, s in terms.items() if slug in known},
        best_bets=_best_bets(sheet("best-bets.yaml"), known, gaps),
        popular=_popular(sheet("best-bets.yaml"), known, gaps),
        acronyms={
            key.casefold(): sheet("acronyms.yaml").phrases(key) for key in sheet("acronyms.yaml").value
        },
        crisis={tag: _crisis(sheet("crisis.yaml"), tag) for tag in sheet("crisis.yaml").value},
        words={tag: _rules(sheet("words.yaml"), tag) for tag in sheet("words.yaml").value},
        problems=tuple(gaps),
        digest=_digest(sheets),
    )


def _missing(folder: Path, name: str, sheets: Mapping[Path, Sheet]) -> Sheet:
    problem = Problem(name_of(folder / name, folder), 1, "The file is missing.", "Put it back.")
    raise SearchFilesError((problem, *(p for sheet in sheets.values() for p in sheet.problems)))


def _digest(sheets: Mapping[Path, Sheet]) -> str:
    whole = hashlib.sha256()
    for path, sheet in sheets.items():
        whole.update(f"{sheet.file}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    return whole.hexdigest()


def terms_of(sheet: Sheet) -> Terms:
    listed = {key: sheet.phrases(key) for key in sheet.value}
    if not listed.get(SOURCE):
        sheet.problem((), "There are no English phrases.", f"Add a line {SOURCE}: [...].")
    misspelt, unchecked = listed.pop("misspelt", ()), listed.pop("unchecked", ())
    return Terms(listed, misspelt, unchecked)


def _unknown_terms(sheets: Mapping[str, Sheet], known: Collection[str]) -> list[Problem]:
    remedy = "Write the page first, or rename this file to the page's slug."
    unknown = [sheet for slug, sheet in sheets.items() if slug not in known]
    return [Problem(sheet.file, 1, "No page has this slug.", remedy) for sheet in unknown]


def _best_bets(sheet: Sheet, known: Collection[str], gaps: list[Problem]) -> dict[str, str]:
    bets = {}
    for query in sheet.mapping("queries"):
        slug = sheet.text("queries", query)
        if _known(sheet, ("queries", query), slug, known, gaps):
            bets[" ".join(words(query))] = slug
    return bets


def _popular(sheet: Sheet, known: Collection[str], gaps: list[Problem]) -> dict[str, tuple[str, ...]]:
    return {
        tag: tuple(
            slug
            for place, slug in enumerate(sheet.phrases("popular", tag))
            if _known(sheet, ("popular", tag, place), slug, known, gaps)
        )
        for tag in sheet.mapping("popular")
    }


def _known(
    sheet: Sheet, keys: tuple[str | int, ...], slug: str, known: Collection[str], gaps: list[Problem]
) -> bool:
    if slug not in known:
        line = sheet.lines.get(keys, 1)
        gaps.append(Problem(sheet.file, line, f"No page has the slug “{slug}”.", "Use a page that exists."))
    return slug in known


def _crisis(sheet: Sheet, tag: str) -> CrisisPhrases:
    kinds = {kind: sheet.phrases(tag, kind) for kind in sheet.mapping(tag) if kind != "fillers"}
    for kind in kinds.keys() - set(CRISIS_KINDS):
        sheet.problem(
            (tag, kind), f"“{kind}” is not a kind of crisis.", f"Use one of {', '.join(CRISIS_KINDS)}."
        )
    return CrisisPhrases(frozenset(sheet.text(tag, "fillers").split()), kinds)


def _rules(sheet: Sheet, tag: str) -> Rules:
    given = sheet.mapping(tag)
    for key in given.keys() - _RULE_KEYS:
        sheet.problem((tag, key), f"“{key}” means nothing here.", f"Use {', '.join(sorted(_RULE_KEYS))}.")

    def several(key: str) -> frozenset[str]:
        return frozenset(sheet.text(tag, key).split())

    return Rules(
        tag=tag,
        script=sheet.text(tag, "script"),
        stemmer=sheet.text(tag, "stemmer") or None,
        both=given.get("both") is True,
        own_arabic=given.get("own_arabic") is True,
        suffixes=tuple(sheet.text(tag, "suffixes").split()),
        keep=int(given.get("keep") or 2),
        keep_whole=several("keep_whole"),
        stop=several("stop"),
        domain=several("domain"),
    )
