"""Bottle sheets and cards for pens."""

from collections.abc import Iterator

from app.paper.document import Block, Choices
from app.paper.kinds import BottleSheet, Card, CardSheet, Item, Side
from app.plan.matter.label_words import LABELS
from app.plan.matter.labels import Labels
from app.plan.matter.sentence import Sentence
from app.plan.sheets import bottle_words, card_words
from app.plan.sheets.blank_order import BlankOrder
from app.plan.sheets.blank_words import BLANK
from app.plan.sheets.bottle_words import URGENT

CARDS = 4
ABOUT_ME = ("carer_med_where", "carer_gp", "carer_next_of_kin")


def blank_bottle_sheet(order: BlankOrder) -> BottleSheet:
    """For one person."""
    return _sheet(order, _of_person(order))


def my_blank_bottle_sheet(order: BlankOrder) -> BottleSheet:
    """For the carer."""
    return _sheet(order, _of_carer(order))


def _of_person(order: BlankOrder) -> Iterator[Item]:
    urgent = (URGENT[one] for one in ("allergies", "med_critical", "implants"))
    yield _lines(order, BLANK["my-name"], BLANK["born"], *urgent, wide=True)
    yield _lines(order, BLANK["language"], LABELS["person_communication"])
    yield _lines(order, BLANK["ring-1"], BLANK["ring-2"], BLANK["carer"])
    yield Item((order.pair(LABELS["left_alone"]), _choices(order, "left_alone")))
    for label in ("conditions", "med_where", "person_gp", "respect_form", "needs_2h"):
        yield _lines(order, LABELS[label])
    yield _lines(order, BLANK["medicines"])
    yield _lines(order, BLANK["pets"])
    yield _lines(order, bottle_words.may_walk_away)
    yield _lines(order, BLANK["date"])


def _of_carer(order: BlankOrder) -> Iterator[Item]:
    yield Item((order.pair(bottle_words.depends_blank),), wide=True)
    yield _lines(order, BLANK["person"], BLANK["where"], wide=True)
    yield Item((order.pair(LABELS["left_alone"]), _choices(order, "left_alone")), wide=True)
    yield _lines(
        order, BLANK["my-name"], BLANK["born"], URGENT["carer_allergies"], LABELS["carer_health_alerts"]
    )
    yield _lines(order, BLANK["language"])
    yield _lines(order, BLANK["ring-1"], BLANK["ring-2"])
    yield _lines(order, *(LABELS[one] for one in ABOUT_ME))
    yield _lines(order, BLANK["pets"])
    yield _lines(order, BLANK["date"])


def _lines(order: BlankOrder, *labels: Sentence, wide: bool = False) -> Item:
    """A short line beside each label and a long one under it."""
    return Item(tuple(block for one in labels for block in (order.blank(one), *order.lines(1))), wide=wide)


def _choices(order: BlankOrder, field: str) -> Choices:
    labels = Labels(order.flow, order.saying)
    options = (labels.option(field, one.id) for one in labels.fields[field].options)
    return Choices(tuple(order.press.beside(one) for one in options if one))


def _sheet(order: BlankOrder, items: Iterator[Item]) -> BottleSheet:
    press, english = order.press, order.edition.english
    return BottleSheet(
        title=order.title,
        lang=press.english.html,
        dir=press.english.direction,
        script=press.english.script,
        items=tuple(items),
        outside=(press.runs(bottle_words.bottle(english)),),
        more=order.pair(bottle_words.more_in_the_plan),
        head=order.head,
        feet=order.feet,
        pages=order.pages,
        how=press.runs(bottle_words.how_to_fold(english)),
        mark=order.mark,
    )


def blank_cards(order: BlankOrder) -> CardSheet:
    """Four cards of the carer."""
    press, english = order.press, order.edition.english
    return CardSheet(
        title=order.title,
        lang=press.english.html,
        dir=press.english.direction,
        script=press.english.script,
        cards=(_card(order),) * CARDS,
        fobs=(),
        head=order.head,
        feet=order.feet,
        pages=order.pages,
        how=press.runs(card_words.how_to_cut(english)),
        ruler=press.runs(card_words.ruler(english)),
        mark=order.mark,
    )


def _card(order: BlankOrder) -> Card:
    title = order.press.runs(card_words.i_am_a_carer(order.edition.english))
    front: tuple[Block, ...] = (
        order.blank(BLANK["my-name"]),
        order.pair(card_words.somebody_depends),
        *(order.blank(BLANK["ring"]) for _ in range(2)),
        order.blank(card_words.council),
    )
    back: tuple[Block, ...] = tuple(order.blank(BLANK[one]) for one in ("plan-is", "speak", "look-again"))
    foot = order.press.runs(card_words.hand_it_in(order.edition.english))
    return Card(
        Side(title, tuple(Item((one,)) for one in front)),
        Side(title, tuple(Item((one,)) for one in back), foot=foot),
    )
