"""Every answer with a link to change it, section by section."""

from dataclasses import dataclass

from markupsafe import Markup
from starlette.responses import Response

from app.flow.journey import walk
from app.flow.present import present_summary
from app.flow.views import SectionView
from app.plan.addresses import CHECK, FILL, PRINT
from app.plan.building.frame import Frame, frame
from app.plan.building.saved import saved_words
from app.plan.building.warnings import Banner, banners
from app.plan.call import Call
from app.plan.matter.roles import answers_of
from app.plan.page import page
from app.web.shell import Link
from app.web.speaking import telling, voice


@dataclass(frozen=True)
class CheckView:
    """``base`` begins the addresses of questions."""

    frame: Frame
    title: Markup
    saved: Markup | None
    sections: tuple[SectionView, ...]
    base: str
    print: Link
    whole: Link
    banners: tuple[Banner, ...]


def check_answers(call: Call) -> Response:
    """The page."""
    say = call.edition.catalog.say
    journey = walk(call.flow, answers_of(call.plan.text))
    title = say("plan.check.title", "Check your answers")
    view = CheckView(
        frame=frame(call),
        title=title,
        saved=saved_words(call),
        sections=present_summary(journey, voice(call.edition, telling(call.edition), call.flow)),
        base=call.at.at(FILL),
        print=Link(say("plan.check.print", "Print my plan"), call.at.at(PRINT)),
        whole=Link(say("plan.check.more", "Add more to the plan"), call.at.at()),
        banners=banners(call, journey),
    )
    return call.html(page(call.edition, "build-check.html", view, title=title.striptags(), part=CHECK))
