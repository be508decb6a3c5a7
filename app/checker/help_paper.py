"""The result of “What could I get?” as a document: every kind of help with its state, its reasons and what to do."""

from collections.abc import Iterator

from markupsafe import Markup

from app.checker import help_words
from app.checker.entitlement import STATES, what_help
from app.checker.help_sheet import HelpSheet, Told
from app.checker.printing import Printing, in_both
from app.checker.questionnaires import HELP
from app.checker.sheet_paper import labelled, named_page, numbers
from app.checker.today import today
from app.flow.journey import Journey
from app.language.show import date as show_date
from app.paper.document import Block, Box, Bullets, Document, Paragraph, Value
from app.web.edition import Edition
from app.web.on_paper import printed_on
from app.web.telling import Telling


def help_paper(edition: Edition, journey: Journey) -> Document:
    """The result of those answers."""
    found = what_help(journey.answers, today(edition.library.facts))
    press, sheet = in_both(edition), HelpSheet(edition, journey.answers, found)
    return press.document(HELP, _blocks(press, sheet, under_16=found.under_16), None)


def _blocks(press: Printing, sheet: HelpSheet, *, under_16: bool) -> Iterator[Block]:
    said = sheet.both.said
    yield press.title(said(help_words.title))
    yield press.pair(sheet.both.told(_printed), "small", bold=False)
    yield press.pair(said(help_words.lead), "lead")
    yield from _warning(press, sheet)
    for state in STATES:
        if state == "not-now" and under_16:
            yield press.heading(said(help_words.later))
            yield press.pair(said(help_words.at_school))
        elif kinds := tuple(sheet.of(state)):
            yield press.heading(said(help_words.GROUPS[state]))
            for kind in kinds:
                yield from _kind(press, sheet, kind)
    yield press.heading(said(help_words.always))
    yield Bullets(tuple((named_page(press, one),) for one in sheet.always))
    yield numbers(press, sheet.numbers)


def _printed(told: Telling) -> Markup:
    rendering = told.rendering
    return printed_on(told.catalog, show_date(rendering.facts.day, rendering.language))


def _warning(press: Printing, sheet: HelpSheet) -> Iterator[Block]:
    if sheet.warning:
        advice = press.pair(sheet.both.said(help_words.warning))
        yield Box(
            "warning", (advice, *([press.pair(sheet.warning, bold=False)] if sheet.warning.english else []))
        )


def _kind(press: Printing, sheet: HelpSheet, kind: Told) -> Iterator[Block]:
    said = sheet.both.said
    yield press.heading(kind.name, 3)
    if kind.lead.english:
        yield press.pair(kind.lead, bold=False)
    if kind.why:
        yield press.pair(said(help_words.WHY[kind.state]), bold=False)
        yield Bullets(tuple((press.pair(one, bold=False),) for one in kind.why))
    if kind.state != "not-now":
        yield press.pair(labelled(said(help_words.next_step), kind.next), bold=False)
        yield from (press.pair(one, "small", bold=False) for one in kind.amounts)
    yield Paragraph((Value(kind.page.address),), "small")
    yield press.pair(kind.source, "small", bold=False)
