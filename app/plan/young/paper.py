"""The young people's plan on one sheet, with a card to cut out."""

from collections.abc import Iterator

from app.paper.document import (
    Block,
    Box,
    Document,
    Foot,
    Pair,
    Paragraph,
    Ring,
    Row,
    Rows,
    ToRing,
    Value,
    Words,
)
from app.plan.matter.saying import Said
from app.plan.sheets import words
from app.plan.sheets.press import Press
from app.plan.young.said import YoungPlan
from app.web.on_paper import page_of


def sheet(plan: YoungPlan) -> Document:
    """The document; its title says nothing about anybody."""
    edition, press = plan.edition, Press(plan.edition)
    language, draft = press.english, words.trial(edition.english) if edition.place.only_to_try else None
    return Document(
        title=str(words.title(edition.english)),
        lang=language.html,
        dir=language.direction,
        script=language.script,
        blocks=(Foot("", (press.unlinked(plan.says("nothing-is-sent").english),)), *_blocks(plan, press)),
        head=(Words(plan.name),) if plan.name else (),
        pages=press.runs(page_of(edition.english)),
        size="twelve",
        mark=press.runs(draft) if draft else (),
    )


def _blocks(plan: YoungPlan, press: Press) -> Iterator[Block]:
    yield press.heading(plan.title, 1)
    yield press.pair(plan.says("not-in-trouble"), "lead")
    yield Box("do-first", tuple(_card(plan, press)))
    yield from (
        press.pair(plan.says(one)) for one in ("they-fall", "will-not-wake", "very-upset", "i-am-scared")
    )
    yield press.pair(plan.says("what-to-say"))
    rows = tuple(Row(press.pair(asked), (_answer(press, said),)) for asked, said in plan.rows)
    if rows:
        yield Rows(rows)
    yield press.pair(plan.says("for-the-grown-up"))


def _card(plan: YoungPlan, press: Press) -> Iterator[Block]:
    if plan.name:
        yield Paragraph((Words(plan.name, bold=True),), "lead")
    yield press.pair(plan.says("card"))
    if plan.callers:
        yield Ring(tuple(ToRing((Words(one.name),), _phones(one.phone)) for one in plan.callers))
    yield press.pair(plan.says("card-numbers"))


def _phones(phone: str) -> tuple[Value, ...]:
    return (Value(phone.replace(" ", "\u00a0")),) if phone else ()


def _answer(press: Press, said: Said) -> Pair | Paragraph:
    return press.pair(said) if said.own else Paragraph(press.runs(said.english))
