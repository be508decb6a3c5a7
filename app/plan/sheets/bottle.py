"""The sheets for the bottle in the fridge: one for each person, and one for the carer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from markupsafe import escape

from app.flow.answers import Answers
from app.paper.kinds import BottleSheet, Item
from app.plan.matter import words as said
from app.plan.matter.councils import councils_of
from app.plan.matter.label_words import SHORT
from app.plan.matter.lines import Figure, Line, Piece, Statement, Value
from app.plan.matter.outputs import Output
from app.plan.matter.people import Person, carer_name
from app.plan.matter.phrases import callers
from app.plan.matter.saying import day_in
from app.plan.sheets import bottle_words
from app.plan.sheets.around import Around
from app.plan.sheets.draw import Drawing
from app.plan.sheets.order import Order

LABEL = 34
BRIEF = ("person_communication", "conditions", "respect_form", "lives_with")
LABELS = {**{name: SHORT[name] for name in BRIEF}, **bottle_words.URGENT}
CONTACTS = 2


class Bottle:
    """What both kinds of sheet share."""

    def __init__(self, order: Order, output: Output, person: int | None = None) -> None:
        self.order, self.saying, self.answers = order, order.saying, order.seen(output)
        self.around, self.speech = Around(order, output, person), order.speech(order.saying)
        self.drawing = Drawing(self.around.press, self.saying, LABEL, level=2)

    def sheet(self, name: str, items: Iterable[Item]) -> BottleSheet:
        """The sheet with that name on its outside."""
        around, press, english = self.around, self.around.press, self.order.edition.english
        day = escape(day_in(self.order.dates.checked_on)(english))
        outside = (bottle_words.bottle(english), escape(name), day)
        return BottleSheet(
            title=around.title,
            lang=press.english.html,
            dir=press.english.direction,
            script=press.english.script,
            items=tuple(items),
            outside=tuple(press.runs(one) for one in outside if one),
            more=press.pair(self.saying.say(bottle_words.more_in_the_plan)),
            head=around.head,
            feet=around.feet,
            pages=around.pages,
            how=press.runs(bottle_words.how_to_fold(english)),
            mark=around.mark,
        )

    def age(self) -> list[Piece]:
        """When somebody last looked at the plan, in large, and that it got old if it did."""
        made = self.around.framed(self.order.in_english)
        return [Statement(each, loud=True) for each in (made.checked, made.banner) if each]

    def item(self, pieces: Iterable[Piece], rank: int | None = None, *, wide: bool = False) -> Iterator[Item]:
        """Some pieces that stay together, if there are any."""
        blocks = self.drawing.blocks(pieces)
        if blocks:
            yield Item(blocks, rank, wide)

    def lines(self, answers: Answers, always: Sequence[str], more: Sequence[str] = ()) -> list[Piece]:
        """Lines with the labels of this sheet."""
        found = self.speech.lines(answers, always, more)
        return [
            replace(one, label=self.saying.say(LABELS[one.id])) if one.id in LABELS else one for one in found
        ]

    def ring(self, people: Sequence[Person]) -> list[Piece]:
        """The first contacts, then the council of these people."""
        listed = callers(self.speech, self.answers, full=False)[:CONTACTS]
        return [*listed, *councils_of(people, self.saying, self.order.facts)]

    def carer(self) -> Line:
        """Who looks after them."""
        name, phone = carer_name(self.answers), str(self.answers.get("carer_phone", ""))
        values: list[Value] = [self.speech.typed(name)] if name else []
        values += [Figure(phone, rings=True)] if phone else []
        unknown = self.speech.unfilled("carer_first_name").values
        return Line("carer", self.saying.say(said.carer), tuple(values) or unknown)
