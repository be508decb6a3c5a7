"""Reads the short way through a flow: each of its addresses is there from the beginning."""

from collections.abc import Iterator

from app.flow.asked import listed
from app.flow.desk import Desk
from app.flow.shapes import FlowShape, GroupShape
from app.flow.spelling import close_to


def quick(desk: Desk, flow: FlowShape) -> tuple[str, ...]:
    """The addresses in their order; those that lead nowhere are noted on the desk."""
    known = tuple(_addresses(flow))
    if flow.quick and not flow.any_order:
        remedy = "Add “any-order: true”."
        desk.wrong(("quick",), "A short way passes over screens, and here each waits for another.", remedy)
    for number, address in enumerate(flow.quick):
        if address not in known:
            remedy = (
                f"{close_to(address, known)}Write “screen”, or “group/1/screen” of a group with least: 1."
            )
            desk.wrong(("quick", number), f"There is no screen “{address}” from the beginning.", remedy)
        if address in flow.quick[:number]:
            desk.wrong(("quick", number), f"“{address}” stands here twice.", "Keep one of the two.")
    return flow.quick


def _addresses(flow: FlowShape) -> Iterator[str]:
    """Every screen that can be on the path before anything is added."""
    there = {
        one.id for _, one in listed(flow) if isinstance(one, GroupShape) and one.repeat and one.repeat.least
    }
    for _, one in listed(flow):
        if not isinstance(one, GroupShape):
            yield one.id
        elif (one.for_each or one.id) in there:
            yield from (f"{one.id}/1/{step.id}" for step in one.steps)
