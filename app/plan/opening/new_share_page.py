"""The form for a new share: for whom, what it shows, how long it works."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from app.plan.addresses import SHARE
from app.plan.building.frame import frame
from app.plan.call import Call
from app.plan.opening.addresses import NEW_SHARE
from app.plan.opening.share_views import NewShareView
from app.plan.opening.share_words import name_of_role, what_it_shows
from app.plan.opening.views import Box, Choice, Radios
from app.plan.page import page
from app.web.edition import Edition
from app.web.shell import Link

ROLES = ("view", "card")
UNTIL = ("7-days", "3-months", "stopped")
LONGEST = 60


@dataclass(frozen=True)
class Wanted:
    """What was typed, and what was wrong with it by the name of its box."""

    label: str = ""
    role: str = ""
    until: str = ""
    wrong: Mapping[str, Markup] = field(default_factory=dict)


def new_share_page(call: Call, wanted: Wanted) -> str:
    """The HTML."""
    edition, say = call.edition, call.edition.catalog.say
    title = say("plan.new-share.title", "Make a new link")
    view = NewShareView(
        title=title,
        frame=frame(call),
        label=_label(edition, wanted),
        role=_role(edition, wanted),
        until=_until(edition, wanted),
        action=call.at.at(f"{SHARE}/{NEW_SHARE}"),
        back=Link(say("plan.shares.back", "All links and cards"), call.at.at(SHARE)),
    )
    return page(edition, "open-new-share.html", view, title=title.striptags(), part=f"{SHARE}/{NEW_SHARE}")


def _label(edition: Edition, wanted: Wanted) -> Box:
    say = edition.catalog.say
    return Box(
        "label",
        say("plan.new-share.label", "Who is it for?"),
        wanted.label,
        say("plan.new-share.label-hint", "For example “GP surgery”. Only you see this."),
        wanted.wrong.get("label"),
    )


def _role(edition: Edition, wanted: Wanted) -> Radios:
    options = tuple(
        Choice(role, name_of_role(edition, role), what_it_shows(edition, role), role == wanted.role)
        for role in ROLES
    )
    question = edition.catalog.say("plan.new-share.role", "What may they see?")
    return Radios("role", question, options, error=wanted.wrong.get("role"))


def _until(edition: Edition, wanted: Wanted) -> Radios:
    say = edition.catalog.say
    words = {
        "7-days": say("plan.new-share.7-days", "For 7 days"),
        "3-months": say("plan.new-share.3-months", "For 3 months"),
        "stopped": say("plan.new-share.stopped", "Until I stop it"),
    }
    options = tuple(Choice(one, words[one], None, one == wanted.until) for one in UNTIL)
    hint = say("plan.new-share.until-hint", "A card always works until you stop it, because it is on paper.")
    question = say("plan.new-share.until", "How long may it work?")
    return Radios("until", question, options, hint, wanted.wrong.get("until"))
