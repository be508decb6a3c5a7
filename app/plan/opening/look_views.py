"""What the card and the whole plan need on screen."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from app.plan.matter.frame import Frame as Told
from app.plan.matter.lines import Section
from app.plan.matter.saying import Said
from app.web.shell import Link


@dataclass(frozen=True)
class Around:
    """What stands around a view.

    ``damaged``: not all of it could be read; ``open``: there is a session to close; ``own`` leads its owner back;
    ``record`` says that a plan is no medical record.
    """

    frame: Told
    reference: str
    damaged: bool
    record: Said
    safeguarding: Link
    about_me: Link
    close: str
    own: Link | None
    open: bool


@dataclass(frozen=True)
class CardView:
    """What a card opens: what must be seen at once, then what else was ticked.

    ``shown`` puts words into the page’s language, ``ring`` makes a number to call.
    """

    title: Markup
    around: Around
    first: tuple[Section, ...]
    more: Section
    shown: Callable[[Said], Markup]
    ring: Callable[[str], Markup]


@dataclass(frozen=True)
class Chapter:
    """A part of the plan with its place on the page."""

    id: str
    section: Section


@dataclass(frozen=True)
class PlanView:
    """The whole plan; ``large``: in large letters; ``staff`` leads there; the rest as on the card."""

    title: Markup
    around: Around
    chapters: tuple[Chapter, ...]
    shown: Callable[[Said], Markup]
    ring: Callable[[str], Markup]
    staff: Link | None
    large: bool
