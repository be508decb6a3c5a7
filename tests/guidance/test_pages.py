"""What a reader finds on the pages of guidance."""

import re

import pytest

from tests.browser import Browser
from tests.site import core_slugs, tags


def test_home_starts_from_what_people_do(browser: Browser) -> None:
    page = browser.visit("/en")
    first = [link for link in page.links() if link.startswith("/en/")]
    tiles = ["/en/am-i-a-carer", "/en/emergency-plan", "/en/money-for-carers", "/en/contact-us"]
    assert [link for link in first if link in tiles][:4] == tiles


def test_the_council_can_be_rung_from_home(browser: Browser) -> None:
    assert "tel:+441164541004" in browser.visit("/en").links()


@pytest.mark.parametrize("slug", core_slugs())
def test_a_page_says_when_it_was_written_and_that_nobody_checked_it(browser: Browser, slug: str) -> None:
    html = browser.visit(f"/en/{slug}").html
    assert "Not yet checked by the council." in html
    assert re.search(r"Written \d+ \w+ \d{4}", html)


def test_a_page_can_be_passed_on_without_a_tracker(browser: Browser) -> None:
    links = [link for link in browser.visit("/en/carers-allowance").links() if "wa.me" in link]
    assert len(links) == 1
    assert links[0].endswith("%2Fen%2Fcarers-allowance") or "/en/carers-allowance" in links[0]


def test_a_hidden_number_is_nowhere_on_the_site(browser: Browser) -> None:
    for slug in core_slugs():
        html = browser.visit(f"/en/{slug}").html
        assert "222 0538" not in html.replace("&nbsp;", " ").replace("\u00a0", " ")


@pytest.mark.parametrize("tag", [tag for tag in tags() if tag != "en"])
def test_crisis_numbers_come_before_the_draft_label_and_stand_in_english_too(
    browser: Browser, tag: str
) -> None:
    html = browser.visit(f"/{tag}/crisis-help").html
    assert 0 < html.index('href="tel:999"') < html.index("notice--draft")
    assert "Emergency" in html[: html.index("notice--draft")]


def test_crisis_numbers_are_the_same_in_every_language(browser: Browser) -> None:
    numbers = {
        tag: {
            link for link in browser.visit(f"/{tag}/crisis-help").links() if link.startswith(("tel:", "sms:"))
        }
        for tag in tags()
    }
    assert len({frozenset(each) for each in numbers.values()}) == 1


def test_the_start_page_offers_the_language_a_browser_asks_for(browser: Browser) -> None:
    reply = browser.get("/", headers={"accept-language": "gu-IN,gu;q=0.9,en;q=0.5"})
    assert reply.status == 200
    assert 'href="/gu" lang="gu" dir="ltr">' in reply.text
    assert "Accept-Language" in reply.headers["vary"]


def test_the_start_page_traps_nobody(browser: Browser) -> None:
    reply = browser.get("/", headers={"accept-language": "fr"})
    assert reply.status == 200
    assert '<link rel="canonical" href="http://127.0.0.1:8000/en">' in reply.text


@pytest.mark.parametrize(
    ("asked", "status", "answer"),
    [
        ("/EN/Carers-Allowance", 308, "/en/carers-allowance"),
        ("/en/carers-allowance/", 308, "/en/carers-allowance"),
        ("/Gu", 308, "/gu"),
        ("/hi/crisis-help", 302, "/en/crisis-help"),
        ("/en/no-such-page", 404, None),
        ("/xx/crisis-help", 404, None),
        ("/xx", 404, None),
    ],
)
def test_an_address_that_is_almost_right_leads_on(
    browser: Browser, asked: str, status: int, answer: str | None
) -> None:
    reply = browser.get(asked)
    assert reply.status == status
    assert reply.headers.get("location") == answer


def test_an_unknown_page_is_answered_in_the_readers_language(browser: Browser) -> None:
    reply = browser.get("/ur/no-such-page")
    assert reply.status == 404
    assert reply.page is not None
    assert reply.page.tree.get("lang") == "ur"
    assert "/ur/search" in reply.text


def test_a_to_z_lists_every_page_once(browser: Browser) -> None:
    links = browser.visit("/en/a-to-z").links()
    for slug in core_slugs():
        assert f"/en/{slug}" in links


def test_drafts_vanish_when_the_council_hides_them(open_portal: object) -> None:
    browser = open_portal(draft_translations="hide")  # type: ignore[operator]
    assert browser.get("/gu").status == 302
    assert browser.get("/gu/crisis-help").headers["location"] == "/en/crisis-help"
    assert "/gu" not in browser.visit("/en").html.replace("/guid", "")
    assert "/gu/" not in browser.get("/sitemap.xml").text
    assert "/gu/" not in browser.get("/sw.js").text
