"""The result of “What could I get?” for paper: each line in English and in the reader’s language."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

from markupsafe import Markup

from app.checker.answers import Answers, has
from app.checker.both import Both
from app.checker.entitlement import Help, Row, State
from app.checker.help_names import KINDS
from app.checker.help_page import ADVICE, CHILDREN, WARNING, always
from app.checker.help_view import HelpCard, help_card
from app.checker.phones import FOR_ADULTS, FOR_CHILDREN
from app.checker.sheet import number, wanted
from app.checker.sheet_document import Line, Number, Wanted
from app.web.edition import Edition


@dataclass(frozen=True)
class Told:
    """One kind of help in both languages."""

    name: Line
    state: State
    lead: Line
    why: tuple[Line, ...]
    next: Line
    amounts: tuple[Line, ...]
    source: Line
    page: Wanted


class HelpSheet:
    """All that is said twice."""

    def __init__(self, edition: Edition, answers: Answers, found: Help) -> None:
        self._edition, self._answers, self._found = edition, answers, found
        self.both = Both(edition)
        self.warning = (
            self.both.told(lambda told: told.fact(WARNING) or Markup("")) if found.warning else None
        )

    def of(self, state: State) -> Iterator[Told]:
        """The kinds of help of one state."""
        return (self._told(row) for row in self._found.of(state))

    @property
    def always(self) -> Iterator[Wanted]:
        """Pages that are listed whatever the answers."""
        return (wanted(self._edition, slug) for slug in always(self._answers))

    @property
    def numbers(self) -> Iterator[Number]:
        """Whom to ring."""
        child = has(self._answers, "age", *CHILDREN)
        ids = (ADVICE,) if self._found.warning else FOR_CHILDREN if child else FOR_ADULTS
        facts = self._edition.library.facts
        shown = (facts.to_show(one) for one in ids if one in facts)
        return (number(self._edition, self.both, one) for one in shown if one)

    def _told(self, row: Row) -> Told:
        cards = [help_card(self._edition, told, row, self._answers) for told in self.both.tellings]
        line, lines = _line(cards), _lines(cards)
        return Told(
            name=line(lambda card: card.name),
            state=row.state,
            lead=line(lambda card: card.lead),
            why=lines(lambda card: [why.words for why in card.why]),
            next=line(lambda card: card.next),
            amounts=lines(lambda card: card.amounts),
            source=line(lambda card: card.source),
            page=wanted(self._edition, KINDS[row.id].page),
        )


def _line(cards: Sequence[HelpCard]) -> Callable[[Callable[[HelpCard], Markup]], Line]:
    def line(words: Callable[[HelpCard], Markup]) -> Line:
        said = [words(card) for card in cards]
        return Line(said[0], said[1] if len(said) > 1 else None)

    return line


def _lines(cards: Sequence[HelpCard]) -> Callable[[Callable[[HelpCard], Sequence[Markup]]], tuple[Line, ...]]:
    def lines(words: Callable[[HelpCard], Sequence[Markup]]) -> tuple[Line, ...]:
        english, *own = [words(card) for card in cards]
        return tuple(map(Line, english, own[0] if own else repeat(None)))

    return lines
