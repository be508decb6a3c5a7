"""People who fill in a plan with pauses and with two phones: nothing that was typed is lost."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Browser

from tests.journeys.planning import SAVE, Planner
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.slow]

BOTH = pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
LATER = 31 * 60
NOTE = "Give water first, then sit with him."
Enter = Callable[..., Planner]


@pytest.fixture
def planner(chromium: Browser, server: Server) -> Iterator[Enter]:
    """A function that lets somebody in: ``planner(scripts=False)``."""
    inside: list[Planner] = []

    def enter(scripts: bool = True, tag: str = "en") -> Planner:
        inside.append(Planner(chromium, server.address, scripts, tag))
        return inside[-1]

    yield enter
    for each in inside:
        each.was_refused()
        each.leaves()


def pause(server: Server, seconds: int) -> None:
    """Every visit is so much nearer to its end, as if nobody had done anything for so long."""
    place = server.log.parent / "var" / "carers.sqlite3"
    with closing(sqlite3.connect(place, timeout=10)) as database, database:
        database.execute("UPDATE plan_grant SET idle_until = idle_until - ?", (seconds,))


def begins(carer: Planner) -> str:
    """A plan with one screen answered and its code kept."""
    carer.begins()
    carer.answers("about")
    return carer.keeps_the_code()


@BOTH
def test_after_a_long_pause_the_code_saves_what_was_typed(
    planner: Enter, server: Server, scripts: bool
) -> None:
    carer = planner(scripts)
    code = begins(carer)
    carer.at("fill/first/1/first-hours")
    carer.types({"needs_2h": ("medicine",), "first_note": (NOTE,)})
    pause(server, LATER)
    carer.presses(SAVE)
    assert "Type your code to save this" in carer.heading
    assert NOTE in carer.says()
    assert code not in carer.page.content()
    carer.page.fill("[name='plan-code']", code)
    carer.presses("form .govuk-button")
    carer.at("fill/first/1/first-hours")
    assert carer.page.input_value("[name='first_note']") == NOTE
    assert carer.page.locator("[name='needs_2h'][value='medicine']").is_checked()


@BOTH
def test_a_pause_that_is_not_too_long_changes_nothing(planner: Enter, server: Server, scripts: bool) -> None:
    carer = planner(scripts)
    begins(carer)
    carer.at("fill/people/1/who")
    carer.types({"person_first_name": ("Bharat",)})
    pause(server, 28 * 60)
    carer.presses(SAVE)
    assert "Saved" in carer.says()
    assert carer.page.locator("[name='plan-code']").count() == 0


@BOTH
def test_after_a_long_pause_a_wrong_code_saves_nothing_and_loses_nothing(
    planner: Enter, server: Server, scripts: bool
) -> None:
    carer = planner(scripts)
    begins(carer)
    carer.at("fill/first/1/first-hours")
    carer.types({"first_note": (NOTE,)})
    pause(server, LATER)
    carer.presses(SAVE)
    carer.page.fill("[name='plan-code']", "7K3M-9QXD-04TH-PB2J")
    carer.presses("form .govuk-button")
    assert NOTE in carer.says()
    assert carer.page.locator("[name='plan-code']").is_visible()


@BOTH
def test_the_second_of_two_phones_sees_both_texts_and_saves_the_chosen_one(
    planner: Enter, server: Server, scripts: bool
) -> None:
    first, second = planner(scripts), planner(scripts)
    code = begins(first)
    second.enters(code, "carer")
    first.at("fill/people/1/who")
    second.at("fill/people/1/who")
    first.types({"person_first_name": ("Bharat",), "person_known_as": ("Baz",)})
    first.presses(SAVE)
    second.types({"person_first_name": ("Bharath",), "person_known_as": ("Bazza",)})
    second.presses(SAVE)
    assert "Somebody changed this while you were typing" in second.heading
    said = second.says()
    assert all(name in said for name in ("Bharat", "Bharath", "Baz", "Bazza"))
    second.page.locator("label[for='plan-keep-person_known_as-saved']").click()
    second.presses("form .govuk-button")
    for phone in (first, second):
        phone.at("fill/people/1/who")
        assert phone.page.input_value("[name='person_first_name']") == "Bharath"
        assert phone.page.input_value("[name='person_known_as']") == "Baz"


@BOTH
def test_two_phones_on_different_screens_are_both_saved(
    planner: Enter, server: Server, scripts: bool
) -> None:
    first, second = planner(scripts), planner(scripts)
    code = begins(first)
    second.enters(code, "carer")
    first.at("fill/people/1/who")
    second.at("fill/contacts/1/contact")
    first.types({"person_first_name": ("Bharat",)})
    first.presses(SAVE)
    second.types({"contact_name": ("Chetan",)})
    second.presses(SAVE)
    said = first.at("check")
    assert "Bharat" in said
    assert "Chetan" in said


@BOTH
def test_yes_to_another_person_to_ring_leads_to_the_questions_about_them(
    planner: Enter, scripts: bool
) -> None:
    carer = planner(scripts)
    begins(carer)
    carer.at("fill/contacts/1/contact")
    carer.answers("contacts/1/contact")
    carer.wants_another_contact()
    assert carer.path.split("?")[0] == "/en/plan/fill/contacts/2/contact"
