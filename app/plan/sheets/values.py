"""Answers as blocks of paper: what was chosen in both languages, what was typed once and as it was typed."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from app.language.languages import Language
from app.paper.document import Block, Break, Line, OwnWords, Pair, Paragraph, Run, Words
from app.paper.document import Value as Number
from app.plan.matter import lines
from app.plan.matter.lines import Coded, Figure, Typed, Value
from app.plan.matter.saying import Saying
from app.plan.sheets.press import Press

COMMA = Words(", ")
NO_BREAK = "\u00a0"


def blocks_of(press: Press, saying: Saying, one: lines.Line) -> tuple[Block, ...]:
    """The answer of a line; in one language everything short stands in one sentence."""
    return tuple(_blocks(press, saying, one))


def _blocks(press: Press, saying: Saying, one: lines.Line) -> Iterator[Block]:
    for kind, group in groupby(one.values, key=lambda value: _kind(value, saying)):
        values = tuple(group)
        if kind == "coded":
            yield press.pair(saying.commas(each.said for each in values if isinstance(each, Coded)))
        elif kind == "inline":
            yield Paragraph(inline(press, values))
        else:
            yield from (_own_words(press, one, each) for each in values if isinstance(each, Typed))


def _kind(value: Value, saying: Saying) -> str:
    if isinstance(value, Typed) and value.own_words:
        return "own"
    return "coded" if isinstance(value, Coded) and saying.second else "inline"


def inline(press: Press, values: Sequence[Value]) -> Line:
    """Short answers one after the other, in English."""
    runs: list[Run] = []
    for value in values:
        runs += [COMMA] if runs else []
        runs += _runs(press, value)
    return tuple(runs)


def _runs(press: Press, value: Value) -> Line:
    if isinstance(value, Coded):
        return press.runs(value.said.english)
    if isinstance(value, Figure):
        return (number(value),)
    said = _typed(value.text, value.language)
    return (*said, Words(f" ({value.language.name})")) if value.marked else said


def number(figure: Figure, *, bold: bool = False) -> Number:
    """A number that is never broken."""
    return Number(figure.text.replace(" ", NO_BREAK), bold=bold)


def _typed(text: str, language: Language) -> Line:
    """Words as they were typed, with their lines."""
    runs: list[Run] = []
    for row in text.split("\n"):
        runs += [Break()] if runs else []
        runs.append(Words(row) if language.source else Words(row, lang=language.html, dir=language.direction))
    return tuple(runs)


def _own_words(press: Press, one: lines.Line, value: Typed) -> Block:
    said = Paragraph(_typed(value.text, press.english))
    if one.note is None and not one.english:
        return said
    return OwnWords(
        press.part(value.language, said),
        note=press.runs(one.note.english) if one.note else (),
        english_note=press.runs(one.english_note.english) if one.english_note else (),
        english=(Paragraph((Words(one.english),)),) if one.english else (),
    )


def cell(press: Press, saying: Saying, values: Sequence[Value]) -> Line | Pair:
    """Answers in a cell of a table."""
    coded = [each.said for each in values if isinstance(each, Coded)]
    if coded and saying.second and len(coded) == len(values):
        return press.pair(saying.commas(coded))
    return inline(press, values)
