"""The plan as a form for pens: the questions of the screens in their order and words, with boxes and lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import escape

from app.flow.model import Field, Flow, Group, Section, Step
from app.paper.document import Blank, Block, Break, Choices, Document, Line, Table, Words
from app.plan.matter.labels import Labels
from app.plan.matter.outputs import ALWAYS, TABLE, WHEN_TICKED, base_of
from app.plan.matter.saying import Said
from app.plan.matter.titles import HEADS
from app.plan.sheets import words
from app.plan.sheets.blank_order import BlankOrder
from app.plan.sheets.blank_words import BLANK
from app.plan.sheets.values import NO_BREAK

TIMES = {"contacts": 3, "pets": 2}
ROWS = {"medicines": 8, "services": 4, "appointments": 3}
LINES = {"long-text": 3, "address": 2, "contact": 2}
CHOSEN = ("choice", "choices", "details", "yes-no")


def blank_plan(order: BlankOrder, *, short: bool = False) -> Document:
    """The whole plan to fill in by hand, or with ``short`` the screens of the ten-minute plan in their order."""
    return _Form(order, short).document()


@dataclass(frozen=True)
class _Form:
    order: BlankOrder
    short: bool

    @property
    def labels(self) -> Labels:
        return Labels(self.order.flow, self.order.saying)

    def document(self) -> Document:
        return self.order.document(*self._blocks())

    def _blocks(self) -> Iterator[Block]:
        press, saying = self.order.press, self.order.saying
        yield press.heading(saying.say(words.title), 1)
        yield press.pair(saying.say(BLANK["how"]), "body")
        yield from self._quick() if self.short else self._sections()
        yield self.order.builder

    def _quick(self) -> Iterator[Block]:
        """One screen after the other, each under its own title."""
        steps = {one.id: one for one in steps_of(self.order.flow)}
        for address in self.order.flow.quick:
            step = steps[address.rpartition("/")[2]]
            title = step.title or step.fields[0].question
            yield self.order.press.heading(self.labels.words(title))
            yield from (block for field in step.fields for block in self._question(field))

    def _sections(self) -> Iterator[Block]:
        for section in self.order.flow.sections:
            yield self.order.press.heading(self.labels.words(section.title))
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[Block]:
        for one in section.steps:
            if isinstance(one, Step):
                yield from self._screen(one)
            else:
                yield from self._group(one)

    def _group(self, group: Group) -> Iterator[Block]:
        if group.id in ROWS:
            yield self._table(group)
            return
        if group.items_of == "people":
            yield self.order.press.pair(self.order.saying.say(BLANK["each-person"]), "body")
        for step in group.steps:
            yield from self._screen(step)
        for _ in range(TIMES.get(group.id, 1) - 1):
            yield from self._screen(group.steps[0].later)

    def _table(self, group: Group) -> Table:
        """A row for each thing, high enough for a pen."""
        fields = [field.id for step in group.steps for field in step.fields if field.id in HEADS]
        heads = tuple(self.order.press.pair(self.order.saying.say(HEADS[one])) for one in fields)
        empty: Line = (Words(NO_BREAK), Break(), Words(NO_BREAK))
        return Table(heads, ((empty,) * len(heads),) * ROWS[group.id])

    def _screen(self, step: Step) -> Iterator[Block]:
        asked = [one for one in step.fields if _printed(one)]
        if asked and step.title:
            yield self.order.press.heading(self.labels.words(step.title), 3)
        for field in asked:
            yield from self._question(field)

    def _question(self, field: Field) -> Iterator[Block]:
        label = self.labels.words(field.question)
        if field.kind in CHOSEN and not _tongues(field):
            yield self.order.press.pair(label, bold=True)
            yield Choices(tuple(self._option(field, one.id) for one in field.options))
        elif field.kind == "tick":
            yield Choices((self.order.press.beside(label),))
        else:
            yield Blank(self.order.press.pair(label, bold=True))
            yield from self.order.lines(LINES.get(field.kind, 1) - 1)

    def _option(self, field: Field, option: str) -> Line:
        return self.order.press.beside(self.labels.option(field.id, option) or Said(escape(option)))


def steps_of(flow: Flow) -> Iterator[Step]:
    """Every screen, those of things that repeat once."""
    for section in flow.sections:
        for one in section.steps:
            yield from one.steps if isinstance(one, Group) else (one,)


def _tongues(field: Field) -> bool:
    """A language is sooner written than found among twenty."""
    return field.id.endswith(("_languages", "_languages_best"))


def _printed(field: Field) -> bool:
    """Whether the answer stands on the full plan; versions in English are for those who type."""
    name = base_of(field.id)
    there = name in TABLE and "F" in ALWAYS[name] | WHEN_TICKED[name]
    return there and not field.id.startswith("english_")
