"""The whole questionnaire as a sheet with boxes to tick, for groups, surgeries and people without cookies."""

from markupsafe import Markup

from app.checker import sheet_words
from app.checker.addresses import ON_PAPER, ON_PAPER_PDF, Addresses
from app.checker.page import page
from app.checker.phones import FOR_ADULTS, FOR_CHILDREN
from app.checker.views import PaperQuestion, PaperView
from app.flow.model import Field, Flow
from app.flow.words import Voice
from app.web.edition import Edition
from app.web.phones import phones
from app.web.speaking import fields, telling, voice
from app.web.telling import Telling

NOT_ON_PAPER = frozenset({"more"})


def paper_page(edition: Edition, addresses: Addresses, flow: Flow) -> str:
    """Every question of the flow in its order; whoever fills it in leaves out what does not fit."""
    view = PaperView(
        title=sheet_words.blank_title(edition.catalog),
        questions=questions(edition, telling(edition), flow),
        phones=phones(edition, dict.fromkeys((*FOR_ADULTS, *FOR_CHILDREN))),
        pdf=addresses.at(ON_PAPER_PDF),
        about=addresses.about,
    )
    return page(
        edition, "on-paper.html", view, title=view.title.striptags(), addresses=addresses, part=ON_PAPER
    )


def questions(edition: Edition, told: Telling, flow: Flow) -> tuple[PaperQuestion, ...]:
    """What is asked on paper, in one language."""
    speaks = voice(edition, told, flow)
    asked = (field for field in fields(flow) if field.id not in NOT_ON_PAPER)
    return tuple(_question(number, field, speaks) for number, field in enumerate(asked, 1))


def _question(number: int, field: Field, speaks: Voice) -> PaperQuestion:
    hint = speaks.may_say(field.hint)
    return PaperQuestion(
        number=number,
        question=Markup(speaks.says(field.question)),  # noqa: S704 - sentences of the catalogue come escaped
        hint=Markup(hint) if hint else None,  # noqa: S704
        options=tuple(Markup(speaks.says(option.label)) for option in field.options),  # noqa: S704
        many=field.kind == "choices",
    )
