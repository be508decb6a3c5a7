"""Which papers there are, in which languages and how large; and how to print without a printer."""

from dataclasses import dataclass

from markupsafe import Markup

from app.flow.journey import walk
from app.plan.addresses import PRINT
from app.plan.building.frame import Frame, frame
from app.plan.building.offered import Offered, offered
from app.plan.building.print_codes import missing
from app.plan.building.warnings import Banner, banners
from app.plan.building.wishes import Wishes, wishes_of
from app.plan.call import Call
from app.plan.matter.roles import answers_of
from app.plan.page import page


@dataclass(frozen=True)
class Tongue:
    """A language that can stand beside English."""

    tag: str
    name: str
    html: str
    direction: str
    chosen: bool


@dataclass(frozen=True)
class PrintView:
    """``codes``: those of the cards have to be made first. ``here`` is where the form sends."""

    frame: Frame
    title: Markup
    banners: tuple[Banner, ...]
    good: bool
    here: str
    short: Markup
    tongues: tuple[Tongue, ...]
    large: bool
    codes: bool
    too_many: bool
    whole: tuple[Offered, ...]
    coded: tuple[Offered, ...]


def print_page(call: Call, *, too_many: bool = False) -> str:
    """The page; ``too_many``: there are as many codes as a plan may have."""
    journey = walk(call.flow, answers_of(call.plan.text))
    title, wishes = call.edition.catalog.say("plan.print.title", "Print or save"), wishes_of(call)
    papers = tuple(offered(call, wishes))
    view = PrintView(
        frame=frame(call),
        title=title,
        banners=banners(call, journey),
        good=journey.quick.ready,
        here=call.at.at(PRINT),
        short=Markup('<bdi dir="ltr">{0}</bdi>').format(call.at.short),
        tongues=tongues(call, wishes),
        large=wishes.large,
        codes=bool(missing(call)),
        too_many=too_many,
        whole=tuple(one for one in papers if not one.coded),
        coded=tuple(one for one in papers if one.coded),
    )
    return page(call.edition, "build-print.html", view, title=title.striptags(), part=PRINT)


def tongues(call: Call, wishes: Wishes) -> tuple[Tongue, ...]:
    """The languages that can stand beside English today."""
    others = (one for one in call.edition.library.active if not one.source)
    return tuple(
        Tongue(one.tag, one.native_name, one.html, one.direction, one == wishes.edition.language)
        for one in others
    )
