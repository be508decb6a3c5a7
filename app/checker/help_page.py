"""The result of “What could I get?”: likely, maybe and not now, with a warning first where a claim could do harm."""

from collections.abc import Iterator

from markupsafe import Markup

from app.checker.addresses import RESULT, RESULT_PDF, SO_FAR, Addresses
from app.checker.answers import Answers, answered, has
from app.checker.entitlement import Help, State, what_help
from app.checker.help_view import HelpCard, help_card
from app.checker.page import page
from app.checker.phones import to_ring
from app.checker.today import today
from app.checker.views import HelpView, OnPaper
from app.checker.ways import ways
from app.flow.journey import Journey
from app.web.edition import Edition
from app.web.phones import phones
from app.web.speaking import telling
from app.web.surroundings import titled

WARNING, ADVICE, MONEY = "rule-severe-disability-warning", "citizens-advice-phone", "money-for-carers"
CHILDREN = ("under-16", "16-17")


def help_page(edition: Edition, addresses: Addresses, journey: Journey, *, so_far: bool) -> str:
    """The page for the answers on a path, at the end or on the way."""
    view = _view(edition, addresses, journey, so_far=so_far)
    title = view.title.striptags()
    return page(
        edition, "help.html", view, title=title, addresses=addresses, part=SO_FAR if so_far else RESULT
    )


def _view(edition: Edition, addresses: Addresses, journey: Journey, *, so_far: bool) -> HelpView:
    answers = journey.answers
    found = what_help(answers, today(edition.library.facts))
    child = has(answers, "age", *CHILDREN)
    return HelpView(
        title=edition.catalog.say("checker.help.title", "What you could get"),
        so_far=so_far,
        warning=tuple(_warning(edition)) if found.warning else (),
        money_page=titled(edition, MONEY) if found.warning else None,
        likely=_cards(edition, found, answers, "likely"),
        maybe=_cards(edition, found, answers, "maybe"),
        not_now=_cards(edition, found, answers, "not-now"),
        under_16=found.under_16,
        always=tuple(titled(edition, slug) for slug in always(answers)),
        phones=phones(edition, [ADVICE]) if found.warning else to_ring(edition, child=child),
        ways=ways(journey, addresses, (OnPaper(None, addresses.at(RESULT_PDF)),)),
    )


def _cards(edition: Edition, found: Help, answers: Answers, state: State) -> tuple[HelpCard, ...]:
    told = telling(edition)
    return tuple(help_card(edition, told, row, answers) for row in found.of(state))


def _warning(edition: Edition) -> Iterator[Markup]:
    say = edition.catalog.say
    yield say("checker.warning", "Before you claim, get advice. Your claim could lower their money.")
    if rule := telling(edition).fact(WARNING):
        yield rule


def always(answers: Answers) -> tuple[str, ...]:
    """The pages that come last, whatever the answers. The city's service is for people aged 18 or over."""
    here = not answered(answers, "where-person") or has(answers, "where-person", "leicester")
    city = here or has(answers, "where-me", "leicester")
    adult = not has(answers, "age", *CHILDREN)
    first = "carers-support-service" if city and adult else "contact-us"
    return (first, "gp-registration", "emergency-plan")
