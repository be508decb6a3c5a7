"""Facts in the result of “What could I get?”: dated while they hold, left out and said so when they do not."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.checker.addresses import Addresses
from app.checker.answers import Answers
from app.checker.entitlement import what_help
from app.checker.help_page import help_page
from app.checker.help_view import help_card
from app.checker.question_page import question_page
from app.checker.today import today
from app.content.facts import Fact, Facts
from app.flow.journey import walk
from app.flow.turn import Ask, look
from app.web.edition import Edition
from app.web.speaking import telling
from tests.checker.options import ABOUT_HELP
from tests.checker.test_entitlement import BASE, EXAMPLES, HELPS, NOW, of, states

NOVEMBER, RUN_OUT = date(2026, 11, 22), date(2027, 6, 1)
WORKING = {**BASE, "work": "employee", "earnings": "over-limit"}
NEVER_LIKELY_NOW = {"person", "flu"}


def english(portal: Any, day: date = NOVEMBER, **changed: Fact) -> Edition:
    """The English edition with the facts of that day, some of them changed."""
    edition: Edition = portal.live.snapshot.editions["en"]
    facts = Facts({**edition.library.facts.facts, **changed}, day)
    return replace(edition, library=replace(edition.library, facts=facts))


def result(portal: Any, edition: Edition, said: Answers) -> str:
    flow = portal.live.snapshot.questionnaires["what-help-you-can-get"]
    asked = {**dict.fromkeys(ABOUT_HELP, ""), **said}
    return help_page(edition, Addresses(edition, flow.id), walk(flow, asked), so_far=False)


def question(portal: Any, edition: Edition, step: str, said: Answers) -> str:
    flow = portal.live.snapshot.questionnaires["what-help-you-can-get"]
    ask = look(flow, {**dict.fromkeys(ABOUT_HELP, ""), **said}, step)
    assert isinstance(ask, Ask)
    return question_page(edition, Addresses(edition, flow.id), ask)


def test_an_amount_stands_with_the_day_it_holds_from(portal: Any) -> None:
    html = result(portal, english(portal), BASE)
    assert html.index("£86.45") < html.index("Rates from 6 April 2026")


def test_an_amount_that_has_run_out_is_left_out_and_its_state_stays(portal: Any) -> None:
    edition = english(portal, RUN_OUT)
    html = result(portal, edition, BASE)
    assert "£" not in html
    assert "The amount is being checked." in html
    now, then = (what_help(BASE, today(english(portal, day).library.facts)) for day in (NOVEMBER, RUN_OUT))
    assert states(now) == states(then)


def test_a_limit_that_has_run_out_is_not_asked_for_and_never_held_against_anybody(portal: Any) -> None:
    edition = english(portal, RUN_OUT)
    html = question(portal, edition, "earnings", WORKING)
    assert "We are checking this year’s limit" in html
    assert "£" not in html
    assert "take-home pay is over" not in result(portal, edition, WORKING)


WINTERS = [
    ("confirmed", date(2026, 10, 1), "likely"),
    ("confirmed", date(2026, 3, 1), "maybe"),
    ("confirmed", None, "maybe"),
    ("to-confirm", date(2026, 10, 1), "maybe"),
]


@pytest.mark.parametrize(("confidence", "checked", "state"), WINTERS)
def test_the_vaccine_is_likely_only_when_this_winters_list_was_checked(
    portal: Any, confidence: str, checked: date | None, state: str
) -> None:
    facts = english(portal).library.facts
    changed = facts["rule-flu-carers"].model_copy(update={"confidence": confidence, "checked_on": checked})
    edition = english(portal, NOVEMBER, **{"rule-flu-carers": changed})
    assert states(what_help(BASE, today(edition.library.facts)))["flu"] == state


def test_every_kind_of_help_says_where_it_is_from_and_how_old_that_is(portal: Any) -> None:
    edition = english(portal)
    for row in what_help({}, today(edition.library.facts)).rows:
        card = help_card(edition, telling(edition), row, {})
        assert "2026" in card.source
        assert "§" not in card.source
        assert card.next
        assert card.page.href.startswith("/en/")


def test_every_state_there_can_be_is_reached() -> None:
    others = [{"main-carer": "no"}, {"where-person": "elsewhere", "where-me": "elsewhere"}]
    results = [*map(of, EXAMPLES), *(what_help(said, NOW) for said in others)]
    reached = {pair for found in results for pair in states(found).items()}
    all_states = {(name, state) for name in HELPS for state in ("likely", "maybe", "not-now")}
    assert all_states - reached == {(name, "likely") for name in NEVER_LIKELY_NOW}


def test_the_warning_comes_before_every_claim(portal: Any) -> None:
    said = {**BASE, "severe-disability": "yes"}
    html = result(portal, english(portal), said)
    assert html.index("Your claim could lower their money.") < html.index('id="help-ca"')
