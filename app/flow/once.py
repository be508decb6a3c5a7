"""What must be so in a flow file as a whole: ids once, no screen empty, ends that always hold."""

from collections.abc import Iterable

from app.flow.asked import listed, screens
from app.flow.desk import Desk
from app.flow.model import END, NEXT
from app.flow.shapes import FlowShape, GroupShape, OutcomeShape
from app.flow.source import Path

STEPS_OF_OURS = frozenset(
    {NEXT, END, "result", "summary", "clear", "print", "section", "outcome", "words", "set", "title", "error",
     "quick"}
)  # fmt: skip
ANSWERS_OF_OURS = frozenset({"check", "skip", "clear", "remove", "up", "down", "anyway"})
NAMING = ("name", "text", "choice")
VARIANTS_OF_OURS = frozenset({"question", "hint", "option", "error", "part"})


def whole(desk: Desk, flow: FlowShape) -> None:
    """Notes what is wrong with the file as a whole."""
    _has_steps(desk, flow)
    _steps_once(desk, flow)
    _answers_once(desk, flow)
    _reserved(desk, ((("variants", name), name) for name in flow.variants), VARIANTS_OF_OURS)
    _screens_full(desk, flow)
    _first_only(desk, flow)
    _groups_work(desk, flow)
    _outcomes_end(desk, flow.outcomes)


def _has_steps(desk: Desk, flow: FlowShape) -> None:
    if bool(flow.steps) == bool(flow.sections):
        desk.wrong((), "A flow has either steps or sections.", "Write one of the two.")
    for number, section in enumerate(flow.sections):
        if not section.steps:
            desk.wrong(
                ("sections", number), f"The section “{section.id}” has no steps.", "Add one, or remove it."
            )


def _steps_once(desk: Desk, flow: FlowShape) -> None:
    groups = [((*path, "id"), one.id) for path, one in listed(flow) if isinstance(one, GroupShape)]
    steps = [((*screen.path, "id"), screen.shape.id) for screen in screens(flow)]
    sections = [(("sections", number, "id"), one.id) for number, one in enumerate(flow.sections)]
    for named in (groups + steps, sections):
        _once(desk, named, "screen")
        _reserved(desk, named, STEPS_OF_OURS)


def _answers_once(desk: Desk, flow: FlowShape) -> None:
    named = [
        ((*screen.path, "fields", number, "id"), one.id)
        for screen in screens(flow)
        for number, one in enumerate(screen.shape.fields)
    ]
    groups = {one.id for _, one in listed(flow) if isinstance(one, GroupShape) and one.repeat}
    _once(desk, named, "question")
    _reserved(desk, named, ANSWERS_OF_OURS | groups | {f"{one}-more" for one in groups})


def _once(desk: Desk, named: Iterable[tuple[Path, str]], what: str) -> None:
    seen: set[str] = set()
    for path, name in named:
        if name in seen:
            desk.wrong(path, f"There is another {what} “{name}”.", "Give each its own id.")
        seen.add(name)


def _reserved(desk: Desk, named: Iterable[tuple[Path, str]], ours: frozenset[str]) -> None:
    for path, name in named:
        if name in ours:
            desk.wrong(path, f"“{name}” is used by the portal itself.", "Choose another id.")


def _screens_full(desk: Desk, flow: FlowShape) -> None:
    for screen in screens(flow):
        step = screen.shape
        if not step.fields:
            remedy = "Give it a kind and a question, or fields."
            desk.wrong(screen.path, f"The screen “{step.id}” asks nothing.", remedy)
        if len(step.fields) > 1 and not step.title:
            remedy = "Give it a title."
            desk.wrong(screen.path, f"The screen “{step.id}” asks several things under no heading.", remedy)
        if len(step.fields) == 1 and step.fields[0].kind == "tick" and not step.title:
            remedy = "Give it a title."
            desk.wrong(screen.path, f"The screen “{step.id}” has a box to tick under no heading.", remedy)
        if len(step.fields) == 1 and step.title and step.fields[0].kind != "tick":
            remedy = "Remove the title: the question is the heading."
            desk.wrong((*screen.path, "title"), f"The screen “{step.id}” asks one thing.", remedy)


def _first_only(desk: Desk, flow: FlowShape) -> None:
    for screen in screens(flow):
        first = [number for number, one in enumerate(screen.shape.fields) if one.only_first]
        path = (*screen.path, "fields", first[0], "only-first") if first else screen.path
        if first and screen.repeat is None:
            desk.wrong(path, "“only-first” says nothing here.", "Use it inside repeat or for-each.")
        elif first and len(first) == len(screen.shape.fields):
            remedy = "Ask another question of each."
            desk.wrong(path, f"“{screen.shape.id}” would be empty for all but the first.", remedy)


def _groups_work(desk: Desk, flow: FlowShape) -> None:
    added: set[str] = set()
    for path, one in listed(flow):
        if isinstance(one, GroupShape):
            _group_works(desk, path, one, added)
            added |= {one.id} if one.repeat else set()


def _group_works(desk: Desk, path: Path, group: GroupShape, added: set[str]) -> None:
    if (group.repeat is None) == (group.for_each is None):
        desk.wrong(path, f"“{group.id}” is gone through how often?", "Give it either repeat or for-each.")
    if not group.steps:
        desk.wrong(path, f"“{group.id}” has no steps.", "Add one, or remove it.")
    if group.for_each and group.for_each not in added:
        remedy = "Name an “add another” that stands before."
        desk.wrong((*path, "for-each"), f"Nothing called “{group.for_each}” was added before.", remedy)
    if group.repeat:
        _named(desk, path, group)


def _named(desk: Desk, path: Path, group: GroupShape) -> None:
    inside = {one.id: one.kind for step in group.steps for one in step.fields}
    name = group.repeat.named_by if group.repeat else ""
    if inside.get(name) not in NAMING:
        remedy = "Name a question inside it of the kind name, text or choice."
        desk.wrong((*path, "repeat", "named-by"), f"“{name}” cannot name a “{group.id}”.", remedy)


def _outcomes_end(desk: Desk, outcomes: tuple[OutcomeShape, ...]) -> None:
    always = [number for number, one in enumerate(outcomes) if one.when is None]
    _once(desk, [(("outcomes", number, "id"), one.id) for number, one in enumerate(outcomes)], "outcome")
    if outcomes and not always:
        desk.wrong(("outcomes",), "Somebody may have no outcome.", "Let the last have no “when”.")
    elif always and always[0] < len(outcomes) - 1:
        place = ("outcomes", always[0] + 1)
        desk.wrong(place, "This outcome is never reached: the one above it always holds.", "Move it up.")
