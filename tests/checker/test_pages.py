"""What a person meets who answers the questions."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser import Browser
from tests.checker.answering import FROM_HERE, answer_all, follow, send
from tests.checker.tables import answers, cells, rows
from tests.checker.test_advice import BASE as USUAL
from tests.checker.test_entitlement import BASE as BASE_OF_HELP
from tests.page import Page, words
from tests.site import tags

YOU, HELP, CAREFREE = "/en/am-i-a-carer", "/en/what-help-you-can-get", "/en/carefree-breaks"
EXAMPLES = rows("am-i-a-carer.tsv")
ONE_OF_EACH = [1, 6, 8, 11, 14, 17, 20, 23, 26, 27, 28]
JUDGING = ("not a carer", "you qualify", "you are entitled")


@pytest.fixture(autouse=True)
def _nothing_kept(browser: Browser) -> Iterator[None]:
    browser.client.cookies.clear()
    yield
    browser.client.cookies.clear()


def main_words(page: Page) -> str:
    return words(page.one("main"))


@pytest.mark.parametrize("base", [YOU, HELP, CAREFREE])
def test_the_page_of_a_questionnaire_says_where_to_start(browser: Browser, base: str) -> None:
    page = browser.visit(base)
    starts = [link for link in page.links() if link.startswith(f"{base}/")]
    assert starts[-2:] == [starts[0], f"{base}/on-paper"]
    assert browser.get(starts[0]).status == 200


@pytest.mark.parametrize("number", ONE_OF_EACH)
def test_a_worked_example_leads_to_its_pages_through_the_site(browser: Browser, number: int) -> None:
    row = EXAMPLES[number - 1]
    said = answers(row["answers"])
    more = {"more": "a-few-more" if "gp" in said else "show-result"}
    base = {**USUAL, **more} if row["base"] == "yes" else {}
    page = answer_all(browser, f"{YOU}/for-whom", {**base, **said})
    listed = [link.rpartition("/")[2] for link in page.links()]
    wanted = [
        one for one in (*cells(row["do first"]), *cells(row["for your situation"])) if one != "crisis-help"
    ]
    assert [one for one in dict.fromkeys(listed) if one in wanted] == wanted
    assert not [one for one in JUDGING if one in main_words(page).lower()]


def test_somebody_in_danger_meets_the_numbers_before_anything_else(browser: Browser) -> None:
    page = answer_all(browser, f"{YOU}/for-whom", {**USUAL, "tasks": ("medicine",), "urgent": "yes"})
    links = page.links()
    assert links.index("tel:999") < links.index("/en/carers-support-service")
    assert "/exit" in links


def test_in_a_draft_language_the_numbers_come_before_its_label(browser: Browser) -> None:
    page = answer_all(
        browser, "/ur/am-i-a-carer/for-whom", {**USUAL, "tasks": ("medicine",), "urgent": "yes"}
    )
    said = main_words(page)
    assert 0 <= said.find("999") < said.find("Computer draft")


def test_a_child_who_is_worried_meets_childline_first(browser: Browser) -> None:
    said = {"for-whom": "me", "tasks": ("company",), "age": "under-11", "trusted-adult": "worried-now"}
    page = answer_all(browser, f"{YOU}/for-whom", said)
    numbers = [link for link in page.links() if link.startswith("tel:")]
    assert numbers[0] == "tel:+448001111"
    assert "/en/carers-support-service" not in page.links()
    assert not any(slug in page.html for slug in ("/en/refer-yourself", "/en/carers-allowance"))


def test_the_answer_is_kept_only_in_a_sealed_cookie(browser: Browser) -> None:
    reply = send(browser, f"{YOU}/for-whom", {"for-whom": "someone-i-know"})
    assert reply.status == 303
    assert "someone-i-know" not in reply.headers["location"] + reply.headers["set-cookie"]
    assert "max-age" not in reply.headers["set-cookie"].lower()
    assert reply.headers["set-cookie"].startswith("answers=")


def test_the_mark_for_the_cookie_goes_away_when_it_is_kept(browser: Browser) -> None:
    reply = send(browser, f"{YOU}/for-whom", {"for-whom": "me"})
    assert reply.headers["location"] == f"{YOU}/tasks?cookie=asked"
    assert browser.get(reply.headers["location"]).headers["location"] == f"{YOU}/tasks"


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_without_cookies_the_reader_is_told_so_and_has_paper_and_the_phone(
    browser: Browser, tag: str
) -> None:
    base = f"/{tag}/am-i-a-carer"
    reply = send(browser, f"{base}/for-whom", {"for-whom": "me"})
    browser.client.cookies.clear()
    page = browser.visit(reply.headers["location"])
    assert f"{base}/on-paper" in page.links()
    assert any(link.startswith("tel:") for link in page.links())
    assert not page.find("input")


def test_nothing_chosen_asks_again_and_a_skip_does_not(browser: Browser) -> None:
    refused = send(browser, f"{YOU}/for-whom", {})
    assert refused.status == 422
    assert refused.page is not None
    assert "#for-whom" in refused.page.links()
    assert send(browser, f"{YOU}/for-whom", {"skip": "yes"}).status == 303


def test_what_was_ticked_is_still_ticked_after_a_mistake(browser: Browser) -> None:
    follow(browser, send(browser, f"{YOU}/for-whom", {"for-whom": "me"}))
    refused = send(browser, f"{YOU}/tasks", {"tasks": ["medicine", "none"]})
    assert refused.status == 422
    assert refused.page is not None
    ticked = [each.get("value") for each in refused.page.find("input") if each.get("checked") is not None]
    assert ticked == ["medicine", "none"]


def test_back_keeps_the_answer(browser: Browser) -> None:
    follow(browser, send(browser, f"{YOU}/for-whom", {"for-whom": "someone-i-know"}))
    page = browser.visit(f"{YOU}/tasks")
    assert f"{YOU}/for-whom" in page.links()
    before = browser.visit(f"{YOU}/for-whom")
    assert [each.get("value") for each in before.find("input") if each.get("checked") is not None] == [
        "someone-i-know"
    ]


def test_changing_an_answer_does_not_ask_the_rest_again(browser: Browser) -> None:
    answer_all(browser, f"{YOU}/for-whom", {**USUAL, "tasks": ("medicine",), "who": ("parent",)})
    reply = send(browser, f"{YOU}/why?change", {"why": ["dementia"]})
    assert reply.headers["location"] == f"{YOU}/result"
    assert "/en/dementia" in follow(browser, reply).page.links()  # type: ignore[union-attr]


def test_an_answer_left_behind_changes_nothing(browser: Browser) -> None:
    answer_all(browser, f"{YOU}/for-whom", {**USUAL, "tasks": ("medicine",), "urgent": "yes"})
    follow(browser, send(browser, f"{YOU}/for-whom?change", {"for-whom": "my-work"}))
    page = browser.visit(f"{YOU}/result")
    assert "Thank you for looking out for carers." in main_words(page)
    assert "tel:999" not in page.links()


def test_what_there_is_so_far_can_be_seen_at_any_step(browser: Browser) -> None:
    follow(browser, send(browser, f"{YOU}/for-whom", {"for-whom": "me"}))
    follow(browser, send(browser, f"{YOU}/tasks", {"tasks": ["medicine"]}))
    links = browser.visit(f"{YOU}/so-far").links()
    assert "/en/carers-assessment" in links
    assert f"{YOU}/stage" in links


def test_clearing_ends_the_cookie(browser: Browser) -> None:
    follow(browser, send(browser, f"{YOU}/for-whom", {"for-whom": "me"}))
    reply = send(browser, f"{YOU}/tasks", {"clear": "yes"})
    assert "max-age=0" in reply.headers["set-cookie"].lower()
    assert follow(browser, reply).status == 200
    assert browser.get(f"{YOU}/tasks").headers["location"] == f"{YOU}/for-whom"


def test_the_result_before_its_time_leads_to_the_question_that_comes_now(browser: Browser) -> None:
    follow(browser, send(browser, f"{YOU}/for-whom", {"for-whom": "me"}))
    assert browser.get(f"{YOU}/result").headers["location"] == f"{YOU}/tasks"


def test_no_page_of_answers_is_kept_or_listed_anywhere(browser: Browser) -> None:
    answer_all(browser, f"{YOU}/for-whom", {"for-whom": "my-work"})
    for part in ("for-whom", "result", "so-far", "sheet", "on-paper", "cleared"):
        reply = browser.get(f"{YOU}/{part}")
        assert reply.headers["cache-control"] == "no-store", part
        assert "noindex" in reply.headers["x-robots-tag"], part
        assert reply.headers["referrer-policy"] == "same-origin", part


def test_a_form_from_another_site_is_refused(browser: Browser) -> None:
    reply = browser.post(f"{YOU}/for-whom", data={"for-whom": "me"}, headers={"sec-fetch-site": "cross-site"})
    assert reply.status == 403


@pytest.mark.parametrize("tag", tags())
def test_a_question_keeps_its_place_in_every_language(browser: Browser, tag: str) -> None:
    follow(browser, send(browser, f"{YOU}/for-whom", {"for-whom": "me"}))
    page = browser.visit(f"/{tag}/am-i-a-carer/tasks")
    assert {f"/{other}/am-i-a-carer/tasks" for other in tags() if other != tag} <= set(page.links())


@pytest.mark.parametrize("tag", tags())
@pytest.mark.parametrize("slug", ["am-i-a-carer", "what-help-you-can-get", "carefree-breaks"])
def test_results_and_sheets_keep_the_house_rules_in_every_language(
    browser: Browser, slug: str, tag: str
) -> None:
    for part in ("so-far", "on-paper", "cleared", *(["sheet"] if slug == "am-i-a-carer" else [])):
        browser.visit(f"/{tag}/{slug}/{part}")


def test_all_that_can_be_asked_stands_on_paper(browser: Browser) -> None:
    text = main_words(browser.visit(f"{YOU}/on-paper"))
    assert "Shopping, cooking, cleaning" in text
    assert "Does your GP know you look after someone?" in text


def test_what_help_shows_amounts_with_their_date_and_promises_nothing(browser: Browser) -> None:
    page = answer_all(browser, f"{HELP}/age", BASE_OF_HELP)
    text = main_words(page)
    assert "Rates from 6 April 2026" in text
    assert not [one for one in JUDGING if one in text.lower()]
    assert "You said you do not get Universal Credit." in text


def test_the_limit_on_pay_stands_in_its_question(browser: Browser) -> None:
    said = {**BASE_OF_HELP, "work": "employee"}
    reply = follow(browser, browser.get(f"{HELP}/age"))
    while reply.page is not None and not reply.page.path.endswith("/earnings"):
        step = reply.page.path.rpartition("/")[2]
        reply = follow(browser, send(browser, reply.page.path, {step: said.get(step, "no")}))
    assert reply.page is not None
    assert "£204 a week or less?" in reply.page.text("h1")


def test_a_child_is_told_where_help_starts_and_what_there_is_now(browser: Browser) -> None:
    text = main_words(answer_all(browser, f"{HELP}/age", {"age": "under-16"}))
    assert "Some help starts at 16 or 18" in text
    assert "You said less than" not in text


def test_the_carefree_check_says_what_stands_in_the_way_and_what_else_there_is(browser: Browser) -> None:
    said = {"age": "26-65", "hours": "35-or-more", "helps-others": "no", "cover": "no"}
    page = answer_all(browser, f"{CAREFREE}/age", said)
    assert "You said nobody can step in yet." in main_words(page)
    assert {"/en/breaks-from-caring", "/en/who-could-step-in"} <= set(page.links())


def test_the_sheet_leaves_off_what_is_private_unless_it_is_wished(browser: Browser) -> None:
    said = {**USUAL, "tasks": ("medicine",), "more": "a-few-more", "impact": ("low",), "hours": "30-34"}
    answer_all(browser, f"{YOU}/for-whom", said)
    plain, whole = (main_words(browser.visit(f"{YOU}/sheet{end}")) for end in ("", "?with=how-i-am"))
    assert "Low, worried or angry" not in plain
    assert "Low, worried or angry" in whole
    assert "Medicine" in plain
    assert "I help someone who could not manage without me." in plain


def test_the_sheet_of_a_child_says_nothing_about_anybody_else(browser: Browser) -> None:
    said = {
        "for-whom": "me",
        "tasks": ("medicine",),
        "who": ("parent",),
        "age": "11-15",
        "trusted-adult": "yes",
    }
    answer_all(browser, f"{YOU}/for-whom", said)
    text = main_words(browser.visit(f"{YOU}/sheet?with=everything"))
    assert "grown-up" in text
    assert "Mother, father" not in text
    assert "Mum, dad" not in text


def test_the_sheet_is_in_english_and_in_the_readers_language(browser: Browser) -> None:
    answer_all(browser, f"{YOU}/for-whom", {**USUAL, "tasks": ("medicine",)})
    page = browser.visit("/gu/am-i-a-carer/sheet")
    assert "My language: Gujarati" in main_words(page)
    assert "I need an interpreter." in main_words(page)


def test_only_which_question_and_which_outcome_are_counted(
    open_portal: Callable[..., Browser], tmp_path: Path
) -> None:
    browser = open_portal()
    browser.client.headers["user-agent"] = "Mozilla/5.0"
    answer_all(browser, f"{YOU}/for-whom", {"for-whom": "me", "tasks": ("drink-or-drugs",)})
    browser.close()
    with sqlite3.connect(next(tmp_path.rglob("*.sqlite3"))) as database:
        counted = dict(database.execute("SELECT name, dim FROM counter ORDER BY dim").fetchall())
        dims = {dim for (dim,) in database.execute("SELECT dim FROM counter")}
    assert counted["outcome"] == "am-i-a-carer/carer"
    assert "am-i-a-carer/tasks" in dims
    assert not any("drugs" in dim for dim in dims)


FORGED = ("", "x", "AQ", "A" * 4000, "AQAAAAE" + "B" * 700, "null", "{}", "%00", "answers", "é")


@pytest.mark.parametrize("value", FORGED)
def test_a_forged_cookie_shows_the_first_question(browser: Browser, value: str) -> None:
    for part in ("tasks", "result", "gp"):
        reply = browser.get(f"{YOU}/{part}", headers={"cookie": f"answers={value}".encode()})
        assert (reply.status, reply.headers["location"]) == (303, f"{YOU}/for-whom")


def test_answers_to_another_questionnaire_show_the_first_question(browser: Browser) -> None:
    reply = send(browser, f"{HELP}/age", {"age": "26-65"})
    value = reply.headers["set-cookie"].partition(";")[0]
    browser.client.cookies.clear()
    asked = browser.get(f"{YOU}/tasks", headers={"cookie": value})
    assert asked.headers["location"] == f"{YOU}/for-whom"


@pytest.mark.parametrize(
    "body",
    [
        b"for-whom=nobody",
        b"for-whom=me&for-whom=you&tasks=medicine",
        b"\xff=\xff",
        b"for-whom",
        b"=&=",
        b"a=" + b"b" * 9000,
    ],
)
def test_no_crafted_form_does_more_than_ask(browser: Browser, body: bytes) -> None:
    form = {"content-type": "application/x-www-form-urlencoded"}
    reply = browser.post(f"{YOU}/for-whom", content=body, headers={**FROM_HERE, **form})
    assert reply.status in (303, 422)
    late = browser.post(f"{YOU}/gp", content=body, headers={**FROM_HERE, **form})
    assert late.headers["location"].partition("?")[0] in (f"{YOU}/for-whom", f"{YOU}/tasks")


def test_more_fields_than_any_form_has_are_refused(browser: Browser) -> None:
    many = {f"field{number}": "x" for number in range(300)}
    assert send(browser, f"{YOU}/for-whom", many).status == 422
