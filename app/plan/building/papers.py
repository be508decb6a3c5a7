"""Every paper of a plan by the name in its address: how it is made, and what it is called as a file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from app.flow.answers import items
from app.paper.kinds import PhoneCard, Printed
from app.plan.building.print_codes import ON_FULL, ON_LETTER, OWN, PrintCodes, wanted
from app.plan.sheets.bottle_carer import my_bottle_sheet
from app.plan.sheets.bottle_person import bottle_sheet
from app.plan.sheets.card_sheet import CARER, card_sheet, large_card, people_with_cards, phone_card
from app.plan.sheets.full import full_plan
from app.plan.sheets.keep_private import keep_private
from app.plan.sheets.letter import letter
from app.plan.sheets.order import Order

FULL, CARDS, LETTER, PRIVATE = "full", "cards", "letter", "keep-private"
ME = "me"


@dataclass(frozen=True)
class Paper:
    """``coded`` ones need a code that was made before; ``whose`` is the number of a person, 0 that of the carer."""

    name: str
    make: Callable[[Order, PrintCodes], Printed]
    coded: bool = False
    whose: int | None = None


def papers_of(order: Order) -> Mapping[str, Paper]:
    """The papers this plan can be printed as, in the order in which they are offered."""
    return {one.name: one for one in _papers(order)}


def _papers(order: Order) -> Iterator[Paper]:
    yield Paper(FULL, lambda order, codes: full_plan(order, codes.get(ON_FULL)), coded=_needs(order, ON_FULL))
    yield Paper(
        LETTER, lambda order, codes: letter(order, codes.get(ON_LETTER)), coded=_needs(order, ON_LETTER)
    )
    yield Paper(PRIVATE, lambda order, codes: keep_private(order, codes[OWN]))
    yield Paper(CARDS, card_sheet, coded=True)
    for number in (CARER, *people_with_cards(order)):
        yield Paper(f"card-{name_of(number)}", _large(number), coded=True, whose=number)
    yield Paper(
        "bottle-me", lambda order, codes: my_bottle_sheet(order, codes.get(CARER)), coded=True, whose=CARER
    )
    for number in people(order):
        yield Paper(f"bottle-{number}", _bottle(number), coded=True, whose=number)


def _needs(order: Order, number: int) -> bool:
    """Whether its owner ticked that a code is printed there."""
    return any(one.number == number for one in wanted(order.answers))


def _large(number: int) -> Callable[[Order, PrintCodes], Printed]:
    return lambda order, codes: large_card(order, codes, number)


def _bottle(number: int) -> Callable[[Order, PrintCodes], Printed]:
    return lambda order, codes: bottle_sheet(order, number, codes.get(number))


def picture(order: Order, codes: PrintCodes, name: str) -> PhoneCard | None:
    """The card of that name as a picture; None if there is none."""
    number = next((one for one in (CARER, *people_with_cards(order)) if name_of(one) == name), None)
    return None if number is None else phone_card(order, codes, number)


def name_of(number: int) -> str:
    """How somebody is called in an address: “me”, or the number of the person."""
    return str(number) if number else ME


def people(order: Order) -> range:
    """The numbers of all people in the plan."""
    return range(1, len(items(order.answers.get("people"))) + 1)
