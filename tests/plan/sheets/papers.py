"""The papers of the fixtures, by names such as “full gu”, and what is written on them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from app.paper.document import Break, Part, Value, Words
from app.paper.kinds import Printed
from app.plan.sheets.blank import blank_plan
from app.plan.sheets.blank_bottle import blank_bottle_sheet, blank_cards, my_blank_bottle_sheet
from app.plan.sheets.blank_order import BlankOrder
from app.plan.sheets.bottle_carer import my_bottle_sheet
from app.plan.sheets.bottle_person import bottle_sheet
from app.plan.sheets.card_sheet import card_sheet, large_card
from app.plan.sheets.full import full_plan
from app.plan.sheets.keep_private import keep_private
from app.plan.sheets.letter import letter
from tests.plan.fixtures import ACCESS, CODES, flow, order, with_answers
from tests.plan.pretend import edition

ASKS = ("flu-vaccine", "appointments", "passport", "speak-with-me", "name-the-person", "print-code")
PAPERS: Mapping[str, Callable[[], Printed]] = {
    "full en": lambda: full_plan(order("plan-en"), ACCESS),
    "full gu": lambda: full_plan(order("plan-gu")),
    "full gu in ur": lambda: full_plan(order("plan-gu", "ur")),
    "full en in so": lambda: full_plan(order("plan-en", "so")),
    "full en in ur": lambda: full_plan(order("plan-en", "ur")),
    "full nobody": lambda: full_plan(order("plan-nobody")),
    "full four": lambda: full_plan(order("plan-four")),
    "full empty": lambda: full_plan(order("plan-empty")),
    "full gu large": lambda: full_plan(order("plan-gu", large=True)),
    "cards en": lambda: card_sheet(order("plan-en"), CODES),
    "cards gu": lambda: card_sheet(order("plan-gu"), CODES),
    "cards nobody": lambda: card_sheet(order("plan-nobody"), CODES),
    "cards four": lambda: card_sheet(order("plan-four"), CODES),
    "cards empty": lambda: card_sheet(order("plan-empty"), CODES),
    "large card gu": lambda: large_card(order("plan-gu"), CODES, 1),
    "bottle en": lambda: bottle_sheet(order("plan-en"), 1, ACCESS),
    "bottle gu": lambda: bottle_sheet(order("plan-gu"), 1, ACCESS),
    "bottle gu in ur": lambda: bottle_sheet(order("plan-gu", "ur"), 1, ACCESS),
    "bottle nobody": lambda: bottle_sheet(order("plan-nobody"), 1, ACCESS),
    "bottle four": lambda: bottle_sheet(order("plan-four"), 4, ACCESS),
    "bottle empty": lambda: bottle_sheet(order("plan-empty"), 1),
    "my bottle en": lambda: my_bottle_sheet(order("plan-en"), ACCESS),
    "my bottle gu": lambda: my_bottle_sheet(order("plan-gu"), ACCESS),
    "my bottle four": lambda: my_bottle_sheet(order("plan-four"), ACCESS),
    "my bottle empty": lambda: my_bottle_sheet(order("plan-empty")),
    "letter en": lambda: letter(with_answers("plan-en", letter_asks=ASKS), ACCESS),
    "letter gu": lambda: letter(with_answers("plan-gu", letter_asks=ASKS), ACCESS),
    "letter empty": lambda: letter(order("plan-empty")),
    "keep private gu": lambda: keep_private(order("plan-gu"), ACCESS),
    "blank gu": lambda: blank_plan(BlankOrder(edition("gu"), flow())),
    "short blank ur": lambda: blank_plan(BlankOrder(edition("ur"), flow()), short=True),
    "blank bottle gu": lambda: blank_bottle_sheet(BlankOrder(edition("gu"), flow())),
    "my blank bottle ur": lambda: my_blank_bottle_sheet(BlankOrder(edition("ur"), flow())),
    "blank cards gu": lambda: blank_cards(BlankOrder(edition("gu"), flow())),
}
FILLED_IN = tuple(name for name in PAPERS if "blank" not in name)


def english_runs(part: Any) -> Iterator[str]:
    """Every run of words that is said to be English; of a first page that is there twice only the first."""
    yield from (one.text for one in _runs(part) if not isinstance(one, Words) or one.lang in (None, "en-GB"))


def _runs(part: Any) -> Iterator[Words | Value]:
    """All runs outside parts in another language."""
    if isinstance(part, Words | Value):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _runs(one)
    elif is_dataclass(part) and not isinstance(part, Part):
        for one in fields(part):
            yield from _runs(getattr(part, one.name)) if one.name != "otherwise" else ()


def parts(document: Any, lang: str) -> Iterator[Part]:
    """Everything in a document that is in that language."""
    if isinstance(document, Part) and document.lang == lang:
        yield document
    elif isinstance(document, tuple):
        for one in document:
            yield from parts(one, lang)
    elif is_dataclass(document):
        for one in fields(document):
            yield from parts(getattr(document, one.name), lang)


def _lines(part: Any) -> Iterator[str]:
    if isinstance(part, Words | Value):
        yield part.text
    elif isinstance(part, tuple) and part and all(isinstance(one, Words | Value | Break) for one in part):
        yield "".join("\n" if isinstance(one, Break) else one.text for one in part)
    elif isinstance(part, tuple):
        for one in part:
            yield from _lines(one)
    elif is_dataclass(part):
        for one in fields(part):
            yield from _lines(getattr(part, one.name))


def all_words(part: Any) -> str:
    """Everything in a document, line by line."""
    return "\n".join(_lines(part)).replace("\u00a0", " ")
