"""Stories of people who make an emergency plan on a small phone: by finger and keyboard, with scripts and without."""

import re
from collections.abc import Callable

import pytest

from tests.journeys.test_checker import finds_no_barrier, presses
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.browser

SMALL = {"width": 320, "height": 640}
# The ten questions: what is typed, and which rows are pressed.
TEN: tuple[tuple[str, dict[str, str], str], ...] = (
    ("about", {"carer_first_name": "Asha", "carer_phone": "07700 900101"}, ""),
    ("people/1/who", {"person_first_name": "Bharat", "person_known_as": "Baz"}, "partner"),
    ("contacts/1/contact", {"contact_name": "Chetan", "contact_phone": "07700 900102"}, ""),
    ("people/1/alone", {}, "up-to-1-hour leicester"),
    ("people/1/languages", {}, "short-sentences"),
    ("health/1/conditions", {}, "parkinsons"),
    ("health/1/allergies", {"allergies-penicillin-reaction": "rash"}, "penicillin"),
    ("health/1/critical", {"med_critical-parkinsons-times": "7.00, 11.00"}, "parkinsons"),
    ("health/1/gp", {"person_gp-name": "Example Surgery"}, ""),
    ("first/1/first-hours", {"first_note": "His tablets must be on time."}, ""),
)
SAVE = ".ask__buttons .govuk-button"
# A page that refuses a form is an error to the browser's console, and meant.
MEANT = re.compile(r"status of (403|409|422|503)")


@pytest.fixture(params=[True, False], ids=["with-scripts", "without-scripts"])
def carer(request: pytest.FixtureRequest, visitor: Callable[..., Visitor]) -> Visitor:
    return visitor(scripts=request.param, viewport=SMALL)


def begins(carer: Visitor, tag: str = "en") -> None:
    carer.opens(f"/{tag}/plan/start")
    carer.page.locator("label[for='age']").click()
    presses(carer, "button[value='quick']")


def keeps_the_code(carer: Visitor) -> str:
    code = carer.page.locator(".plan-code__code").inner_text()
    carer.page.locator("label[for='kept']").click()
    presses(carer, "form .govuk-button")
    return code


def answers(carer: Visitor, typed: dict[str, str], rows: str) -> None:
    for row in rows.split():
        box = carer.page.locator(f"main input[value='{row}']").first
        carer.page.locator(f"main label[for='{box.get_attribute('id')}']").click()
    for name, words in typed.items():
        box = carer.page.locator(f"main [name='{name}']")
        if box.evaluate("one => one.tagName") == "SELECT":
            box.select_option(words)
        else:
            box.fill(words)
    presses(carer, SAVE)


def test_ten_screens_make_a_plan_that_is_good_enough_to_print(carer: Visitor) -> None:
    begins(carer)
    for number, (address, typed, rows) in enumerate(TEN, 1):
        assert carer.path.split("?")[0] == f"/en/plan/fill/{address}"
        assert f"Question {number} of 10" in carer.page.locator("main").inner_text()
        answers(carer, typed, rows)
        if number == 1:
            keeps_the_code(carer)
    assert carer.path.startswith("/en/plan/check")
    said = carer.page.locator("main").inner_text()
    assert "Saved" in said
    assert "Penicillin: Rash" in said
    assert "Baz" in said
    presses(carer, "a[href='/en/plan/print'].govuk-button")
    assert "Good enough to print now." in carer.page.locator("main").inner_text()
    with carer.page.expect_download() as download:
        carer.page.locator("a[href^='/en/plan/paper/full.pdf']").click()
    assert download.value.suggested_filename == "emergency-plan.pdf"
    assert "Asha" not in carer.page.url + carer.page.title()


