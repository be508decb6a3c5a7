"""The questions of the plan and of the young people's plan, read from their files."""

from pathlib import Path

from app.content.facts import Facts
from app.flow.known import Known
from app.flow.load import load_flow
from app.flow.model import Flow
from app.plan.matter.checks import CHECKS, REFUSALS
from app.web.pictograms import PICTURES

PLAN, YOUNG = "emergency-plan", "young-carers-plan"


def load_plan_flow(folder: Path, facts: Facts) -> Flow:
    """The questions of the emergency support plan. Raises FlowError."""
    return _load(folder, PLAN, facts)


def load_young_flow(folder: Path, facts: Facts) -> Flow:
    """The questions of the plan for people under 18. Raises FlowError."""
    return _load(folder, YOUNG, facts)


def _load(folder: Path, name: str, facts: Facts) -> Flow:
    known = Known(checks=CHECKS, refusals=REFUSALS, pictures=PICTURES, facts=facts)
    return load_flow(folder / f"{name}.yaml", known)
