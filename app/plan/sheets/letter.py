"""The letter to the carer’s GP practice: from the carer’s own answers, with what the carer asks for."""

from collections.abc import Iterator

from markupsafe import escape

from app.flow.answers import ticks
from app.paper.document import Blank, Block, Bullets, Document, Pair
from app.plan.matter.people import people_of
from app.plan.matter.saying import Said
from app.plan.sheets import codes, letter_words
from app.plan.sheets.around import Around
from app.plan.sheets.draw import Drawing
from app.plan.sheets.order import Access, Order

FROM = (
    "carer_first_name", "carer_last_name", "carer_dob", "carer_nhs_number", "carer_address", "carer_phone",
    "carer_languages", "carer_interpreter", "carer_needs",
)  # fmt: skip
ASKS = ("flu-vaccine", "appointments", "passport", "speak-with-me")


def letter(order: Order, access: Access | None = None) -> Document:
    """One page; ``access`` is the code of a view, if the carer wishes it there."""
    return _Letter(order).document(access)


class _Letter:
    def __init__(self, order: Order) -> None:
        self.order, self.saying, self.answers = order, order.saying, order.seen("G")
        self.around, self.speech = Around(order, "G"), order.speech(order.saying)
        self.asked = ticks(order.answers.get("letter_asks"))

    def document(self, access: Access | None) -> Document:
        return self.around.document(*self._blocks(access), sides=1)

    def _blocks(self, access: Access | None) -> Iterator[Block]:
        press, drawing = self.around.press, Drawing(self.around.press, self.saying)
        yield press.heading(self._said("title"), 1)
        yield from drawing.blocks(self.speech.lines(self.answers, (), ("carer_gp",)))
        yield self._sentence("record")
        if self.order.answers.get("gp_flag") != "":
            yield self._sentence("plan")
        yield from self._person()
        yield from self._asks()
        yield from drawing.blocks(self.speech.lines(self.answers, ("carer_first_name",), FROM[1:]))
        yield Blank(press.pair(self._said("signature")))
        yield self._sentence("practice")
        if access and "print-code" in self.asked:
            yield self._sentence("code")
            yield codes.on_sheet(press, self.saying, access)

    def _person(self) -> Iterator[Block]:
        """The name of somebody who agreed, if the carer wishes it there; never a word about their health."""
        for one in people_of(self.order.answers):
            if "name-the-person" in self.asked and one.agreement == "yes" and one.full_name:
                yield self._pair(self.saying.say(letter_words.looks_after(escape(one.full_name))))

    def _asks(self) -> Iterator[Block]:
        asked = [one for one in ASKS if one in self.asked]
        if asked:
            yield self._sentence("asks")
            yield Bullets(tuple((self._sentence(one),) for one in asked))

    def _said(self, key: str) -> Said:
        return self.saying.say(letter_words.LETTER[key])

    def _sentence(self, key: str) -> Pair:
        return self._pair(self._said(key))

    def _pair(self, said: Said) -> Pair:
        return self.around.press.pair(said)
