"""The editors' search files as typed data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.index.chains import Rules
from app.index.sheet import Problem
from app.index.topics import Terms

DEFAULT = "default"
CRISIS_KINDS = ("dying", "hurt", "hurting", "coping", "nobody", "without", "medical")


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
