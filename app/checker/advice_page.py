"""The result of “Do you help someone?”: what is done, what it is called, and at most five things to do first."""

from collections.abc import Iterable

from markupsafe import Markup

from app.checker import caring
from app.checker.addresses import RESULT, RESULT_PDF, SHEET, SO_FAR, Addresses
from app.checker.advice import Advice, advice
from app.checker.because import Label, because
from app.checker.labels import chosen_options, label
from app.checker.page import page
from app.checker.phones import crisis, to_ring
from app.checker.reasons import Card
from app.checker.views import AdviceView, CardView, OnPaper, TaskView
from app.checker.ways import ways
from app.flow.journey import Journey
from app.flow.words import Voice
from app.web.edition import Edition
from app.web.shell import Link
from app.web.speaking import telling, voice
from app.web.surroundings import titled

CRISIS, YOUNG = "crisis-help", "young-carers"


def advice_page(edition: Edition, addresses: Addresses, journey: Journey, *, so_far: bool) -> str:
    """The page for the answers on a path, at the end or on the way."""
    found, speaks = advice(journey.answers), voice(edition, telling(edition), journey.flow)
    view = _view(edition, addresses, journey, found, speaks, so_far=so_far)
    return page(
        edition,
        "advice.html",
        view,
        title=view.title.striptags(),
        addresses=addresses,
        part=SO_FAR if so_far else RESULT,
        quick_exit=found.in_danger,
    )


def _view(
    edition: Edition, addresses: Addresses, journey: Journey, found: Advice, speaks: Voice, *, so_far: bool
) -> AdviceView:
    words = label(journey.flow, journey.answers, speaks)
    return AdviceView(
        title=edition.catalog.say("checker.result.title", "Your list of help"),
        so_far=so_far,
        crisis=crisis(edition, child=found.under_18) if found.in_danger else None,
        lead=lead(journey, found, speaks),
        tasks=tuple(_tasks(journey, speaks)),
        for_other=caring.for_other(journey.answers),
        age_unknown=titled(edition, YOUNG) if _asks_about_age(found) else None,
        do_first=_cards(edition, found.do_first, words),
        situation=_cards(edition, found.situation, words),
        also=_cards(edition, found.also, words),
        phones=to_ring(edition, child=found.under_18),
        ways=ways(journey, addresses, _sheets(addresses, found)),
    )


def lead(journey: Journey, found: Advice, speaks: Voice) -> Markup:
    """The words for the outcome, as somebody reads them who answers for herself or for another."""
    own = {one.id: one.lead for one in journey.flow.outcomes}
    for_other = (journey.flow.words or {}).get(f"{found.outcome}-for-other")
    words = for_other if for_other and caring.for_other(journey.answers) else own[found.outcome]
    return Markup(speaks.may_say(words) or "")  # noqa: S704 - sentences of the catalogue come escaped


def _tasks(journey: Journey, speaks: Voice) -> Iterable[TaskView]:
    if not caring.does_tasks(journey.answers):
        return ()
    options = chosen_options(journey, "tasks")
    return (TaskView(Markup(speaks.says(one.label)), one.picture) for one in options)  # noqa: S704


def _asks_about_age(found: Advice) -> bool:
    return found.age_unknown and found.outcome != "professional"


def _cards(edition: Edition, found: Iterable[Card], words: Label) -> tuple[CardView, ...]:
    """The crisis page is not among them: its numbers stand in a box of their own."""
    return tuple(_card(edition, one, words) for one in found if one.page != CRISIS)


def _card(edition: Edition, card: Card, words: Label) -> CardView:
    translated = edition.library.translated(card.page, edition.language)
    note = None if translated else edition.catalog.say("checker.in-english", "In English")
    return CardView(titled(edition, card.page), because(card.reason, edition.catalog, words), note)


def _sheets(addresses: Addresses, found: Advice) -> tuple[OnPaper, ...]:
    say = addresses.edition.catalog.say
    if found.outcome == "professional":
        return ()
    if found.under_18:
        return (_sheet(addresses, say("checker.sheet.child", "A sheet to show to a grown-up I trust")),)
    return (
        _sheet(addresses, say("checker.sheet.staff", "A sheet to show to staff")),
        _sheet(addresses, say("checker.sheet.private", "The same, with how I am"), "?with=how-i-am"),
        _sheet(addresses, say("checker.sheet.me", "A sheet for me, with everything"), "?with=everything"),
    )


def _sheet(addresses: Addresses, words: Markup, query: str = "") -> OnPaper:
    return OnPaper(Link(words, addresses.at(SHEET, query)), addresses.at(RESULT_PDF, query))
