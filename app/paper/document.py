"""What a sheet of paper holds, as data: words, values and blocks, in the order in which they are read."""

from dataclasses import dataclass
from typing import Literal

from app.paper.qr import Qr

Direction = Literal["ltr", "rtl"]
Size = Literal["normal", "large", "twelve", "eighteen"]
"""``normal`` (11 to 12 points) and ``large`` (16) are for guidance; nothing in a plan is smaller than ``twelve`` or,
in large print and one column, ``eighteen``."""
Frame = Literal["do-first", "not-right", "warning", "inset", "voice", "call", "notice"]
Look = Literal["body", "lead", "small", "coded", "large"]
"""``coded`` words that have another language under them are bold and a point larger; alone they are like the body.
``large`` is 14 points or more, both languages of a pair: what must be seen first."""


@dataclass(frozen=True)
class Words:
    """A run of text; ``lang`` and ``dir`` are set where it is not in the language around it.

    ``href`` makes it a link (https, mailto, tel, sms); ``where`` is the address printed behind it.
    """

    text: str
    bold: bool = False
    lang: str | None = None
    dir: Direction | None = None
    href: str | None = None
    where: str | None = None


@dataclass(frozen=True)
class Value:
    """A number, an amount, an address: read from left to right in any language and never broken at its spaces.

    Telephone numbers, doses, times, dates in figures and codes are values wherever they stand.
    """

    text: str
    bold: bool = False
    href: str | None = None


@dataclass(frozen=True)
class Break:
    """The next words begin a new line."""


Run = Words | Value | Break
Line = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading inside the page: level 2 stands under the title, 3 under that."""

    words: Line
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """Some sentences; ``look`` is how they are set."""

    words: Line
    look: Look = "body"


@dataclass(frozen=True)
class Bullets:
    """A list without order; every item holds blocks of its own."""

    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True)
class Numbered:
    """A list in order, such as steps; numbers begin with ``start``."""

    items: tuple[tuple["Block", ...], ...]
    start: int = 1


@dataclass(frozen=True)
class Pictured:
    """A list whose items have a small drawing (SVG made for this project) beside their words."""

    items: tuple[tuple[str | None, Line], ...]


@dataclass(frozen=True)
class Table:
    """A table with a row of headings; a cell may say its words in two languages. ``widths`` are shares of the page."""

    head: tuple["Line | Pair", ...]
    rows: tuple[tuple["Line | Pair", ...], ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Call:
    """One number to ring, large: whose it is (``also`` says it once more in English), and when it answers."""

    who: Line
    number: Line
    hours: Line = ()
    also: Line = ()


@dataclass(frozen=True)
class Box:
    """Blocks inside a frame, under a title if they have one."""

    frame: Frame
    blocks: tuple["Block", ...]
    title: Line = ()


@dataclass(frozen=True)
class Part:
    """Blocks in another language than the document's."""

    lang: str
    dir: Direction
    script: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Pair:
    """Words, and close under them the same in another language; with a level they are a heading."""

    words: Line
    under: Part | None = None
    look: Look = "body"
    level: int | None = None


@dataclass(frozen=True)
class Ticks:
    """A list whose items have a box to tick."""

    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True)
class Choices:
    """Answers with a box to tick each, as many beside each other as there is room for."""

    options: tuple[Line, ...]


@dataclass(frozen=True)
class Blank:
    """What is to be written by hand, and a line to write it on."""

    label: Pair


@dataclass(frozen=True)
class Columns:
    """Blocks side by side in two columns; they are read from row to row."""

    cells: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True)
class Title:
    """The title of a sheet, or of a chapter of a pack; ``listed`` titles stand in the contents."""

    words: Line
    picture: str | None = None
    listed: bool = True


@dataclass(frozen=True)
class Contents:
    """The list of all titles behind this place, with their pages."""


@dataclass(frozen=True)
class Foot:
    """What stands at the foot of each page from here on: the sheet's address, and lines about its dates.

    Without an address the first line stands in its place, beside the number of the page.
    """

    address: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True)
class Row:
    """A label, always bold, and beside it what was answered.

    A coded answer is ``Pair(…, look="coded")``; words that nobody translated are ``OwnWords``; a number is a
    paragraph with a ``Value``.
    """

    label: Pair
    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Rows:
    """Labels at the start of the line and answers beside them; in large print the answers stand under them.

    ``label`` is the width of the labels in hundredths of the line.
    """

    rows: tuple[Row, ...]
    label: int = 38


@dataclass(frozen=True)
class Panel:
    """A box with a title and, on the first page of a plan, its number in large."""

    title: Pair
    blocks: tuple["Block", ...]
    number: int | None = None


@dataclass(frozen=True)
class ToRing:
    """Somebody to ring: ``about`` says who they are, when to ring, that they were not asked yet."""

    name: Line
    phones: tuple[Value, ...]
    about: tuple["Block", ...] = ()


@dataclass(frozen=True)
class Ring:
    """People to ring one after the other, counted in large from ``start``, their telephone numbers large too."""

    people: tuple[ToRing, ...]
    start: int = 1


@dataclass(frozen=True)
class OwnWords:
    """What somebody wrote, as it was written.

    ``note`` says in English whose words they are and in which language; ``words`` carries the language, direction
    and script. ``english`` is a version in English that the carer or family wrote, under its own ``english_note``.
    A heading is needed only where no label of a row and no title of a panel stands before it.
    """

    words: Part
    note: Line = ()
    english_note: Line = ()
    english: tuple["Block", ...] = ()
    heading: Pair | None = None


@dataclass(frozen=True)
class OnePage:
    """Blocks that belong on one page: set closer together, never smaller, until they fit. A new page follows.

    Where they never fit, ``otherwise`` has a page to itself, if it is there, and the blocks follow behind it.
    """

    blocks: tuple["Block", ...]
    otherwise: tuple["Block", ...] = ()


@dataclass(frozen=True)
class Code:
    """A code for cameras ``mm`` wide (at least 25 on cards, 30 on sheets), beside the words that say the same.

    ``alt`` is what a screen reader says instead of the drawing.
    """

    qr: Qr
    words: tuple["Block", ...]
    alt: str
    mm: int = 30


@dataclass(frozen=True)
class Space:
    """An empty frame, in millimetres, in which something is stuck, such as a photo."""

    label: Line
    across: int = 35
    down: int = 45


Block = (
    Title | Heading | Paragraph | Bullets | Numbered | Pictured | Table | Call | Box | Part | Pair | Ticks | Choices
    | Blank | Columns | Contents | Foot | PageBreak | Rows | Panel | Ring | OwnWords | OnePage | Code
    | Space
)  # fmt: skip


@dataclass(frozen=True)
class Document:
    """A sheet or a pack.

    ``head`` stands small at the top of each page, ``pages`` says “Page {page} of {pages}” at its foot. ``sides`` is
    the number of pages it should fit on if setting it tighter is enough; None lets it run on. ``pages_above`` says
    the page at the top as well. ``mark`` stands on every page: “Trial copy – not for use”. A ``long`` one may have more
    pages than others.
    """

    title: str
    lang: str
    dir: Direction
    script: str
    blocks: tuple[Block, ...]
    head: Line
    pages: Line
    size: Size = "normal"
    sides: int | None = None
    pages_above: bool = False
    mark: Line = ()
    long: bool = False
