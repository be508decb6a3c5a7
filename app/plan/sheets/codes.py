"""A code on paper: for a camera, and beside it the same in signs to type and an address in words."""

from app.paper.document import Code, Paragraph, Value
from app.paper.qr import Level, qr
from app.plan.matter.saying import Saying
from app.plan.sheets import words
from app.plan.sheets.order import Access
from app.plan.sheets.press import Press
from app.web.on_paper import bare

OPEN = "/p"
ON_CARDS, ON_SHEETS = 25, 30


def on_card(press: Press, saying: Saying, access: Access) -> Code:
    """As large as a card allows; it still works when it is scratched."""
    return _code(press, saying, access, "Q", ON_CARDS)


def on_sheet(press: Press, saying: Saying, access: Access) -> Code:
    """On A4."""
    return _code(press, saying, access, "M", ON_SHEETS)


def _code(press: Press, saying: Saying, access: Access, level: Level, mm: int) -> Code:
    where = Value(bare(press.edition, OPEN))
    return Code(
        qr(access.address, level),
        (
            press.pair(saying.say(words.open_with), "body"),
            Paragraph((where,), "small"),
            Paragraph((Value(access.code, bold=True),), "small"),
        ),
        alt=words.camera(saying.english).striptags(),
        mm=mm,
    )
