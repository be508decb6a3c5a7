"""The editors' search files as typed data, with every problem named by file, line and remedy."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.index.chains import Rules
from app.index.normalise import words
from app.index.sheet import Problem, Sheet, read
from app.index.topics import SOURCE, Terms

DEFAULT = "default"
CRISIS_KINDS = ("dying", "hurt", "hurting", "coping", "nobody", "without", "medical")
_RULE_KEYS = {"script", "stemmer", "both", "own_arabic", "suffixes", "keep", "keep_whole", "stop", "domain"}
_MOST_TOPICS = 3


@dataclass(frozen=True)
class CrisisPhrases:
    """What people in one language say in a crisis, by kind; fillers are words that may stand anywhere."""

    fillers: frozenset[str]
    kinds: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class SearchFiles:
    """Everything in content/search. ``problems`` do not stop the site; ``digest`` changes with any byte."""

    terms: Mapping[str, Terms] = field(default_factory=dict)
    best_bets: Mapping[str, str] = field(default_factory=dict)
    popular: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    acronyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    crisis: Mapping[str, CrisisPhrases] = field(default_factory=dict)
    words: Mapping[str, Rules] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    digest: str = ""


class SearchFilesError(Exception):
    """Files that cannot be read as they must; ``problems`` says where and what to do."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def load_search_files(folder: Path, known_slugs: Collection[str]) -> SearchFiles:
    """The files under ``folder`` (content/search).

    Raises SearchFilesError for what cannot be read. Unknown slugs, gaps and duplicates are collected in
    ``problems``; best bets, popular pages and terms of unknown slugs are left out.
    """
    sheets = {path: read(path, _name(path, folder)) for path in sorted(folder.rglob("*.yaml"))}
    files = _read_all(folder, sheets, known_slugs)
    broken = tuple(problem for sheet in sheets.values() for problem in sheet.problems)
    if broken:
        raise SearchFilesError(broken)
    return files


def _name(path: Path, folder: Path) -> str:
    return str(Path(folder.parent.name) / folder.name / path.relative_to(folder))


def _read_all(folder: Path, sheets: Mapping[Path, Sheet], known: Collection[str]) -> SearchFiles:
    def sheet(name: str) -> Sheet:
        return sheets.get(folder / name) or _missing(folder, name, sheets)

    gaps: list[Problem] = []
    terms = {path.stem: s for path, s in sheets.items() if path.parent.name == "terms"}
    gaps += _unknown_terms(terms, known)
    kept = {slug: _terms(s) for slug, s in terms.items() if slug in known}
    gaps += _doubled({slug: s for slug, s in terms.items() if slug in known}, kept)
    return SearchFiles(
        terms=kept,
        best_bets=_best_bets(sheet("best-bets.yaml"), known, gaps),
        popular=_popular(sheet("best-bets.yaml"), known, gaps),
        acronyms={key.casefold(): sheet("acronyms.yaml").phrases(key) for key in sheet("acronyms.yaml").value},
        crisis={tag: _crisis(sheet("crisis.yaml"), tag) for tag in sheet("crisis.yaml").value},
        words={tag: _rules(sheet("words.yaml"), tag) for tag in sheet("words.yaml").value},
        problems=tuple(gaps),
        digest=_digest(sheets),
    )


def _missing(folder: Path, name: str, sheets: Mapping[Path, Sheet]) -> Sheet:
    problem = Problem(_name(folder / name, folder), 1, "The file is missing.", "Put it back.")
    raise SearchFilesError((problem, *(p for sheet in sheets.values() for p in sheet.problems)))


def _digest(sheets: Mapping[Path, Sheet]) -> str:
    whole = hashlib.sha256()
    for path, sheet in sheets.items():
        whole.update(f"{sheet.file}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    return whole.hexdigest()


def _terms(sheet: Sheet) -> Terms:
    listed = {key: sheet.phrases(key) for key in sheet.value}
    if not listed.get(SOURCE):
        sheet.problem((), "There are no English phrases.", f"Add a line {SOURCE}: [...].")
    misspelt, unchecked = listed.pop("misspelt", ()), listed.pop("unchecked", ())
    return Terms(listed, misspelt, unchecked)


def _unknown_terms(sheets: Mapping[str, Sheet], known: Collection[str]) -> list[Problem]:
    remedy = "Write the page first, or rename this file to the page's slug."
    unknown = [sheet for slug, sheet in sheets.items() if slug not in known]
    return [Problem(sheet.file, 1, "No page has this slug.", remedy) for sheet in unknown]


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
        sheet.problem((tag, kind), f"“{kind}” is not a kind of crisis.", f"Use one of {', '.join(CRISIS_KINDS)}.")
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
