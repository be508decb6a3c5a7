"""The questionnaires as editors see them: what is wrong with them, and a drawing of every path."""

from collections.abc import Iterator
from pathlib import Path

from app.checker.questionnaires import Questionnaires, load_questionnaires
from app.content.facts import Facts
from app.content.load import load
from app.content.problems import Problem
from app.content.watch import today
from app.flow.draw import draw
from app.flow.problems import FlowError
from app.plan.matter.plan_flow import PLAN, YOUNG, load_plan_flow, load_young_flow
from app.portal.live import FLOWS, reader, spoken_now
from app.settings import Settings


def flow_problems(settings: Settings, facts: Facts) -> Iterator[Problem]:
    """Everything that stops a questionnaire or a plan from being used."""
    for load_it in (load_questionnaires, load_plan_flow, load_young_flow):
        try:
            load_it(settings.content_dir / FLOWS, facts)
        except FlowError as error:
            for one in error.problems:
                yield Problem(f"{FLOWS}/{Path(one.file).name}", one.line, one.message, one.remedy)


def drawing(settings: Settings, name: str) -> str:
    """The SVG of that questionnaire. Raises FlowError, and LookupError naming those there are."""
    flows = _flows(settings)
    if name not in flows:
        raise LookupError(f"There is no questionnaire “{name}”. There are: {', '.join(flows)}.")
    return draw(flows[name])


def _flows(settings: Settings) -> Questionnaires:
    library, _ = load(reader(settings, spoken_now(settings)), today())
    folder, facts = settings.content_dir / FLOWS, library.facts
    plans = {PLAN: load_plan_flow(folder, facts), YOUNG: load_young_flow(folder, facts)}
    return {**load_questionnaires(folder, facts), **plans}
