"""How somebody wants her papers: in which language beside English, and how large."""

from dataclasses import dataclass

from app.content.watch import today
from app.plan.addresses import query
from app.plan.call import Call
from app.plan.matter.roles import answers_of, dates_in, language_of
from app.plan.sheets.order import Order
from app.web.edition import Edition

WITH, LARGE = "with", "large"


@dataclass(frozen=True)
class Wishes:
    """``edition`` is that of the second language; of English alone if there is none."""

    edition: Edition
    large: bool

    @property
    def query(self) -> str:
        """The wishes as they stand in an address."""
        return query(f"{WITH}={self.edition.language.tag}", LARGE if self.large else "")


def wishes_of(call: Call) -> Wishes:
    """What the address says; without a word, the language the plan was made in."""
    return wishes_for(call, language_of(call.plan.text))


def wishes_for(call: Call, usual: str) -> Wishes:
    """What the address says; without a word, that language."""
    editions = call.desk.now().editions
    source = next(one for one in editions.values() if one.is_source)
    asked = call.query.get(WITH, usual)
    return Wishes(editions.get(asked, source), LARGE in call.query)


def order_of(call: Call, wishes: Wishes) -> Order:
    """The open plan, as it is to be printed."""
    text = call.plan.text
    return Order(
        edition=wishes.edition,
        flow=call.flow,
        answers=answers_of(text),
        language=language_of(text),
        dates=dates_in(text, call.plan.reviewed_on),
        reference=call.plan.reference,
        today=today(),
        large=wishes.large,
    )
