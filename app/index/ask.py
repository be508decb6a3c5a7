"""What the index says of one wording of a query, and whether that is enough."""

from dataclasses import dataclass

from app.index.evidence import answerable, looks_alike
from app.index.query import Query, corrected, key, parse
from app.index.ranking import Indexed, InTime, Ranking, correction_words, rank


@dataclass(frozen=True)
class Answer:
    """Everything known about one wording of a query; what ``carers index explain`` prints."""

    query: Query
    ranking: Ranking
    answerable: bool
    alike: bool = False
    pinned: str | None = None

    @property
    def good(self) -> bool:
        """Whether there is something to show with confidence."""
        return self.answerable or self.alike or self.pinned is not None

    @property
    def top(self) -> float:
        """The best score, 0 if there is none."""
        return max(self.ranking.scores.values(), default=0.0)


def ask(indexed: Indexed, text: str, lang: str, in_time: InTime) -> Answer:
    """What there is for ``text`` exactly as written."""
    query = parse(text, lang, indexed.chains, indexed.files.acronyms, indexed.knows)
    pinned = indexed.files.best_bets.get(key(text))
    return _answer(indexed, query, pinned if pinned in indexed.tables.titles else None, in_time)


def _answer(indexed: Indexed, query: Query, pinned: str | None, in_time: InTime) -> Answer:
    ranking = rank(indexed, query, in_time)
    enough = answerable(indexed, query, ranking)
    alike = not enough and bool(ranking.scores) and looks_alike(indexed, query)
    return Answer(query, ranking, enough, alike, pinned)


def ask_beside(indexed: Indexed, typed: Answer, found: dict[str, str], in_time: InTime) -> Answer:
    """The corrected words joined to the typed ones."""
    query = corrected(typed.query, correction_words(indexed, typed.query, found))
    return _answer(indexed, query, None, in_time)
