"""Results and blank questionnaires as PDFs: whole, valid in every language, and kept nowhere."""

import logging
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from app.paper.document import Document
from app.paper.errors import PaperBusyError, PaperFailedError
from app.paper.paper import Paper
from tests.browser import Browser, Reply
from tests.checker.answering import answer_all
from tests.checker.test_advice import BASE as USUAL
from tests.checker.test_entitlement import BASE as BASE_OF_HELP
from tests.page import Page, words
from tests.paper.sheets import faults_of, pages_of, squeezed, text_of
from tests.site import tags

# The typesetter writes a letter under a vowel sign in pieces, so such words come back out of order.
MARKS = re.compile("[\u064b-\u0652]")
BETWEEN = re.compile(r"[\s()۔،؛؟:;,.?!/“”«»·-]+")
YOU, HELP, CAREFREE = "am-i-a-carer", "what-help-you-can-get", "carefree-breaks"
SAID = {
    **USUAL,
    "tasks": ("practical", "medicine", "keeping-safe"),
    "who": ("parent",),
    "why": ("dementia",),
    "without-me": "could-not",
    "more": "a-few-more",
    "hours": "35-or-more",
    "impact": ("tired", "no-break"),
    "own-needs": "yes",
}
PRIVATE = ("Tired or not sleeping", "I never get a break", "Hours a week", "Paid a wage for it")
CHILD = {
    "for-whom": "me",
    "tasks": ("medicine",),
    "who": ("parent",),
    "age": "11-15",
    "trusted-adult": "yes",
    "where-person": "leicester",
}
Answered = Callable[[str, Mapping[str, Any]], dict[str, str]]


@pytest.fixture(scope="module")
def answered(browser: Browser) -> Iterator[Answered]:
    """The cookie of somebody who gave these answers."""
    cookies: dict[str, dict[str, str]] = {}

    def cookie(slug: str, said: Mapping[str, Any]) -> dict[str, str]:
        key = f"{slug}{sorted(said.items())}"
        if key not in cookies:
            browser.client.cookies.clear()
            answer_all(browser, f"/en/{slug}/{'age' if slug == HELP else 'for-whom'}", said)
            cookies[key] = {"cookie": f"answers={browser.client.cookies['answers']}"}
            browser.client.cookies.clear()
        return cookies[key]

    yield cookie
    browser.client.cookies.clear()


def pdf(browser: Browser, path: str, headers: dict[str, str] | None = None) -> bytes:
    reply = browser.get(path, headers=headers or {})
    assert (reply.status, reply.headers["content-type"]) == (200, "application/pdf")
    return reply.response.content


def page(reply: Reply) -> Page:
    assert reply.page is not None
    return reply.page


def missing(pieces: list[str], made: bytes) -> list[str]:
    """The words of the page that the PDF does not have."""
    text = squeezed(text_of(made))
    spoken = {word for piece in pieces for word in BETWEEN.split(piece) if not MARKS.search(word)}
    return sorted(word for word in spoken if squeezed(word) not in text)


def numbers(found: Page, inside: Callable[[Element], bool]) -> list[str]:
    return [words(each) for each in found.find("a") if "tel:" in (each.get("href") or "") and inside(each)]


@pytest.mark.parametrize("tag", tags())
def test_the_sheet_is_valid_and_says_what_its_page_says(
    browser: Browser, answered: Answered, tag: str
) -> None:
    cookie = answered(YOU, SAID)
    made = pdf(browser, f"/{tag}/{YOU}/result.pdf", cookie)
    assert faults_of(made) == []
    assert pages_of(made) == 1
    shown = page(browser.get(f"/{tag}/{YOU}/sheet", headers=cookie))
    parts = {each for each in shown.elements() if "sheet" in (each.get("class") or "").split()}
    inside = lambda each: any(one in parts for one in shown.upwards(each))  # noqa: E731
    assert missing([words(each) for each in parts], made) == []
    assert len(numbers(shown, inside)) == 2
    assert [number for number in numbers(shown, inside) if number not in text_of(made)] == []


