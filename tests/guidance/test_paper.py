"""The PDFs of guidance: valid, whole and readable in every language, at their addresses, and together in packs."""

import re
from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from app.guidance.printed import printed
from app.paper.errors import PaperBusyError
from app.paper.paper import Paper
from app.web.edition import Edition
from tests.browser import Browser
from tests.guidance.papers import runs
from tests.page import Page, words
from tests.paper.sheets import faults_of, letters_of, pages_of, squeezed, text_of
from tests.site import tags

# The typesetter writes a letter under a vowel sign in pieces, so such words come back out of order.
MARKS = re.compile("[\u064b-\u0652]")
SLUG = "carers-allowance"


def pdf(browser: Browser, path: str, **more: Any) -> httpx.Response:
    reply = browser.get(path, **more)
    assert reply.status == 200, f"{path} answers {reply.status}"
    assert reply.headers["content-type"] == "application/pdf"
    return reply.response


def headings(page: Page) -> list[str]:
    """Title and headings of an article as the screen shows them."""
    inside = [each for each in page.find("h1", "h2", "h3") if page.inside(each, "article")]
    return [words(each) for each in inside]


@pytest.mark.parametrize("tag", tags())
def test_a_page_on_paper_is_valid_and_holds_every_heading_and_number(browser: Browser, tag: str) -> None:
    page = browser.visit(f"/{tag}/{SLUG}")
    made = pdf(browser, f"/{tag}/{SLUG}.pdf").content
    assert faults_of(made) == []
    text = squeezed(text_of(made))
    spoken = {word for heading in headings(page) for word in heading.split() if not MARKS.search(word)}
    assert [word for word in spoken if squeezed(word) not in text] == []
    lines = text_of(made)
    numbers = {words(each) for each in page.find("bdi") if page.inside(each, "article")}
    assert [number for number in numbers if number not in lines] == []


def test_large_print_is_larger_and_as_whole(browser: Browser, editions: Mapping[str, Edition]) -> None:
    normal, large = (pdf(browser, f"/en/{SLUG}{ending}").content for ending in (".pdf", ".large.pdf"))
    assert min(letter.size for letter in letters_of(normal)) >= 11
    assert min(letter.size for letter in letters_of(large)) >= 16
    assert faults_of(large) == []
    on_paper = plain(text_of(large))
    asked = [run.text for run in runs(printed(editions["en"], SLUG, "large")) if "{" not in run.text]
    assert [said for said in asked if plain(said) not in on_paper] == []


def plain(text: str) -> str:
    """The text without spaces and without hyphens, which may or may not have been at the end of a line."""
    return squeezed(text).replace("-", "")


@pytest.mark.parametrize("slug", ["crisis-help", "what-is-a-carer", "dementia", "money-for-carers"])
def test_an_english_guide_fits_on_one_side(browser: Browser, slug: str) -> None:
    assert pages_of(pdf(browser, f"/en/{slug}.pdf").content) == 1


def test_a_pdf_is_shown_kept_and_not_listed(browser: Browser) -> None:
    headers = pdf(browser, f"/gu/{SLUG}.large.pdf").headers
    assert headers["content-disposition"] == f'inline; filename="{SLUG}.large.pdf"'
    assert headers["cache-control"].startswith("public, max-age=300")
    assert headers["content-language"] == "gu"
    assert headers["x-robots-tag"] == "noindex"
    assert pdf(browser, "/en/crisis-help.pdf").headers["cache-control"] == "public, no-cache"


def test_a_reader_who_has_it_is_not_sent_it_again(browser: Browser) -> None:
    etag = pdf(browser, f"/en/{SLUG}.pdf").headers["etag"]
    assert browser.get(f"/en/{SLUG}.pdf", headers={"if-none-match": etag}).status == 304
    assert browser.get(f"/en/{SLUG}.pdf", headers={"if-none-match": '"other"'}).status == 200


def test_asking_whether_it_is_there_makes_nothing(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Paper, "pdf", None)
    reply = browser.head("/en/loneliness.pdf")
    assert (reply.status, reply.response.content) == (200, b"")


