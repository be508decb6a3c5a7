"""Stories of people who answer the questions, on a phone, with JavaScript and without, by finger and by keyboard."""

import re
from collections.abc import Callable, Mapping

import pypdfium2
import pytest

from tests.journeys.test_access import RULES, RUN_AXE
from tests.journeys.visitor import Visitor, axe_source
from tests.server import Server

pytestmark = pytest.mark.browser

SMALL = {"width": 320, "height": 640}
DAUGHTER = {
    "for-whom": "me",
    "tasks": "medicine calls-and-forms",
    "stage": "a-while",
    "who": "parent",
    "age": "26-65",
    "why": "dementia",
    "without-me": "could-not",
    "paid": "no",
    "where-person": "leicester",
    "urgent": "no",
    "more": "show-result",
}
CHILD = {"for-whom": "me", "tasks": "company", "age": "11-15", "trusted-adult": "worried-now"}
PENSIONER = {
    "age": "66-or-over",
    "state-pension": "gets",
    "hours": "35-or-more",
    "person-benefit": "qualifying",
}
ENOUGH = 30


def chooses(carer: Visitor, options: str) -> None:
    """Press the rows of these options."""
    for option in options.split():
        box = carer.page.locator(f"main input[value='{option}']")
        carer.page.locator(f"main label[for='{box.get_attribute('id')}']").click()


def presses(carer: Visitor, what: str) -> None:
    """Press it, and wait until the next page is there."""
    with carer.page.expect_navigation():
        carer.page.locator(f"main {what}").click()


def answers(carer: Visitor, said: Mapping[str, str], look: Callable[[Visitor], None] | None = None) -> None:
    """Answer what has an answer, skip the rest, until the result."""
    for _ in range(ENOUGH):
        if look:
            look(carer)
        step = carer.path.rpartition("/")[2]
        if step == "result":
            return
        if step in said:
            chooses(carer, said[step])
            presses(carer, ".govuk-button")
        else:
            presses(carer, "button[name='skip']")
    raise AssertionError("the questions never end")


def finds_no_barrier(carer: Visitor) -> None:
    """axe finds nothing and nothing scrolls sideways."""
    assert carer.sideways() <= 0, carer.path
    carer.page.evaluate(axe_source())
    found = carer.page.evaluate(RUN_AXE, RULES)["violations"]
    assert not found, [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found]


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_a_daughter_finds_out_what_there_is_for_her(carer: Visitor, tag: str) -> None:
    carer.opens(f"/{tag}/am-i-a-carer")
    presses(carer, f"a[href='/{tag}/am-i-a-carer/for-whom']")
    answers(carer, DAUGHTER)
    main = carer.page.locator("main")
    assert main.locator(f"a[href='/{tag}/carers-assessment']").is_visible()
    assert main.locator(f"a[href='/{tag}/dementia']").is_visible()
    assert "medicine" not in carer.page.url


STORIES = {
    "daughter": ("am-i-a-carer/for-whom", DAUGHTER),
    "child": ("am-i-a-carer/for-whom", CHILD),
    "pensioner": ("what-help-you-can-get/age", PENSIONER),
}
TODAY = (("daughter", "en"), ("child", "ur"))
NOW_AND_THEN = [(who, tag) for who in STORIES for tag in ("en", "ur") if (who, tag) not in TODAY]


@pytest.mark.parametrize(
    ("who", "tag"), [*TODAY, *(pytest.param(*each, marks=pytest.mark.slow) for each in NOW_AND_THEN)]
)
def test_no_step_has_a_barrier_on_a_small_phone(visitor: Callable[..., Visitor], who: str, tag: str) -> None:
    start, said = STORIES[who]
    carer = visitor(viewport=SMALL)
    carer.opens(f"/{tag}/{start}")
    answers(carer, said, finds_no_barrier)
    for part in ("so-far", "on-paper", "cleared", *(["sheet"] if "am-i" in start else [])):
        carer.opens(f"/{tag}/{start.partition('/')[0]}/{part}")
        finds_no_barrier(carer)


