"""What the pages for reviewing, carrying and asking about a plan need."""

from dataclasses import dataclass

from markupsafe import Markup

from app.plan.building.frame import Frame
from app.plan.building.warnings import Banner
from app.plan.opening.views import Radios
from app.web.phones import PhoneView
from app.web.shell import Link


@dataclass(frozen=True)
class ReviewView:
    """``done``: just said to be right; ``changed``: it was changed meanwhile, so nothing was said."""

    title: Markup
    frame: Frame
    done: bool
    changed: bool
    last: Markup
    due: Markup
    ends: Markup
    banners: tuple[Banner, ...]
    reasons: tuple[Markup, ...]
    again: Radios
    version: int
    action: str
    change: Link
    reminders: str
    more: tuple[Link, ...]


@dataclass(frozen=True)
class FileView:
    """``save`` is the address of the file, ``action`` where one is sent."""

    title: Markup
    save: str
    action: str
    error: Markup | None
    back: Link


@dataclass(frozen=True)
class AboutMeView:
    """``contact`` says how to reach those who answer for data, ``copy`` leads to the plan if one is open here."""

    title: Markup
    contact: Markup
    copy: Link
    safeguarding: Link
    phones: tuple[PhoneView, ...]
