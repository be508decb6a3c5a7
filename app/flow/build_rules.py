"""Reads the rules of a step: each leads forwards, and the last always holds."""

from collections.abc import Iterator

from app.flow.build_tests import Looking, when
from app.flow.model import END, NEXT, Rule
from app.flow.shapes import StepShape
from app.flow.source import Path
from app.flow.spelling import close_to


def rules(looking: Looking, path: Path, step: StepShape, ids: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules with their targets; ``ids`` are the steps of the same list in order."""
    _end_somewhere(looking, path, step)
    return tuple(_rules(looking, path, step, ids))


def _rules(looking: Looking, path: Path, step: StepShape, ids: tuple[str, ...]) -> Iterator[Rule]:
    for number, rule in enumerate(step.rules):
        place = (*path, "rules", number)
        target = _target(looking, (*place, "go"), step.id, rule.go, ids)
        yield Rule(when(looking, (*place, "when"), rule.when), target)


def _target(looking: Looking, path: Path, step: str, go: str, ids: tuple[str, ...]) -> str:
    here = ids.index(step)
    if go == NEXT:
        return ids[here + 1] if here + 1 < len(ids) else END
    if go not in (*ids, END):
        hint = close_to(go, (*ids, NEXT, END))
        looking.desk.wrong(
            path, f"“{go}” is no screen of this list.", f"{hint}Go to a later screen, next or end."
        )
    elif go != END and ids.index(go) <= here:
        looking.desk.wrong(
            path, f"“{go}” is not after “{step}”.", "Rules only go forwards: name a later screen."
        )
    return go


def _end_somewhere(looking: Looking, path: Path, step: StepShape) -> None:
    always = [number for number, rule in enumerate(step.rules) if rule.when is None]
    if step.rules and not always:
        remedy = "Add a last rule without “when”: {go: next}."
        looking.desk.wrong((*path, "rules"), f"The rules of “{step.id}” may all fail to hold.", remedy)
    elif always and always[0] < len(step.rules) - 1:
        place = (*path, "rules", always[0] + 1)
        looking.desk.wrong(place, "This rule is never reached: the one above it always holds.", "Move it up.")