@pytest.mark.parametrize(
    ("asked", "status", "answer"),
    [
        ("/EN/carers-allowance.pdf", 308, "/en/carers-allowance.pdf"),
        ("/en/Carers-Allowance.large.pdf", 308, "/en/carers-allowance.large.pdf"),
        ("/hi/carers-allowance.pdf", 302, "/en/carers-allowance.pdf"),
        ("/hi/pack.pdf", 302, "/en/print-a-pack"),
        ("/en/no-such-page.pdf", 404, None),
        ("/en/home.pdf", 404, None),
        ("/en/..%5csecret.pdf", 404, None),
        ("/xx/carers-allowance.pdf", 404, None),
    ],
)
def test_an_address_that_is_almost_right_leads_on(
    browser: Browser, asked: str, status: int, answer: str | None
) -> None:
    reply = browser.get(asked)
    assert (reply.status, reply.headers.get("location")) == (status, answer)


@pytest.mark.parametrize("path", ["/pl/loneliness.pdf", "/pl/pack.pdf?page=loneliness"])
def test_when_too_many_print_the_page_itself_is_offered(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    def busy(*_: object) -> bytes:
        raise PaperBusyError

    monkeypatch.setattr(Paper, "pdf", busy)
    reply = browser.get(path)
    assert reply.status == 503
    assert reply.headers["retry-after"]
    assert reply.page is not None
    assert reply.page.tree.get("lang") == "pl"
    assert "/pl/loneliness" in reply.page.links()


def test_every_page_leads_to_its_pdfs_and_to_the_pack(browser: Browser) -> None:
    links = browser.visit(f"/bn/{SLUG}").links()
    assert {f"/bn/{SLUG}.pdf", f"/bn/{SLUG}.large.pdf", "/bn/print-a-pack"} <= set(links)
    assert "/en/print-a-pack" in browser.visit("/en/professionals").links()


def test_the_form_offers_every_guide_that_can_be_printed(
    browser: Browser, editions: Mapping[str, Edition]
) -> None:
    page = browser.visit("/en/print-a-pack")
    offered = [each.get("value") for each in page.find("input") if each.get("name") == "page"]
    assert sorted(offered) == sorted(editions["en"].library.pages)
    assert [(each.get("action"), each.get("method")) for each in page.find("form")] == [
        ("/en/pack.pdf", "get")
    ]


def test_a_pack_holds_its_guides_behind_a_list_with_page_numbers(browser: Browser) -> None:
    made = pdf(browser, f"/en/pack.pdf?page={SLUG}&page=dementia&page={SLUG}&page=nope&size=normal").content
    assert faults_of(made) == []
    first, *chapters = text_of(made).split("\f")[:-1]
    listed = re.findall(r"^(.+?) ?\.+ ?\.? ?(\d+)$", first, re.MULTILINE)
    assert [name.strip(" .") for name, _ in listed] == [
        "Carer’s Allowance",
        "Looking after someone with dementia",
    ]
    for name, number in listed:
        assert name.strip(" .") in chapters[int(number) - 2]


def test_a_pack_in_large_print_is_large(browser: Browser) -> None:
    made = pdf(browser, "/ar/pack.pdf?page=young-carers&size=large").content
    assert min(letter.size for letter in letters_of(made)) >= 16
    assert faults_of(made) == []


def ticked(page: Page) -> list[str | None]:
    return [each.get("value") for each in page.find("input") if each.get("checked") is not None]


@pytest.mark.parametrize("asked", ["", "?page=no-such-page", "?page=&size=odd"])
def test_without_a_guide_the_form_comes_back_and_says_what_to_do(browser: Browser, asked: str) -> None:
    reply = browser.get(f"/so/pack.pdf{asked}")
    assert reply.status == 422
    assert reply.page is not None
    assert ticked(reply.page) == ["normal"]
    assert [each for each in reply.page.elements() if each.get("role") == "alert"]


def test_with_too_many_guides_the_ticks_are_kept(browser: Browser, editions: Mapping[str, Edition]) -> None:
    chosen = list(editions["en"].library.pages)[:21]
    asked = "&".join(f"page={slug}" for slug in chosen)
    reply = browser.get(f"/en/pack.pdf?{asked}&size=large")
    assert reply.status == 422
    assert reply.page is not None
    assert set(ticked(reply.page)) == {*chosen, "large"}
