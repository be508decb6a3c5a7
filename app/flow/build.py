"""Makes the flow the engine walks from the shape of its file, and notes all that is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.flow.asked import AFTER_ALL, Asked, Screen, questions, repeat_of, screens
from app.flow.build_errors import shared_happen
from app.flow.build_fields import field
from app.flow.build_forms import form_works
from app.flow.build_quick import quick
from app.flow.build_rules import rules
from app.flow.build_tests import Looking, when
from app.flow.desk import Desk
from app.flow.model import Flow, Group, Outcome, Section, Step, Variant, When
from app.flow.shapes import FlowShape, GroupShape, StepShape
from app.flow.source import Path

AFTER_ITS_QUESTIONS = 1_000


@dataclass(frozen=True)
class Plans:
    """What is needed to build any part of the flow."""

    desk: Desk
    flow: FlowShape
    asked: Mapping[str, Asked]
    screens: Mapping[Path, Screen]

    def looking(self, screen: Screen, question: int) -> Looking:
        """What a test at that question of that screen may look at."""
        return Looking(self.desk, self.flow, self.asked, (screen.number, question), screen.repeat)

    def looking_back(self) -> Looking:
        """What a test may look at that is made when all is answered."""
        return Looking(self.desk, self.flow, self.asked, AFTER_ALL)


def build(desk: Desk, shape: FlowShape) -> Flow:
    """The flow; its problems and sentences are on the desk."""
    shared_happen(desk, shape)
    plans = Plans(desk, shape, questions(shape), {screen.path: screen for screen in screens(shape)})
    return Flow(
        id=shape.flow,
        title=desk.words(("title",), shape.title, "title"),
        sections=tuple(_sections(plans)),
        variants=tuple(_variants(plans)),
        outcomes=tuple(_outcomes(plans)),
        any_order=shape.any_order,
        quick=quick(desk, shape),
        words={name: desk.words(("words", name), said, "words", name) for name, said in shape.words.items()},
    )


def _sections(plans: Plans) -> Iterator[Section]:
    desk, shape = plans.desk, plans.flow
    if shape.steps:
        title = desk.words(("title",), shape.title, "title")
        yield Section(shape.flow, title, _listed(plans, ("steps",), shape.steps))
    for number, section in enumerate(shape.sections):
        path = ("sections", number)
        title = desk.words((*path, "title"), section.title, "section", section.id, "title")
        yield Section(section.id, title, _listed(plans, (*path, "steps"), section.steps))


def _listed(plans: Plans, path: Path, shapes: tuple[StepShape | GroupShape, ...]) -> tuple[Step | Group, ...]:
    ids = tuple(shape.id for shape in shapes)
    return tuple(
        _step(plans, (*path, number), shape, ids)
        if isinstance(shape, StepShape)
        else _group(plans, (*path, number), shape)
        for number, shape in enumerate(shapes)
    )


def _step(plans: Plans, path: Path, shape: StepShape, ids: tuple[str, ...]) -> Step:
    desk, screen = plans.desk, plans.screens[path]
    step = Step(
        id=shape.id,
        fields=tuple(
            field(plans.looking(screen, number), (*path, "fields", number), shape.id, one)
            for number, one in enumerate(shape.fields)
        ),
        title=desk.may_say(path, shape.title, shape.id, "title"),
        note=desk.may_say(path, shape.note, shape.id, "note"),
        progress=desk.may_say(path, shape.progress, shape.id, "progress"),
        when=when(plans.looking(screen, 0), (*path, "when"), shape.when),
        rules=rules(plans.looking(screen, AFTER_ITS_QUESTIONS), path, shape, ids),
        skip=plans.flow.skip if shape.skip is None else shape.skip,
        quick_exit=shape.quick_exit,
    )
    form_works(desk, path, step)
    return step


def _group(plans: Plans, path: Path, shape: GroupShape) -> Group:
    desk, here = plans.desk, shape.repeat
    steps = _listed(plans, (*path, "steps"), shape.steps)
    return Group(
        id=shape.id,
        steps=tuple(step for step in steps if isinstance(step, Step)),
        items_of=repeat_of(shape) or shape.id,
        title=desk.may_say((*path, "repeat"), here.title if here else None, shape.id, "title"),
        add=desk.may_say((*path, "repeat"), here.add if here else None, shape.id, "add"),
        named_by=here.named_by if here else None,
        least=here.least if here else 0,
        most=here.most if here else 0,
        when=_outside(plans, path, shape),
    )


def _outside(plans: Plans, path: Path, shape: GroupShape) -> When | None:
    first = plans.screens.get((*path, "steps", 0))
    if first is None:
        return None
    before = Looking(plans.desk, plans.flow, plans.asked, (first.number, 0))
    return when(before, (*path, "when"), shape.when)


def _variants(plans: Plans) -> Iterator[Variant]:
    for name, test in plans.flow.variants.items():
        yield Variant(name, when(plans.looking_back(), ("variants", name), test) or When())


def _outcomes(plans: Plans) -> Iterator[Outcome]:
    desk = plans.desk
    for number, shape in enumerate(plans.flow.outcomes):
        path = ("outcomes", number)
        yield Outcome(
            id=shape.id,
            when=when(plans.looking_back(), (*path, "when"), shape.when),
            title=desk.may_say(path, shape.title, "outcome", shape.id, "title"),
            lead=desk.may_say(path, shape.lead, "outcome", shape.id, "lead"),
        )
