"""The questionnaires: two flows from their files, and the Carefree check, made of questions of the second."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from app.checker.checks import CHECKS
from app.content.facts import Facts
from app.flow.known import Known
from app.flow.load import load_flow
from app.flow.model import Flow, Section, Step
from app.web.pictograms import PICTURES

ABOUT_YOU, HELP, CAREFREE = "am-i-a-carer", "what-help-you-can-get", "carefree-breaks"
CAREFREE_ASKS = ("age", "hours", "helps-others", "hours-all", "cover", "extras", "book-online")
GIVEN_BY_THE_PAGE = frozenset({"break-wanted"})
Questionnaires = Mapping[str, Flow]


def load_questionnaires(folder: Path, facts: Facts) -> Questionnaires:
    """The flows by the slug of their page. Raises FlowError."""
    known = Known(checks=CHECKS, pictures=PICTURES, facts=facts)
    flows = {name: load_flow(folder / f"{name}.yaml", known) for name in (ABOUT_YOU, HELP)}
    return {**flows, CAREFREE: carefree(flows[HELP])}


def carefree(flow: Flow) -> Flow:
    """The Carefree check: the same questions in the same words, without rules that lead elsewhere."""
    section = flow.sections[0]
    steps = tuple(_alone(step) for step in _asked(section) if step.id in CAREFREE_ASKS)
    return replace(flow, id=CAREFREE, sections=(replace(section, steps=steps),))


def _asked(section: Section) -> Iterator[Step]:
    return (step for step in section.steps if isinstance(step, Step))


def _alone(step: Step) -> Step:
    asked = step.when.compares if step.when else ()
    given = any(compare.field in GIVEN_BY_THE_PAGE for compare in asked)
    return replace(step, rules=(), when=None if given else step.when)


def first_step(flow: Flow) -> str:
    """Where the questions begin."""
    return flow.sections[0].steps[0].id