@pytest.mark.parametrize("tag", tags())
def test_what_help_is_valid_and_says_what_its_page_says_in_both_languages(
    browser: Browser, answered: Answered, tag: str
) -> None:
    cookie = answered(HELP, {**BASE_OF_HELP, "severe-disability": "yes"})
    made = pdf(browser, f"/{tag}/{HELP}/result.pdf", cookie)
    assert faults_of(made) == []
    for language in {tag, "en"}:
        shown = page(browser.get(f"/{language}/{HELP}/result", headers=cookie))
        cards = [each for each in shown.find("h3", "p", "li") if _of_a_card(shown, each)]
        assert len(cards) > 40
        assert missing([words(each) for each in cards], made) == []
        assert [number for number in numbers(shown, lambda _: True) if number not in text_of(made)] == []


def _of_a_card(shown: Page, each: Element) -> bool:
    """Links to pages and how the page opens are of the screen; all else of a card is said on paper too."""
    linked = any(link.get("href", "").startswith("/") for link in each.iter("a"))
    own = any("article" in (one.get("class") or "").split() for one in shown.upwards(each))
    return own and not linked


@pytest.mark.parametrize("tag", tags())
def test_the_blank_questionnaire_is_valid_and_asks_everything_on_two_sides(
    browser: Browser, tag: str
) -> None:
    made = pdf(browser, f"/{tag}/{YOU}/on-paper.pdf")
    assert faults_of(made) == []
    assert pages_of(made) == 2
    shown = browser.visit(f"/{tag}/{YOU}/on-paper")
    asked = [words(each) for each in shown.find("h2", "li") if shown.inside(each, "ol")]
    assert missing(asked, made) == []


@pytest.mark.parametrize("path", [f"/bn/{HELP}", f"/en/{HELP}", f"/ur/{CAREFREE}", f"/gu/{CAREFREE}"])
def test_the_other_questionnaires_fit_on_two_sides_too(browser: Browser, path: str) -> None:
    made = pdf(browser, f"{path}/on-paper.pdf")
    assert faults_of(made) == []
    assert pages_of(made) <= 2


def test_a_short_questionnaire_is_in_english_as_well(browser: Browser) -> None:
    assert "Could someone look after them for that time?" in text_of(
        pdf(browser, f"/pl/{CAREFREE}/on-paper.pdf")
    )


def test_what_is_left_off_stays_off_unless_it_is_wished(browser: Browser, answered: Answered) -> None:
    cookie, path = answered(YOU, SAID), f"/en/{YOU}/result.pdf"
    staff, private, everything = (
        squeezed(text_of(pdf(browser, path + end, cookie)))
        for end in ("", "?with=how-i-am", "?with=everything")
    )
    for said in map(squeezed, PRIVATE):
        assert (said in staff, said in private, said in everything) == (False, True, True)
    assert squeezed("I help someone who could not manage without me.") in staff
    assert squeezed("Carry a carer card") not in staff or squeezed("Carry a carer card") in everything
    assert len(everything) > len(private)


@pytest.mark.parametrize("end", ["", "?with=how-i-am", "?with=everything"])
def test_the_sheet_of_a_child_says_nothing_about_anybody_else(
    browser: Browser, answered: Answered, end: str
) -> None:
    text = text_of(pdf(browser, f"/en/{YOU}/result.pdf{end}", answered(YOU, CHILD)))
    assert "To show to a grown-up I trust" in text
    assert "0800 1111" in text
    assert not [
        one for one in ("Mum", "Mother", "Who is helped", "Why they need", "Where they") if one in text
    ]


