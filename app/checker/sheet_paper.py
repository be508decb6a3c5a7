"""The result of “Do you help someone?” as a sheet of paper to hand over."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from app.checker.printing import Printing, in_both
from app.checker.questionnaires import ABOUT_YOU
from app.checker.sheet_document import Answered, Line, Number, Sheet, Wanted
from app.paper.document import Blank, Block, Box, Columns, Document, Ticks, Value
from app.web.edition import Edition

SIDES = 1
BETWEEN = Markup(" · ")


def sheet_paper(edition: Edition, sheet: Sheet) -> Document:
    """The sheet as a document."""
    return in_both(edition).document(ABOUT_YOU, _blocks(in_both(edition), sheet), SIDES)


def _blocks(press: Printing, sheet: Sheet) -> Iterator[Block]:
    yield press.title(sheet.title)
    yield press.pair(sheet.printed, "small", bold=False)
    yield Columns(tuple((Blank(press.pair(one)),) for one in sheet.blanks))
    yield press.pair(sheet.statement, "lead")
    if sheet.language:
        yield press.pair(sheet.language)
    for one in sheet.answered:
        yield _answered(press, one)
    yield Ticks(tuple((press.pair(one),) for one in sheet.ticks))
    yield press.heading(sheet.tell_me)
    yield Ticks(tuple((named_page(press, one),) for one in sheet.wanted))
    yield numbers(press, sheet.numbers)


def _answered(press: Printing, one: Answered) -> Block:
    return press.pair(labelled(_with_colon(one.question), _joined(one.answers)))


def labelled(label: Line, words: Line) -> Line:
    """Words behind their label."""
    own = label.own + " " + words.own if label.own is not None and words.own is not None else None
    return Line(label.english + " " + words.english, own)


def _with_colon(label: Line) -> Line:
    return Line(label.english + ":", None if label.own is None else label.own + ":")


def _joined(lines: Sequence[Line]) -> Line:
    own = [one.own for one in lines if one.own is not None]
    return Line(BETWEEN.join(one.english for one in lines), BETWEEN.join(own) if own else None)


def named_page(press: Printing, one: Wanted) -> Block:
    """A page by its titles, and its address."""
    return press.pair(one.title, after=(Value(one.address),))


def numbers(press: Printing, those: Iterable[Number]) -> Box:
    """A box of numbers, in two columns if there are several."""
    named = tuple((_named_number(press, one),) for one in those)
    return Box("call", (Columns(named),) if len(named) > 1 else sum(named, ()))


def _named_number(press: Printing, one: Number) -> Block:
    return press.pair(one.label, after=press.runs(one.number, bold=True))
