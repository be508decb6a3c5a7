"""What stands around every view of a plan, whoever has it open."""

from app.plan.addresses import CLOSE
from app.plan.matter import words
from app.plan.opening.addresses import ABOUT_ME
from app.plan.opening.look_views import Around
from app.plan.opening.told import Told
from app.web.shell import Link
from app.web.surroundings import titled

SAFEGUARDING = "safeguarding"


def surround(told: Told) -> Around:
    """The same for the card and the whole plan."""
    say, at, plan = told.edition.catalog.say, told.call.at, told.plan
    return Around(
        frame=told.frame(),
        reference=plan.reference,
        damaged=bool(plan.damaged),
        record=told.saying.say(words.medical_record),
        safeguarding=titled(told.edition, SAFEGUARDING),
        about_me=Link(say("plan.about-me.title", "This plan is about me"), at.at(ABOUT_ME)),
        close=at.at(CLOSE),
        own=Link(say("plan.list.title", "Your plan"), at.at()) if plan.role == "own" else None,
        open=plan.session is not None,
    )
