"""What the pages about shares and openings need."""

from dataclasses import dataclass

from markupsafe import Markup

from app.paper.qr import Qr
from app.plan.building.frame import Frame
from app.plan.opening.views import Box, Radios
from app.web.phones import PhoneView
from app.web.shell import Link


@dataclass(frozen=True)
class ShareRow:
    """Somebody who holds a link or card; ``look`` and ``stop`` lead to its pages."""

    label: Markup
    role: Markup
    shows: Markup
    until: Markup
    look: str
    stop: str


@dataclass(frozen=True)
class SharesView:
    """The list; ``new`` is None when there are as many as there may be."""

    title: Markup
    frame: Frame
    rows: tuple[ShareRow, ...]
    new: str | None
    stopped: bool
    links: tuple[Link, ...]


@dataclass(frozen=True)
class ShareView:
    """One share; ``link`` holds its secret and is shown to be copied, never followed."""

    title: Markup
    frame: Frame
    label: Markup
    role: Markup
    shows: Markup
    until: Markup
    link: str
    code: str
    short: str
    qr: Qr
    mail: str
    stop: Link
    back: Link


@dataclass(frozen=True)
class NewShareView:
    """The form for a new share."""

    title: Markup
    frame: Frame
    label: Box
    role: Radios
    until: Radios
    action: str
    back: Link


@dataclass(frozen=True)
class SaferView:
    """Three things to do, in order."""

    title: Markup
    frame: Frame
    rows: tuple[ShareRow, ...]
    openings: Link
    code: Link
    print: Link
    guides: tuple[Link, ...]
    phones: tuple[PhoneView, ...]
    back: Link


@dataclass(frozen=True)
class OpeningRow:
    """One opening: the hour, who they said they were, and with what."""

    when: Markup
    who: Markup
    by: Markup


@dataclass(frozen=True)
class OpeningsView:
    """All that are still remembered."""

    title: Markup
    frame: Frame
    rows: tuple[OpeningRow, ...]
    safer: Link
    back: Link