def test_a_result_is_for_one_person_and_nothing_around_it_tells_the_answers(
    browser: Browser, answered: Answered
) -> None:
    reply = browser.get(f"/ur/{YOU}/result.pdf", headers=answered(YOU, CHILD))
    assert reply.headers["cache-control"] == "no-store"
    assert reply.headers["content-disposition"] == f'attachment; filename="{YOU}-result.pdf"'
    assert "noindex" in reply.headers["x-robots-tag"]
    assert not {"etag", "last-modified", "set-cookie"} & set(reply.headers)
    about = subprocess.run(["pdfinfo", "-"], input=reply.response.content, capture_output=True, check=True)
    told = dict(line.split(":", 1) for line in about.stdout.decode().splitlines())
    assert told["Title"].strip() == "Do you help someone?"
    assert not {"Author", "Subject", "Keywords"} & set(told)


def test_a_result_is_made_anew_and_a_blank_sheet_is_made_once(
    browser: Browser, answered: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def make(_: Paper, document: Document) -> bytes:
        made.append(document.title)
        return b"%PDF"

    monkeypatch.setattr(Paper, "pdf", make)
    for _ in range(2):
        browser.get(f"/so/{YOU}/result.pdf", headers=answered(YOU, SAID))
        browser.get(f"/so/{HELP}/on-paper.pdf")
    assert len(made) == 3
    assert len(set(made)) == 2


@pytest.mark.parametrize(("slug", "first"), [(YOU, "for-whom"), (HELP, "age")])
def test_without_answers_it_leads_to_the_first_question(browser: Browser, slug: str, first: str) -> None:
    browser.client.cookies.clear()
    reply = browser.get(f"/pa/{slug}/result.pdf")
    assert (reply.status, reply.headers["location"]) == (303, f"/pa/{slug}/{first}")


@pytest.mark.parametrize("problem", [PaperBusyError, PaperFailedError])
def test_when_none_can_be_made_the_page_to_print_is_offered_and_nothing_is_told(
    browser: Browser,
    answered: Answered,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    problem: type[Exception],
) -> None:
    def fails(*_: object) -> bytes:
        raise problem

    cookie = answered(YOU, SAID)
    monkeypatch.setattr(Paper, "pdf", fails)
    with caplog.at_level(logging.DEBUG):
        reply = browser.get(f"/pl/{YOU}/result.pdf", headers=cookie)
    assert (reply.status, reply.headers["retry-after"]) == (503, "60")
    assert reply.headers["cache-control"] == "no-store"
    assert f"/pl/{YOU}/sheet" in page(reply).links()
    assert not [one for one in ("dementia", "medicine", "parent", "tired") if one in caplog.text]


def test_asking_whether_it_is_there_makes_nothing(
    browser: Browser, answered: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    cookie = answered(YOU, SAID)
    monkeypatch.setattr(Paper, "pdf", None)
    for path in (f"/en/{YOU}/result.pdf", f"/en/{CAREFREE}/on-paper.pdf"):
        reply = browser.head(path, headers=cookie)
        assert (reply.status, reply.response.content) == (200, b"")


def test_results_sheets_and_questions_lead_to_their_pdfs(browser: Browser, answered: Answered) -> None:
    cookie, result = answered(YOU, SAID), f"/en/{YOU}/result.pdf"
    shown = page(browser.get(f"/en/{YOU}/result", headers=cookie))
    assert {result, f"{result}?with=how-i-am", f"{result}?with=everything"} <= set(shown.links())
    assert "This saves a copy on this device." in words(shown.one("main"))
    sheet = page(browser.get(f"/en/{YOU}/sheet?with=everything", headers=cookie))
    assert f"{result}?with=everything" in sheet.links()
    assert f"/en/{CAREFREE}/on-paper.pdf" in browser.visit(f"/en/{CAREFREE}/on-paper").links()
    help_page = page(browser.get(f"/en/{HELP}/result", headers=answered(HELP, BASE_OF_HELP)))
    assert f"/en/{HELP}/result.pdf" in help_page.links()
