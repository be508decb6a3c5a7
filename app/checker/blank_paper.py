"""The blank questionnaire as a document: boxes to tick, for groups, surgeries and people without cookies."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from app.checker import sheet_words
from app.checker.both import Both
from app.checker.paper_page import questions
from app.checker.phones import FOR_ADULTS, FOR_CHILDREN
from app.checker.printing import Printing, in_both, in_one
from app.checker.questionnaires import CAREFREE
from app.checker.sheet import number
from app.checker.sheet_document import Line, Number
from app.checker.sheet_paper import numbers
from app.checker.views import PaperQuestion
from app.flow.model import Flow
from app.paper import document as paper
from app.paper.document import Block, Choices, Document, Numbered
from app.web.edition import Edition
from app.web.telling import Telling

# Two languages have room on two sides only where few questions are asked. The long questionnaires are in the
# reader's alone: numbers and order are the same in every language, so an English sheet can be read beside them.
SHORT = frozenset({CAREFREE})


def blank_paper(edition: Edition, slug: str, flow: Flow) -> Document:
    """Every question of the flow in its order."""
    bilingual = slug in SHORT
    press = in_both(edition) if bilingual else in_one(edition)
    return press.document(
        slug, _blocks(press, Both(edition, english=bilingual), edition, flow), 1 if bilingual else 2
    )


def _blocks(press: Printing, both: Both, edition: Edition, flow: Flow) -> Iterator[Block]:
    yield press.title(both.told(lambda told: _title(edition, told, flow)))
    yield press.pair(both.said(sheet_words.blank_how), bold=False)
    asked = zip(*(questions(edition, told, flow) for told in both.tellings), strict=True)
    yield Numbered(tuple(tuple(_question(press, one)) for one in asked))
    yield numbers(press, _numbers(edition, both))


def _title(edition: Edition, told: Telling, flow: Flow) -> Markup:
    shown = edition.library.shown(flow.id, told.rendering.language)
    return edition.title(shown) if shown.language == edition.language else escape(shown.page.title)


def _question(press: Printing, said: tuple[PaperQuestion, ...]) -> Iterator[Block]:
    yield press.pair(_line(one.question for one in said))
    if said[0].hint:
        yield press.pair(_line(one.hint or Markup("") for one in said), bold=False)
    options = zip(*(one.options for one in said), strict=True)
    yield Choices(tuple(_option(press, one) for one in options))


def _line(said: Iterator[Markup]) -> Line:
    every = tuple(said)
    return Line(every[0], every[1] if len(every) > 1 else None)


def _option(press: Printing, said: tuple[Markup, ...]) -> paper.Line:
    return press.beside(_line(iter(said)))


def _numbers(edition: Edition, both: Both) -> Iterator[Number]:
    facts = edition.library.facts
    known = (facts.to_show(one) for one in dict.fromkeys((*FOR_ADULTS, *FOR_CHILDREN)) if one in facts)
    return (number(edition, both, one) for one in known if one)
