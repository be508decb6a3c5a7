"""Proves that nobody is stranded: every step can be reached, and every test can hold where it is made."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.flow.desk import Desk
from app.flow.fields.kinds import SEVERAL
from app.flow.model import END, Flow, Group, Step, When
from app.flow.possible import Possible, asked, either, perhaps, when_it_fails, when_it_holds
from app.flow.source import Path

NEVER = "Remove it, or correct the rules that lead here."


@dataclass(frozen=True)
class Proof:
    """``single`` are the questions with one answer; ``things`` what is possible in each repeat."""

    desk: Desk
    places: Mapping[str, Path]
    single: frozenset[str]
    things: dict[str, Possible] = field(default_factory=dict)

    def holding(self, path: Path, possible: Possible | None, when: When) -> Possible | None:
        """What is possible where the test holds; notes a test that never does, or that nobody comes to."""
        held = when_it_holds(possible, when, self.single) if possible is not None else None
        if held is None:
            self.desk.wrong(path, "Nobody who comes here can have given this answer.", NEVER)
        return held


def prove(desk: Desk, flow: Flow, places: Mapping[str, Path]) -> None:
    """Notes every step and test that no path uses; ``places`` says where each step stands in the file."""
    fields = [one for section in flow.sections for step in _all(section.steps) for one in step.fields]
    proof = Proof(desk, places, frozenset(one.id for one in fields if one.kind not in SEVERAL))
    possible: Possible = {}
    for section in flow.sections:
        possible = perhaps(_through(proof, section.steps, possible))


def _all(steps: tuple[Step | Group, ...]) -> Iterator[Step]:
    for one in steps:
        yield from (one,) if isinstance(one, Step) else one.steps


def _through(proof: Proof, steps: tuple[Step | Group, ...], start: Possible) -> Possible:
    arriving: dict[str, Possible | None] = {steps[0].id: start}
    for one, following in zip(steps, (*(step.id for step in steps[1:]), END), strict=True):
        here = arriving.get(one.id)
        if here is None:
            proof.desk.wrong(
                proof.places[one.id], f"Nobody can reach “{one.id}”.", "Let a rule before it lead here."
            )
            continue
        leave = _leaving if isinstance(one, Step) else _around
        for target, possible in leave(proof, one, following, here):  # type: ignore[arg-type]
            arriving[target] = either(arriving.get(target), possible)
    return arriving.get(END) or start


def _leaving(proof: Proof, step: Step, following: str, here: Possible) -> Iterator[tuple[str, Possible]]:
    path = proof.places[step.id]
    entering = proof.holding((*path, "when"), here, step.when) if step.when else here
    left_out = when_it_fails(here, step.when, proof.single) if step.when else None
    if left_out is not None:
        yield following, left_out
    if entering is not None:
        yield from _by_rules(proof, step, following, _answered(proof, path, step, entering))


def _answered(proof: Proof, path: Path, step: Step, possible: Possible) -> Possible:
    for number, one in enumerate(step.fields):
        if one.show_if:
            proof.holding((*path, "fields", number, "show-if"), possible, one.show_if)
        possible = asked(possible, one, step.skip)
    return possible


def _by_rules(proof: Proof, step: Step, following: str, here: Possible) -> Iterator[tuple[str, Possible]]:
    left: Possible | None = here
    for number, rule in enumerate(step.rules):
        if rule.when is None:
            if left is not None:
                yield rule.to, left
            return
        path = (*proof.places[step.id], "rules", number, "when")
        held = proof.holding(path, left, rule.when)
        left = when_it_fails(left, rule.when, proof.single) if left is not None else None
        if held is not None:
            yield rule.to, held
    if left is not None:
        yield following, left


def _around(proof: Proof, group: Group, following: str, here: Possible) -> Iterator[tuple[str, Possible]]:
    path = proof.places[group.id]
    entering = proof.holding((*path, "when"), here, group.when) if group.when else here
    if entering is not None:
        known = proof.things.get(group.items_of, {})
        proof.things[group.items_of] = perhaps(_through(proof, group.steps, {**entering, **known}))
    yield following, here
