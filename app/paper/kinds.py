"""What else is made besides sheets: cards to cut and fold, a sheet to fold into a bottle, a picture for a phone."""

from dataclasses import dataclass

from app.paper.document import Block, Code, Direction, Document, Line, Pair
from app.paper.lighter import lighter, weight


@dataclass(frozen=True)
class Item:
    """Blocks that stay or go together where there is little room.

    What has the highest ``rank`` goes first, the later of two equals before the earlier; without a rank it never
    goes. ``wide`` items of a bottle sheet stand first, across the whole page.
    """

    blocks: tuple[Block, ...]
    rank: int | None = None
    wide: bool = False

    @property
    def weight(self) -> int:
        """About how many letters take as much room."""
        return weight(self)


@dataclass(frozen=True)
class Side:
    """One side of a card: a title in a dark band, items, beside them a code, and a line at the bottom.

    The code keeps its own words: they stand above or beside it. ``more`` is said when an item had to go.
    """

    title: Line
    items: tuple[Item, ...]
    code: Code | None = None
    foot: Line = ()
    more: Line = ()

    def within(self, letters: int) -> tuple[Item, ...]:
        """What is left where there is room for so many letters."""
        return lighter(self.items, letters)


@dataclass(frozen=True)
class Card:
    """A card of 85.6 × 54 mm; both sides lie above each other on one piece of paper."""

    front: Side
    back: Side


@dataclass(frozen=True)
class Fob:
    """A slip of 35 × 24 mm for a key fob."""

    title: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class CardSheet:
    """Cards to cut out, four to a page of A4, above four slips for key fobs.

    ``head`` and ``feet`` (name, reference, dates, what the plan is not) stand outside the cards on every page,
    ``pages`` says “Page {page} of {pages}”, ``how`` says how to cut and fold, ``ruler`` stands beside a line of
    50 mm, ``mark`` (“Trial copy – not for use”) stands on every card, slip and page.
    """

    title: str
    lang: str
    dir: Direction
    script: str
    cards: tuple[Card, ...]
    fobs: tuple[Fob, ...]
    head: Line
    feet: tuple[Line, ...]
    pages: Line
    how: Line
    ruler: Line
    mark: Line = ()


@dataclass(frozen=True)
class LargeCard:
    """One card in large print: a piece of A4 that folds to A6 (148 × 105 mm). See ``CardSheet`` for the words."""

    title: str
    lang: str
    dir: Direction
    script: str
    card: Card
    head: Line
    feet: tuple[Line, ...]
    pages: Line
    how: Line
    ruler: Line
    mark: Line = ()


@dataclass(frozen=True)
class BottleSheet:
    """One side of A4 that three folds make as small as A7 (105 × 74 mm), with ``outside`` on its outside.

    ``outside`` are lines such as “MESSAGE IN A BOTTLE”, the name, the date: the first is the largest. Where it would
    not fit, it is set closer, down to 10 points; then items go in the order of their ranks, and ``more`` (“more in
    the full plan”) says so.
    """

    title: str
    lang: str
    dir: Direction
    script: str
    items: tuple[Item, ...]
    outside: tuple[Line, ...]
    more: Pair
    head: Line
    feet: tuple[Line, ...]
    pages: Line
    how: Line
    mark: Line = ()

    def within(self, letters: int) -> tuple[Item, ...]:
        """What is left where there is room for so many letters."""
        return lighter(self.items, letters)


@dataclass(frozen=True)
class PhoneCard:
    """The sides of a card under each other as a picture (PNG) as large as a phone's screen.

    ``Paper.png`` makes it. Clock and buttons of a lock screen have their room.
    """

    title: str
    lang: str
    dir: Direction
    script: str
    sides: tuple[Side, ...]
    mark: Line = ()
    width: int = 1080
    height: int = 2340


Printed = Document | CardSheet | LargeCard | BottleSheet
"""What ``Paper.pdf`` sets."""
