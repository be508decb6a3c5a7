"""The owner’s own code, alone on its page: never on anything that somebody else is given."""

from collections.abc import Iterator

from app.paper.document import Block, Document
from app.plan.sheets import codes, letter_words
from app.plan.sheets.around import Around
from app.plan.sheets.order import Access, Order


def keep_private(order: Order, own: Access) -> Document:
    """The page with that code; it names nobody."""
    around = Around(order, "F")
    return around.document(*_blocks(around, own))


def _blocks(around: Around, own: Access) -> Iterator[Block]:
    press, saying = around.press, around.order.saying
    yield press.heading(saying.say(letter_words.PRIVATE["title"]), 1)
    for key in ("yours", "apart"):
        yield press.pair(saying.say(letter_words.PRIVATE[key]), "lead")
    yield press.heading(saying.say(letter_words.PRIVATE["code"]))
    yield codes.on_sheet(press, saying, own)
    for key in ("lost", "stolen"):
        yield press.pair(saying.say(letter_words.PRIVATE[key]))
