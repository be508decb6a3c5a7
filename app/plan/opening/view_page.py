"""The whole plan on screen: the same lines as on paper, with links to jump to each part."""

from dataclasses import replace

from app.content.fact_words import phone_link
from app.plan.matter.view import plan_view
from app.plan.opening.addresses import STAFF
from app.plan.opening.look_views import Chapter, PlanView
from app.plan.opening.surround import surround
from app.plan.opening.told import Draw, Told
from app.web.shell import Link

VIEW_PAGE = "open-view.html"


def view_page(told: Told, draw: Draw) -> str:
    """The HTML, with the way to the same in English; ``draw`` puts the page around it."""
    title = told.edition.catalog.say("plan.view.title", "Emergency plan")
    english = told.call.desk.now().editions[told.edition.library.source.tag]
    words = told.edition.catalog.say("plan.view.staff", "Show to staff in English")
    view = replace(_view(told), title=title, staff=Link(words, english.address(f"plan/{STAFF}")))
    return draw(view, title=title.striptags())


def staff_page(told: Told, draw: Draw) -> str:
    """The HTML in large letters."""
    view = replace(_view(told), large=True)
    return draw(view, title=view.title.striptags(), part=STAFF)


def _view(told: Told) -> PlanView:
    sections = plan_view(told.speech, told.answers, told.edition.library.facts, hides=True)
    return PlanView(
        title=told.edition.catalog.say("plan.view.large", "Emergency plan in large letters"),
        around=surround(told),
        chapters=tuple(Chapter(f"part-{number}", one) for number, one in enumerate(sections, 1)),
        shown=told.shown,
        ring=phone_link,
        staff=None,
        large=False,
    )
