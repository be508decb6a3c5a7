"""What a plan says, in labelled lines and in order: drawn on paper and on pages from the same lines."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from app.language.languages import Language
from app.plan.matter.saying import Said


@dataclass(frozen=True)
class Coded:
    """An answer that was chosen, or a day: said in each language."""

    said: Said


@dataclass(frozen=True)
class Typed:
    """What somebody typed, exactly.

    ``marked`` if it is in a language its readers may not know, ``own_words`` if it is sentences.
    """

    text: str
    language: Language
    marked: bool = False
    own_words: bool = False


@dataclass(frozen=True)
class Figure:
    """A telephone or NHS number: read from left to right in every language."""

    text: str
    rings: bool = False


Value: TypeAlias = Coded | Typed | Figure


@dataclass(frozen=True)
class Line:
    """One answer under its label.

    ``note`` says that it is in the carer’s own words and in which language, unless that is English; ``english`` is a
    version somebody wrote beside it, under its own note. ``hidden`` stands behind “Show” on a page.
    """

    id: str
    label: Said
    values: tuple[Value, ...]
    note: Said | None = None
    english: str = ""
    english_note: Said | None = None
    hidden: bool = False
    kind: Literal["line"] = "line"


@dataclass(frozen=True)
class Caller:
    """Somebody to ring, in order; ``about`` says who they are and what they can do."""

    number: int
    name: str
    phones: tuple[Figure, ...]
    about: tuple[Said, ...]
    kind: Literal["caller"] = "caller"


@dataclass(frozen=True)
class Help:
    """A council to ring: its numbers with when each answers; ``people`` are those it is for, if they differ."""

    name: Said
    phones: tuple[tuple[Figure, Said | None], ...]
    people: tuple[str, ...] = ()
    kind: Literal["help"] = "help"


@dataclass(frozen=True)
class Grid:
    """A table with a row of headings."""

    head: tuple[Said, ...]
    rows: tuple[tuple[tuple[Value, ...], ...], ...]
    kind: Literal["grid"] = "grid"


@dataclass(frozen=True)
class Statement:
    """A sentence of ours; ``loud`` ones must not be overlooked."""

    said: Said
    loud: bool = False
    kind: Literal["statement"] = "statement"


@dataclass(frozen=True)
class About:
    """What follows is about this person or thing; ``more`` is what somebody likes to be called, or a kind."""

    name: Said
    more: Said | None = None
    kind: Literal["about"] = "about"


@dataclass(frozen=True)
class Unfilled:
    """“Not filled in”, and the labels of what nobody has answered."""

    said: Said
    labels: tuple[Said, ...]
    kind: Literal["unfilled"] = "unfilled"


Piece: TypeAlias = Line | Caller | Help | Grid | Statement | About | Unfilled


@dataclass(frozen=True)
class Section:
    """Pieces under a heading; ``about`` names the person it is about, the boxes of the first page have a ``number``."""

    id: str
    title: Said
    pieces: tuple[Piece, ...]
    about: Said | None = None
    number: int | None = None
