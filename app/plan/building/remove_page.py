"""Asks once more before somebody and everything that was written about them is taken out of the plan."""

from dataclasses import dataclass

from markupsafe import Markup

from app.flow.answers import Answers, items
from app.flow.model import Group
from app.flow.repeat import REMOVE, name_of
from app.flow.typed import one
from app.plan.addresses import FILL
from app.plan.building.frame import Frame, frame
from app.plan.building.typed_lines import OURS, carried
from app.plan.building.way import way_of
from app.plan.call import Call
from app.plan.page import page
from app.web.shell import Link
from app.web.speaking import telling, voice

SURE = f"{OURS}sure"


@dataclass(frozen=True)
class RemoveView:
    """``hidden`` sends the wish again, with the word that it is meant."""

    frame: Frame
    title: Markup
    name: Markup
    hidden: tuple[tuple[str, str], ...]
    action: str
    back: Link


def needs_asking(call: Call, group: Group | None, answers: Answers) -> bool:
    """Whether something would go that was written about somebody or something."""
    return bool(group and not call.sent(SURE) and _meant(call, group, answers))


def remove_page(call: Call, group: Group, answers: Answers) -> str:
    """The page."""
    say = call.edition.catalog.say
    name = name_of(group, _meant(call, group, answers), voice(call.edition, telling(call.edition), call.flow))
    whom = Markup("<bdi>{0}</bdi>").format(name or one(call.typed, REMOVE))
    title = say("plan.remove.title", "Remove this entry?")
    view = RemoveView(
        frame=frame(call),
        title=title,
        name=whom,
        hidden=(*carried(call.typed), (SURE, "yes")),
        action=call.at.fill(call.part, way_of(call).query()),
        back=Link(say("plan.remove.back", "No, keep it"), call.at.fill(call.part, way_of(call).query())),
    )
    return page(call.edition, "build-remove.html", view, title=title.striptags(), part=f"{FILL}/{call.part}")


def _meant(call: Call, group: Group, answers: Answers) -> Answers:
    """What is known of the thing that is to go; nothing if there is no such wish."""
    number, things = one(call.typed, REMOVE), items(answers.get(group.id))
    known = number.isascii() and number.isdigit() and 1 <= int(number) <= len(things)
    return things[int(number) - 1] if known else {}
