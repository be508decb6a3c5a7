"""One question a screen."""

from markupsafe import Markup

from app.checker.addresses import ON_PAPER, SO_FAR, Addresses
from app.checker.page import page
from app.checker.views import QuestionView
from app.flow.present import present_step
from app.flow.turn import Ask
from app.web.edition import Edition
from app.web.shell import Link
from app.web.speaking import telling, voice


def question_page(edition: Edition, addresses: Addresses, ask: Ask) -> str:
    """The question with what was typed and what was wrong with it."""
    step = present_step(ask, voice(edition, telling(edition), ask.journey.flow))
    say = edition.catalog.say
    view = QuestionView(
        step=step,
        base=edition.address(addresses.slug),
        so_far=Link(say("checker.so-far", "Show what I have so far"), addresses.at(SO_FAR))
        if step.back
        else None,
        on_paper=Link(say("checker.on-paper", "Print the questions instead"), addresses.at(ON_PAPER)),
    )
    title = Markup(step.title).striptags()  # noqa: S704 - sentences of the catalogue come escaped
    return page(
        edition,
        "question.html",
        view,
        title=title,
        addresses=addresses,
        part=step.address,
        quick_exit=step.quick_exit,
    )
