"""The printed result as a page of HTML."""

from dataclasses import dataclass
from datetime import date

from app.checker.addresses import RESULT, RESULT_PDF, SHEET, Addresses
from app.checker.page import page
from app.checker.sheet import With, sheet
from app.checker.sheet_document import Sheet
from app.flow.journey import Journey
from app.web.edition import Edition
from app.web.shell import Link


@dataclass(frozen=True)
class SheetView:
    """The sheet, and the way back from it; ``pdf`` is where the same is as a file."""

    sheet: Sheet
    back: Link
    pdf: str


def sheet_page(edition: Edition, addresses: Addresses, journey: Journey, wish: With, day: date) -> str:
    """The page for these answers."""
    made = sheet(edition, journey, wish, day)
    back = Link(edition.catalog.say("checker.back-to-list", "Back to your list"), addresses.at(RESULT))
    return page(
        edition,
        "sheet.html",
        SheetView(made, back, addresses.at(RESULT_PDF, f"?with={wish}" if wish else "")),
        title=(made.title.own or made.title.english).striptags(),
        addresses=addresses,
        part=SHEET,
    )
