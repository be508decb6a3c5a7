"""One question a screen, with the mark of what was seen, and what became of the answers before."""

from dataclasses import dataclass

from markupsafe import Markup

from app.flow.present import present_step
from app.flow.turn import Ask
from app.flow.views import StepView
from app.plan.addresses import FILL
from app.plan.building.frame import Frame, frame
from app.plan.building.saved import saved_words
from app.plan.building.seen import REFERENCE, SEEN, seen
from app.plan.building.trouble import Trouble
from app.plan.building.way import Way, way_of
from app.plan.call import Call
from app.plan.page import page
from app.web.speaking import telling, voice


@dataclass(frozen=True)
class QuestionView:
    """``base`` begins the addresses of questions and ``way`` ends them; ``hidden`` travels with the form."""

    frame: Frame
    step: StepView
    base: str
    way: str
    back: str
    hidden: tuple[tuple[str, str], ...]
    saved: Markup | None
    trouble: Trouble | None


def question_page(call: Call, ask: Ask, trouble: Trouble | None = None, mark: str = "") -> str:
    """The question with what was typed and what was wrong; ``mark`` is what was seen when typing began."""
    way = way_of(call)
    step = present_step(ask, voice(call.edition, telling(call.edition), call.flow))
    hidden = ((SEEN, mark or seen(ask.journey, ask.stop)), (REFERENCE, call.plan.reference))
    view = QuestionView(
        frame=frame(call),
        step=step,
        base=call.at.at(FILL),
        way=way.query(),
        back=call.at.fill(step.back, Way(quick=way.quick).query()) if step.back else call.at.at(),
        hidden=hidden,
        saved=None if trouble or step.errors else saved_words(call),
        trouble=trouble,
    )
    title = Markup(step.title).striptags()  # noqa: S704 - sentences of the catalogue come escaped
    return page(call.edition, "build-question.html", view, title=title, part=f"{FILL}/{step.address}")
