"""The questions of the plan and of the young people's plan, read from their files."""

from pathlib import Path

from app.content.facts import Facts
from app.flow.known import Known
from app.flow.load import load_flow
from app.flow.model import Flow
from app.plan.matter.checks import CHECKS, REFUSALS
from app.web.pictograms import PICTURES

PLAN, YOUNG = "emergency-plan", "young-carers-plan"
_KEPT: dict[Path, tuple[object, Flow]] = {}


def load_plan_flow(folder: Path, facts: Facts) -> Flow:
    """The questions of the emergency support plan. Raises FlowError."""
    return _load(folder, PLAN, facts)


def load_young_flow(folder: Path, facts: Facts) -> Flow:
    """The questions of the plan for people under 18. Raises FlowError."""
    return _load(folder, YOUNG, facts)


def _load(folder: Path, name: str, facts: Facts) -> Flow:
    """The flow, read again only when its file or the ids of the facts have changed: it takes a tenth of a second."""
    file = folder / f"{name}.yaml"
    written = (file.read_bytes(), frozenset(facts.facts)) if file.is_file() else None
    kept = _KEPT.get(file)
    if kept is None or written is None or kept[0] != written:
        known = Known(checks=CHECKS, refusals=REFUSALS, pictures=PICTURES, facts=facts)
        kept = _KEPT[file] = (written, load_flow(file, known))
    return kept[1]
