"""What a sheet of paper holds, as data: words, values and blocks, in the order in which they are read."""

from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]
Size = Literal["normal", "large"]
Frame = Literal["do-first", "not-right", "warning", "inset", "voice", "call", "notice"]
Look = Literal["body", "lead", "small"]


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
    """A number, an amount, an address: read from left to right in any language and never broken at its spaces."""

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
    """A table with a row of headings."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


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
    """What stands at the foot of each page from here on: the sheet's address, and lines about its dates."""

    address: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True)
class PageBreak:
    """What follows begins a new page."""


Block = (
    Title | Heading | Paragraph | Bullets | Numbered | Pictured | Table | Call | Box | Part | Pair | Ticks | Choices
    | Blank | Columns | Contents | Foot | PageBreak
)  # fmt: skip


@dataclass(frozen=True)
class Document:
    """A sheet or a pack.

    ``head`` stands small at the top of each page, ``pages`` says “Page {page} of {pages}” at its foot. ``sides`` is
    the number of pages it should fit on if setting it tighter is enough; None lets it run on.
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
