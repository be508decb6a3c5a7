"""What the pages of the young people's plan show."""

from dataclasses import dataclass

from markupsafe import Markup

from app.flow.views import ErrorView, StepView
from app.plan.young.said import Caller
from app.web.phones import PhoneView
from app.web.shell import Link

Hidden = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class FormView:
    """All questions on one page, with everything that was wrong."""

    title: Markup
    action: str
    steps: tuple[StepView, ...]
    errors: tuple[ErrorView, ...]
    about: Link
    phones: tuple[PhoneView, ...]


@dataclass(frozen=True)
class ResultView:
    """The plan to print; ``hidden`` are the answers, sent again by each button, because nobody keeps them."""

    title: Markup
    name: str
    card: Markup
    callers: tuple[Caller, ...]
    numbers: Markup
    to_do: tuple[Markup, ...]
    rows: tuple[tuple[Markup, Markup], ...]
    not_in_trouble: Markup
    nothing_is_sent: Markup
    for_the_grown_up: Markup
    change: str
    pdf: str
    keep: str | None
    hidden: Hidden
    about: Link
