"""The view objects of the checkers: what each template needs, already decided and in one language."""

from dataclasses import dataclass

from markupsafe import Markup

from app.checker.help_view import HelpCard
from app.flow.views import SectionView, StepView
from app.web.phones import PhoneView
from app.web.shell import Link


@dataclass(frozen=True)
class CardView:
    """A page of the result: where it is, why it is there, and a note when it is in English only."""

    page: Link
    why: Markup
    note: Markup | None


@dataclass(frozen=True)
class TaskView:
    """Something a person does for somebody, with its drawing."""

    label: Markup
    picture: str | None


@dataclass(frozen=True)
class OnPaper:
    """A result on paper: as a page to print, if there is one, and the address of the PDF."""

    page: Link | None
    pdf: str


@dataclass(frozen=True)
class Ways:
    """Where a result leads: on with the questions (None at the end), to paper, to each answer, and to the start.

    ``base`` is the page the questions belong to; ``sections`` hold every answer with where it can be changed.
    """

    base: str
    go_on: Link | None
    paper: tuple[OnPaper, ...]
    sections: tuple[SectionView, ...]
    clear: str


@dataclass(frozen=True)
class QuestionView:
    """One question. ``so_far`` is None on the first; ``base`` is the page the questions belong to."""

    step: StepView
    base: str
    so_far: Link | None
    on_paper: Link


@dataclass(frozen=True)
class CrisisView:
    """The box of numbers above everything else, in words for adults or for children."""

    lines: tuple[PhoneView, ...]
    page: Link
    for_children: bool


@dataclass(frozen=True)
class AdviceView:
    """The result of “Do you help someone?”."""

    title: Markup
    so_far: bool
    crisis: CrisisView | None
    lead: Markup
    tasks: tuple[TaskView, ...]
    for_other: bool
    age_unknown: Link | None
    do_first: tuple[CardView, ...]
    situation: tuple[CardView, ...]
    also: tuple[CardView, ...]
    phones: tuple[PhoneView, ...]
    ways: Ways


@dataclass(frozen=True)
class HelpView:
    """The result of “What could I get?”."""

    title: Markup
    so_far: bool
    warning: tuple[Markup, ...]
    money_page: Link | None
    likely: tuple[HelpCard, ...]
    maybe: tuple[HelpCard, ...]
    not_now: tuple[HelpCard, ...]
    under_16: bool
    always: tuple[Link, ...]
    phones: tuple[PhoneView, ...]
    ways: Ways


@dataclass(frozen=True)
class CarefreeView:
    """The result of the Carefree check; ``elsewhere`` are other breaks when it is not likely."""

    title: Markup
    so_far: bool
    state: str
    card: HelpCard
    elsewhere: tuple[Link, ...]
    ways: Ways


@dataclass(frozen=True)
class PaperQuestion:
    """A question on paper with its boxes to tick; ``many``: more than one may be ticked."""

    number: int
    question: Markup
    hint: Markup | None
    options: tuple[Markup, ...]
    many: bool


@dataclass(frozen=True)
class PaperView:
    """The blank questionnaire."""

    title: Markup
    questions: tuple[PaperQuestion, ...]
    phones: tuple[PhoneView, ...]
    pdf: str
    about: Link


@dataclass(frozen=True)
class SmallView:
    """A page that says one thing: what happened, numbers to ring, where to go."""

    title: Markup
    paragraphs: tuple[Markup, ...]
    links: tuple[Link, ...]
    phones: tuple[PhoneView, ...]
