"""Draws the sections of a plan: labels with their answers, people to ring, tables, statements."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import cast

from markupsafe import Markup, escape

from app.paper.document import Block, Pair, Panel, Ring, Row, Rows, Table, ToRing, Words
from app.plan.matter.labels import NUMBER
from app.plan.matter.lines import (
    About,
    Caller,
    Coded,
    Grid,
    Help,
    Line,
    Piece,
    Section,
    Statement,
    Typed,
    Unfilled,
    Value,
)
from app.plan.matter.saying import Said, Saying
from app.plan.sheets.press import Press
from app.plan.sheets.values import blocks_of, cell, number

BETWEEN = Markup(" · ")
WIDEST, LONG = 24, 160


class Drawing:
    """Turns pieces into blocks: labels take ``label`` hundredths of a line, names are headings of that ``level``."""

    def __init__(self, press: Press, saying: Saying, label: int = 38, level: int = 3) -> None:
        self.press, self.saying, self.label, self.level = press, saying, label, level

    def panel(self, section: Section) -> Panel:
        """A box of the first page."""
        return Panel(Pair(self.press.beside(section.title)), self.blocks(section.pieces), section.number)

    def chapter(self, section: Section) -> Iterator[Block]:
        """A heading and what stands under it."""
        title = section.title
        if section.about:
            title = title + Said(BETWEEN) + section.about
        yield self.press.heading(title)
        yield from self.blocks(section.pieces)

    def blocks(self, pieces: Iterable[Piece]) -> tuple[Block, ...]:
        """The pieces; those of a kind that follow each other stand together."""
        return tuple(
            block for kind, group in groupby(pieces, key=_kind) for block in self._group(kind, group)
        )

    def _group(self, kind: str, group: Iterable[Piece]) -> Iterator[Block]:
        if kind == "long":
            for one in group:
                yield from self._long(cast(Line, one))
        elif kind == "rows":
            yield Rows(tuple(self.row(one) for one in group if isinstance(one, Line)), self.label)
        elif kind == "ring":
            first, *others = group
            start = first.number if isinstance(first, Caller) else 1
            yield Ring(tuple(map(self._to_ring, (first, *others))), start)
        else:
            for one in group:
                yield self._one(one)

    def _one(self, one: Piece) -> Block:
        if isinstance(one, Grid):
            return self.table(one)
        if isinstance(one, About):
            return self._about(one)
        if isinstance(one, Unfilled):
            return self._unfilled(one)
        said, loud = (one.said, one.loud) if isinstance(one, Statement) else (Said(Markup("")), False)
        return self.press.pair(said, "large" if loud else "body", bold=loud)

    def _long(self, one: Line) -> Iterator[Block]:
        """A label, and under it what would be too narrow beside it."""
        yield self.press.pair(one.label, bold=True)
        yield from blocks_of(self.press, self.saying, one)

    def row(self, one: Line) -> Row:
        """A label and its answer."""
        return Row(self.press.pair(one.label), blocks_of(self.press, self.saying, one))

    def _to_ring(self, one: Piece) -> ToRing:
        return self.help(one) if isinstance(one, Help) else self.to_ring(cast(Caller, one))

    def to_ring(self, one: Caller) -> ToRing:
        """Somebody to ring."""
        about = (self.press.pair(self.saying.commas(one.about), "body"),) if one.about else ()
        return ToRing((Words(one.name),), tuple(number(each) for each in one.phones), about)

    def help(self, one: Help) -> ToRing:
        """The council, the last to ring; where it has several numbers, when each answers."""
        names = Said(escape(", ".join(one.people)))
        about = [names] if one.people else []
        if len(one.phones) > 1:
            about += [Said(NUMBER.format(each.text) + ": ") + hours for each, hours in one.phones if hours]
        under = (self.press.under(one.name),)
        return ToRing(
            self.press.runs(one.name.english),
            tuple(number(each) for each, _ in one.phones),
            (*filter(None, under), *(self.press.pair(each, "body") for each in about)),
        )

    def table(self, one: Grid) -> Table:
        """A table, without columns in which nothing stands; its cells are said twice where they were chosen."""
        filled = [place for place in range(len(one.head)) if any(row[place] for row in one.rows)]
        return Table(
            tuple(self.press.pair(one.head[place]) for place in filled),
            tuple(tuple(cell(self.press, self.saying, row[place]) for place in filled) for row in one.rows),
            tuple(_width(one, place) for place in filled),
        )

    def _about(self, one: About) -> Block:
        name = one.name if one.more is None else one.name + Said(BETWEEN) + one.more
        return self.press.heading(name, self.level)

    def _unfilled(self, one: Unfilled) -> Pair:
        said = [one.said, *one.labels]
        colon = Markup(": ")
        english = colon.join([said[0].english, BETWEEN.join(each.english for each in one.labels)])
        own = [each.own or each.english for each in one.labels]
        second = colon.join([one.said.own or one.said.english, BETWEEN.join(own)]) if one.said.own else None
        return self.press.pair(Said(english, second), "body")


def _width(one: Grid, place: int) -> int:
    """The share of a column: wide enough for its longest word, and for what it says as far as there is room."""
    cells = [one.head[place].english.striptags(), *(_letters(row[place]) for row in one.rows)]
    longest_word = max(len(word) for cell in cells for word in ("", *cell.split()))
    return max(longest_word + 1, min(max(map(len, cells)), WIDEST))


def _letters(values: Iterable[Value]) -> str:
    return ", ".join(one.said.english.striptags() if isinstance(one, Coded) else one.text for one in values)


def _kind(one: Piece) -> str:
    if isinstance(one, Line):
        typed = sum(len(each.text) for each in one.values if isinstance(each, Typed)) + len(one.english)
        return "long" if typed > LONG else "rows"
    return "ring" if isinstance(one, Caller | Help) else "other"
