"""The owner's list of all sections: what is ready, what is not, and where each goes on."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup
from starlette.responses import Response

from app.flow.journey import Journey, walk
from app.flow.present import present_summary
from app.flow.present_section import READY, STARTED
from app.flow.views import SectionView
from app.language.catalog import Catalog
from app.plan.addresses import CHECK, KEEP, PRINT, REVIEW, SHARE
from app.plan.building.frame import Frame, frame
from app.plan.building.saved import saved_words
from app.plan.building.warnings import Banner, banners
from app.plan.building.way import Way
from app.plan.call import Call
from app.plan.matter.roles import answers_of
from app.plan.page import page
from app.web.shell import Link
from app.web.speaking import telling, voice


@dataclass(frozen=True)
class Task:
    """A section: ``state`` is not-started, started or ready, and ``words`` say it."""

    link: Link
    state: str
    words: Markup


@dataclass(frozen=True)
class TaskListView:
    """``good``: the ten questions are answered, so it can be printed; ``go_on`` is the first of them that is not."""

    frame: Frame
    title: Markup
    saved: Markup | None
    good: bool
    go_on: Link | None
    tasks: tuple[Task, ...]
    ready: Markup
    ways: tuple[Link, ...]
    banners: tuple[Banner, ...]


def task_list(call: Call) -> Response:
    """The page of the plan for its owner."""
    say = call.edition.catalog.say
    journey = walk(call.flow, answers_of(call.plan.text))
    tasks = tuple(_tasks(call, journey))
    title = say("plan.list.title", "Your plan")
    view = TaskListView(
        frame=frame(call),
        title=title,
        saved=saved_words(call),
        good=journey.quick.ready,
        go_on=_go_on(call, journey),
        tasks=tasks,
        ready=say(
            "plan.list.ready",
            "Ready: {ready} of {all} parts",
            ready=sum(one.state == READY for one in tasks),
            all=len(tasks),
        ),
        ways=_ways(call),
        banners=banners(call, journey),
    )
    return call.html(page(call.edition, "build-list.html", view, title=title.striptags()))


def _tasks(call: Call, journey: Journey) -> Iterator[Task]:
    for section in present_summary(journey, voice(call.edition, telling(call.edition), call.flow)):
        yield Task(
            Link(section.title, _address(call, section)),
            section.state,
            words_of(section.state, call.edition.catalog),
        )


def words_of(state: str, catalog: Catalog) -> Markup:
    """The state in words."""
    if state == READY:
        return catalog.say("plan.state.ready", "Ready")
    if state == STARTED:
        return catalog.say("plan.state.started", "Started")
    return catalog.say("plan.state.not-started", "Not started")


def _address(call: Call, section: SectionView) -> str:
    """To the first screen that is not done; of a section that is ready, to its answers."""
    if section.next is None:
        return call.at.at(CHECK) + f"#{section.id}"
    return call.at.fill(section.next)


def _go_on(call: Call, journey: Journey) -> Link | None:
    now = journey.quick.now
    if now is None:
        return None
    words = call.edition.catalog.say("plan.list.go-on", "Go on with the ten questions")
    return Link(words, call.at.fill(now.address, Way(quick=True).query()))


def _ways(call: Call) -> tuple[Link, ...]:
    say, at = call.edition.catalog.say, call.at.at
    return (
        Link(say("plan.list.check", "Check your answers"), at(CHECK)),
        Link(say("plan.list.print", "Print or save papers and cards"), at(PRINT)),
        Link(say("plan.list.share", "Share it, or stop sharing"), at(SHARE)),
        Link(say("plan.list.review", "It is still right, or look again later"), at(REVIEW)),
        Link(say("plan.list.code", "See your code again"), at(KEEP)),
    )
