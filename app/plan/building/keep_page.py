"""The owner's code, to be kept before anything can be lost: to read, to scan, to print alone, to confirm."""

from dataclasses import dataclass

from markupsafe import Markup

from app.paper.qr import Qr, qr
from app.plan.addresses import KEEP, PAPER
from app.plan.building.frame import Frame, frame
from app.plan.building.saved import saved_words
from app.plan.building.way import way_of
from app.plan.call import Call
from app.plan.page import page
from app.vault.tokens import grouped
from app.web.shell import Link

KEPT, OWN_PHONE, YES, NO = "kept", "own-phone", "yes", "no"
PRIVATE_SHEET = "keep-private"


@dataclass(frozen=True)
class KeepView:
    """``code`` is grouped for reading; ``draft``: it was not confirmed yet. ``days``: 0 if no device is remembered."""

    frame: Frame
    title: Markup
    code: str
    link: str
    short: str
    qr: Qr
    action: str
    draft: bool
    days: int
    missing: bool
    later: Link
    saved: Markup | None
    sheet: Link
    pdf: str


def keep_page(call: Call, later: str, *, missing: bool = False) -> str:
    """The page; ``later`` is where it goes on, ``missing``: the tick was not set."""
    say, keys = call.edition.catalog.say, call.desk.plans.secrets(call.plan)
    title = say("plan.keep.title", "Keep your code")
    sheet = call.at.at(f"{PAPER}/{PRIVATE_SHEET}")
    view = KeepView(
        frame=frame(call),
        title=title,
        code=grouped(keys.code),
        link=call.at.link(keys.token),
        short=call.at.short,
        qr=qr(call.at.link(keys.token), "M"),
        action=call.at.at(KEEP, way_of(call).query()),
        draft=call.plan.state == "draft",
        days=call.desk.terms.remember_days,
        missing=missing,
        later=Link(say("plan.keep.later", "Not now, go on"), later),
        saved=saved_words(call),
        sheet=Link(say("plan.keep.sheet", "Print only the code"), sheet),
        pdf=f"{sheet}.pdf",
    )
    return page(call.edition, "build-keep.html", view, title=title.striptags(), part=KEEP)