def test_the_ten_screens_can_be_done_with_a_keyboard_alone(visitor: Callable[..., Visitor]) -> None:
    carer = visitor(viewport=SMALL, scripts=False)
    carer.opens("/en/plan/start")
    carer.page.locator("#age").focus()
    carer.page.keyboard.press("Space")
    carer.page.keyboard.press("Tab")
    with carer.page.expect_navigation():
        carer.page.keyboard.press("Enter")
    for number, (_, typed, _) in enumerate(TEN, 1):
        box = carer.page.locator("main input:not([type=hidden]), main textarea").first
        box.focus()
        if typed and box.get_attribute("name") in typed:
            carer.page.keyboard.type(typed[str(box.get_attribute("name"))])
        with carer.page.expect_navigation():
            carer.page.keyboard.press("Enter")
        if number == 1:
            carer.page.locator("#kept").focus()
            carer.page.keyboard.press("Space")
            with carer.page.expect_navigation():
                carer.page.keyboard.press("Enter")
        if "Question" in carer.page.locator("main").inner_text():
            assert carer.path.split("?")[0] != "/en/plan/fill/about"
    assert carer.path.startswith("/en/plan/check")
    carer.faults[:] = [one for one in carer.faults if not MEANT.search(one)]


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["en", "ur"])
def test_no_page_of_the_builder_has_a_barrier_on_a_small_phone(
    visitor: Callable[..., Visitor], tag: str
) -> None:
    carer = visitor(viewport=SMALL)
    carer.opens(f"/{tag}/plan/start")
    finds_no_barrier(carer)
    presses(carer, "button[value='quick']")  # without an age
    finds_no_barrier(carer)
    begins(carer, tag)
    for number, (_, typed, rows) in enumerate(TEN, 1):
        finds_no_barrier(carer)
        answers(carer, typed, rows)
        if number == 1:
            finds_no_barrier(carer)
            presses(carer, "form .govuk-button")  # without the tick
            finds_no_barrier(carer)
            keeps_the_code(carer)
    carer.page.goto(carer.site + f"/{tag}/plan/print")
    finds_no_barrier(carer)
    presses(carer, "form[method='post'] .govuk-button")
    papers = ("paper/full", "paper/cards", "paper/bottle-1", "paper/letter", "blank/ten-questions")
    for part in ("print", "check", "keep", "blank", "fill/contacts", "fill/contacts/1/contact", "", *papers):
        carer.opens(f"/{tag}/plan/{part}".rstrip("/"))
        finds_no_barrier(carer)
    carer.faults[:] = [one for one in carer.faults if not MEANT.search(one)]


@pytest.mark.slow
def test_pages_that_carry_what_was_typed_have_no_barrier(visitor: Callable[..., Visitor]) -> None:
    carer = visitor(viewport=SMALL)
    begins(carer)
    answers(carer, TEN[0][1], "")
    other = carer.context.new_page()
    carer.opens("/en/plan/fill/about")
    other.goto(f"{carer.site}/en/plan/fill/about")
    other.fill("[name=carer_first_name]", "Bhavna")
    with other.expect_navigation():
        other.locator(SAVE).click()
    answers(carer, {"carer_first_name": "Esther"}, "")
    assert "Somebody changed this" in carer.heading
    finds_no_barrier(carer)
    presses(carer, "form .govuk-button")
    carer.opens("/en/plan/fill/about")
    carer.context.clear_cookies()
    answers(carer, {"carer_first_name": "Dawn"}, "")
    assert "Type your code to save this" in carer.heading
    finds_no_barrier(carer)
    carer.page.fill("[name=plan-code]", "7K4M")
    presses(carer, "form .govuk-button")
    finds_no_barrier(carer)
    assert "Dawn" in carer.page.locator("main").inner_text()
    carer.faults[:] = [one for one in carer.faults if not MEANT.search(one)]


@pytest.mark.slow
def test_without_a_connection_nothing_that_was_typed_is_lost(visitor: Callable[..., Visitor]) -> None:
    carer = visitor(viewport=SMALL)
    begins(carer)
    carer.page.fill("[name=carer_first_name]", "Asha")
    carer.context.set_offline(True)
    carer.page.locator(SAVE).click()
    carer.page.locator("[data-save-notice]").wait_for(state="visible")
    assert carer.page.input_value("[name=carer_first_name]") == "Asha"
    carer.context.set_offline(False)
    carer.page.locator(SAVE).dblclick()
    carer.page.wait_for_url("**/plan/keep**")
    assert "saved=2-" in carer.page.url
    carer.faults[:] = [one for one in carer.faults if "ERR_INTERNET_DISCONNECTED" not in one]


def test_after_leaving_quickly_the_browser_holds_nothing_of_the_plan(carer: Visitor) -> None:
    begins(carer)
    answers(carer, TEN[0][1], "")
    carer.context.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="weather"))
    carer.page.locator(".quick-exit").click()
    carer.page.wait_for_url("https://www.bbc.co.uk/**")
    assert carer.context.cookies(carer.site) == []
    carer.page.go_back()
    assert "Asha" not in carer.page.locator("body").inner_text()
    carer.faults.clear()
