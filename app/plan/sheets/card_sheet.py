"""Cards to cut out, one card in large print, and cards as pictures for a telephone."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import repeat

from app.paper.document import Break
from app.paper.kinds import Card, CardSheet, LargeCard, PhoneCard
from app.plan.matter.agreement import card_offered
from app.plan.matter.people import people_of
from app.plan.sheets import card_words
from app.plan.sheets.around import Around
from app.plan.sheets.cards import Cards
from app.plan.sheets.order import Access, Order

A_PAGE, FOBS = 4, 4
Codes = Mapping[int, Access]
"""The codes of the people's cards by their numbers from 1; that of the carer's under 0."""
CARER = 0


def people_with_cards(order: Order) -> tuple[int, ...]:
    """The numbers of those who are offered a card: not of anybody who said no or was not asked."""
    return tuple(one.number for one in people_of(order.answers) if card_offered(one.agreement))


def card_sheet(order: Order, codes: Codes) -> CardSheet:
    """Two cards of the carer and two of the people; of more people one each, of none four of the carer."""
    cards, around = Cards(order), Around(order, "C")
    return CardSheet(
        title=around.title,
        lang=around.press.english.html,
        dir=around.press.english.direction,
        script=around.press.english.script,
        cards=tuple(_cards(cards, codes, people_with_cards(order))),
        fobs=(cards.fob(),) * FOBS,
        head=around.head,
        feet=around.feet,
        pages=around.pages,
        how=around.press.runs(card_words.how_to_cut(order.saying.english)),
        ruler=around.press.runs(card_words.ruler(order.saying.english)),
        mark=around.mark,
    )


def _cards(cards: Cards, codes: Codes, numbers: tuple[int, ...]) -> Iterator[Card]:
    """The carer's first: as many as leave no place of a page empty, and at least one of each."""
    people = numbers * 2 if len(numbers) == 1 else numbers
    yield from repeat(cards.carer(codes.get(CARER)), A_PAGE - len(people) % A_PAGE)
    yield from (cards.person(number, codes.get(number)) for number in people)


def large_card(order: Order, codes: Codes, number: int = CARER) -> LargeCard:
    """The card of the carer (0) or of a person in large print."""
    around = _around(order, number)
    return LargeCard(
        title=around.title,
        lang=around.press.english.html,
        dir=around.press.english.direction,
        script=around.press.english.script,
        card=_card(Cards(order), codes, number),
        head=around.head,
        feet=around.feet,
        pages=around.pages,
        how=around.press.runs(card_words.how_to_cut(order.saying.english)),
        ruler=around.press.runs(card_words.ruler(order.saying.english)),
        mark=around.mark,
    )


def phone_card(order: Order, codes: Codes, number: int = CARER) -> PhoneCard:
    """The card of the carer (0) or of a person as a picture, to keep on the lock screen."""
    around = _around(order, number)
    card = _card(Cards(order), codes, number)
    back = replace(card.back, foot=(*card.back.foot, Break(), *around.on_phone))
    return PhoneCard(
        title=around.title,
        lang=around.press.english.html,
        dir=around.press.english.direction,
        script=around.press.english.script,
        sides=(card.front, back),
        mark=around.mark,
    )


def _card(cards: Cards, codes: Codes, number: int) -> Card:
    return cards.person(number, codes.get(number)) if number else cards.carer(codes.get(number))


def _around(order: Order, number: int) -> Around:
    return Around(order, "P", number) if number else Around(order, "C")
