"""The full plan on A4: a first page that is enough to start, then everything else."""

from collections.abc import Iterator
from functools import reduce

from app.paper.document import Block, Box, Columns, Document, OnePage, Pair
from app.plan.matter.chapters import Chapters
from app.plan.matter.people import people_of
from app.plan.matter.phrases import SPACE
from app.plan.matter.saying import Said, Saying
from app.plan.matter.view import first_page
from app.plan.sheets import codes, words
from app.plan.sheets.around import Around
from app.plan.sheets.draw import Drawing
from app.plan.sheets.order import Access, Order

WIDE, NARROW = 26, 30


def full_plan(order: Order, access: Access | None = None) -> Document:
    """The plan; with ``access`` the code of a view is printed on it."""
    around = Around(order, "F")
    speech, answers = order.speech(order.saying), order.seen("F")
    drawing = Drawing(around.press, order.saying)
    return around.document(
        *_first_page(order, around),
        *(block for one in Chapters(speech, answers, hides=False).all() for block in drawing.chapter(one)),
        *_last(around, access),
    )


def _last(around: Around, access: Access | None) -> Iterator[Block]:
    """The code of a view, whom to ring who is worried, and in a second language what is at the foot of each page."""
    saying, press = around.order.saying, around.press
    made = around.framed(saying)
    if access:
        yield codes.on_sheet(press, saying, access)
    if made.safeguarding:
        yield press.pair(made.safeguarding, "body")
    if saying.second:
        sentences = (made.author, made.made, *made.alert)
        yield Box("notice", (press.pair(reduce(lambda first, then: first + SPACE + then, sentences)),))


def _first_page(order: Order, around: Around) -> tuple[Block, ...]:
    """One page; if two languages have no room on it, English has it to itself and both follow."""
    both = tuple(_boxes(around, order.saying))
    if order.large:
        return both
    return (OnePage(both, tuple(_boxes(around, order.in_english)) if order.saying.second else ()),)


def _boxes(around: Around, saying: Saying) -> Iterator[Block]:
    order = around.order
    made = first_page(order.speech(saying), order.seen("F"), order.facts)
    boxes = {one.id: one for one in made}
    wide, narrow = (Drawing(around.press, saying, share) for share in (WIDE, NARROW))
    yield from _head(around, saying)
    yield from (wide.panel(boxes[one]) for one in ("languages", "who", "ring", "must"))
    if len(people_of(order.answers)) > 1:
        yield from (wide.panel(boxes[one]) for one in ("first", "where"))
    else:
        yield Columns(tuple((narrow.panel(boxes[one]),) for one in ("first", "where")))


def _head(around: Around, saying: Saying) -> Iterator[Block]:
    made, press = around.framed(saying), around.press
    title = Pair(press.beside(saying.say(words.title)), level=1)
    checked = press.pair(Said(made.checked.english), "large", bold=True)
    yield Columns(((title,), (checked,)))
    if made.banner:
        yield press.pair(made.banner, "lead", bold=True)
