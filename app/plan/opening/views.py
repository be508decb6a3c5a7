"""What the forms and the small pages of opening and sharing need."""

from dataclasses import dataclass

from markupsafe import Markup

from app.plan.alert import Alert
from app.plan.building.frame import Frame
from app.web.phones import PhoneView
from app.web.shell import Link


@dataclass(frozen=True)
class Choice:
    """One option of a question."""

    id: str
    label: Markup
    hint: Markup | None = None
    checked: bool = False
    picture: None = None


@dataclass(frozen=True)
class Radios:
    """A question with one answer, for the template of such questions; ``error`` is what was wrong with it."""

    id: str
    question: Markup
    options: tuple[Choice, ...]
    hint: Markup | None = None
    error: Markup | None = None
    kind: str = "choice"
    heading: bool = False
    optional: bool = False


@dataclass(frozen=True)
class Box:
    """A box for one line."""

    id: str
    question: Markup
    value: str = ""
    hint: Markup | None = None
    error: Markup | None = None


@dataclass(frozen=True)
class Tongue:
    """A language the plan can be shown in."""

    tag: str
    name: str
    html: str
    direction: str
    chosen: bool


@dataclass(frozen=True)
class EnterView:
    """The form that opens a plan; ``remember`` is how many days a device may be remembered, 0 if none is."""

    title: Markup
    code: Box
    who: Radios
    tongues: tuple[Tongue, ...]
    remember: int
    remembered: bool
    script: Markup
    alert: Alert


@dataclass(frozen=True)
class SmallView:
    """A page that says one thing."""

    title: Markup
    paragraphs: tuple[Markup, ...]
    links: tuple[Link, ...] = ()
    phones: tuple[PhoneView, ...] = ()


@dataclass(frozen=True)
class ConfirmView:
    """A page that asks before something is done that cannot be undone; ``action`` is where the button leads."""

    title: Markup
    frame: Frame
    paragraphs: tuple[Markup, ...]
    button: Markup
    action: str
    back: Link
