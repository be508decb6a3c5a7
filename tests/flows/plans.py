"""The flows of the plans and the plans that tests use, read as the portal reads them."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from app.flow.answers import Answers
from app.flow.journey import walk
from app.flow.model import Field, Flow, Group, Section, Step
from app.flow.plain import from_plain
from app.plan.matter.plan_flow import load_plan_flow, load_young_flow
from tests.flows.paths import ROOT
from tests.flows.questionnaires import facts

PLANS = ("plan-en", "plan-gu", "plan-nobody", "plan-four", "plan-empty")


@cache
def plan_flow() -> Flow:
    """The questions of the emergency support plan."""
    return load_plan_flow(ROOT / "content" / "flows", facts())


@cache
def young_flow() -> Flow:
    """The questions of the plan for people under 18."""
    return load_young_flow(ROOT / "content" / "flows", facts())


@cache
def plan(name: str) -> Mapping[str, Any]:
    """One of the plans in tests/data/plans: its language, dates and answers."""
    found: Mapping[str, Any] = json.loads((ROOT / "tests/data/plans" / f"{name}.json").read_text("utf-8"))
    return found


def answers_of(name: str) -> Answers:
    """What is answered in that plan."""
    return from_plain(plan(name)["answers"])


def on_path(name: str) -> Answers:
    """What of it counts for paper and views."""
    return walk(plan_flow(), answers_of(name)).answers


def asked(flow: Flow) -> Iterator[tuple[Section, Step, Field]]:
    """Every question with its screen and section."""
    for section in flow.sections:
        for one in section.steps:
            for step in one.steps if isinstance(one, Group) else (one,):
                yield from ((section, step, field) for field in step.fields)