def test_a_mistake_is_said_at_the_top_and_leads_to_the_question(visitor: Callable[..., Visitor]) -> None:
    carer = visitor(viewport=SMALL)
    carer.opens("/en/am-i-a-carer/for-whom")
    presses(carer, ".govuk-button")
    carer.faults.clear()
    finds_no_barrier(carer)
    carer.page.locator("main a[href='#for-whom']").click()
    assert carer.page.evaluate("document.activeElement.id") == "for-whom"


def test_the_keyboard_is_enough(visitor: Callable[..., Visitor]) -> None:
    carer = visitor()
    carer.opens("/en/carefree-breaks/age")
    for _ in range(7):
        presses_until(carer, "input")
        carer.page.keyboard.press("Space")
        presses_until(carer, "button.govuk-button")
        with carer.page.expect_navigation():
            carer.page.keyboard.press("Enter")
        if carer.path.endswith("/result"):
            break
    assert carer.path == "/en/carefree-breaks/result"


def presses_until(carer: Visitor, wanted: str) -> None:
    """Tab until something like this inside main has the focus."""
    for _ in range(40):
        carer.page.keyboard.press("Tab")
        if carer.page.evaluate("wanted => document.activeElement.matches(`main ${wanted}`)", wanted):
            return
    raise AssertionError(f"the keyboard does not reach {wanted} on {carer.path}")


def test_back_and_change_keep_what_was_answered(carer: Visitor) -> None:
    carer.opens("/en/am-i-a-carer/for-whom")
    answers(carer, DAUGHTER)
    carer.page.locator("summary").first.click()
    presses(carer, "a[href='/en/am-i-a-carer/why?change']")
    assert carer.page.locator("input[value='dementia']").is_checked()
    chooses(carer, "sight-or-hearing")
    presses(carer, ".govuk-button")
    assert carer.path == "/en/am-i-a-carer/result"
    assert carer.page.locator("main a[href='/en/sensory-impairment']").is_visible()


def test_clearing_the_answers_leaves_no_cookie(carer: Visitor) -> None:
    carer.opens("/en/am-i-a-carer/for-whom")
    chooses(carer, "me")
    presses(carer, ".govuk-button")
    assert [one["name"] for one in carer.context.cookies()] == ["answers"]
    presses(carer, "button[name='clear']")
    assert not carer.context.cookies()
    assert carer.path == "/en/am-i-a-carer/cleared"


def test_the_cookie_ends_with_the_browser_and_no_script_can_read_it(visitor: Callable[..., Visitor]) -> None:
    carer = visitor()
    carer.opens("/en/am-i-a-carer/for-whom")
    chooses(carer, "me")
    presses(carer, ".govuk-button")
    (cookie,) = carer.context.cookies()
    assert (cookie["expires"], cookie["httpOnly"], cookie["sameSite"]) == (-1, True, "Lax")
    assert carer.page.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00"


@pytest.mark.parametrize("value", ["forged", "A" * 3900, "AQAAAAEAAAAA"])
def test_a_forged_cookie_only_leads_to_the_first_question(
    visitor: Callable[..., Visitor], value: str
) -> None:
    carer = visitor()
    carer.context.add_cookies([{"name": "answers", "value": value, "url": carer.site}])
    answer = carer.opens("/en/am-i-a-carer/result")
    assert answer.status == 200
    assert carer.path == "/en/am-i-a-carer/for-whom"


@pytest.mark.parametrize(
    ("path", "sides"),
    [("am-i-a-carer/on-paper", 2), ("what-help-you-can-get/on-paper", 2), ("am-i-a-carer/sheet", 1)],
)
def test_the_questions_fit_on_one_sheet_of_paper(
    visitor: Callable[..., Visitor], path: str, sides: int
) -> None:
    carer = visitor()
    carer.opens("/en/am-i-a-carer/for-whom")
    answers(carer, DAUGHTER)
    carer.opens(f"/en/{path}")
    assert len(pypdfium2.PdfDocument(carer.page.pdf(format="A4"))) <= sides


def test_the_log_holds_no_answer(carer: Visitor, server: Server) -> None:
    carer.opens("/en/am-i-a-carer/for-whom")
    answers(carer, {**DAUGHTER, "tasks": "drink-or-drugs"})
    carer.page.wait_for_timeout(1500)
    log = server.log.read_text("utf-8")
    assert "/{lang}/am-i-a-carer/{step}" in log
    assert not re.search(r"drink-or-drugs|dementia|could-not|answers=", log)
