"""Stories of carers who need something, on a phone, with JavaScript and without."""

import re
from collections.abc import Callable

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.browser


def test_a_carer_scans_a_poster_in_urdu_and_calls_for_help(carer: Visitor) -> None:
    carer.opens("/ur")
    assert carer.page.locator("html").get_attribute("dir") == "rtl"
    carer.page.locator("header a[href='/ur/crisis-help']").first.click()
    assert carer.path == "/ur/crisis-help"
    number = carer.page.locator("main a[href='tel:999']").first
    assert number.is_visible()
    assert number.locator("bdi").inner_text() == "999"


def test_a_carer_finds_a_page_from_the_home_page_and_goes_on(carer: Visitor) -> None:
    carer.opens("/en")
    follows(carer, "main a[href^='/en/']")
    assert carer.page.locator("main a[href^='tel:'], main h2").first.is_visible()
    follows(carer, "main nav a[href^='/en/'], main .links a[href^='/en/']")


def follows(carer: Visitor, links: str) -> None:
    """Press the first of these links and arrive where it says."""
    link = carer.page.locator(links).first
    address = link.get_attribute("href")
    link.click()
    assert carer.path == address


def test_a_carer_who_mistypes_still_finds_the_page(carer: Visitor) -> None:
    carer.opens("/en")
    carer.searches_for("carers asesment")
    assert carer.path.startswith("/en/search?q=")
    carer.page.locator("main ol a").first.click()
    assert carer.path == "/en/carers-assessment"


def test_a_carer_in_despair_meets_the_numbers_above_the_results(carer: Visitor) -> None:
    carer.opens("/en/search")
    carer.searches_for("I can't cope tonight")
    call = carer.page.locator("main a[href^='tel:']").first
    assert call.is_visible()
    first_result = carer.page.locator("main ol a").first
    assert (call.bounding_box() or {})["y"] < (first_result.bounding_box() or {})["y"]


def test_a_search_for_something_else_is_no_dead_end(carer: Visitor) -> None:
    carer.opens("/gu/search?q=xyzzyqwv")
    assert carer.page.locator("main a[href^='tel:']").first.is_visible()
    assert carer.page.locator("main a[href='/gu/a-to-z']").first.is_visible()


def test_a_carer_changes_the_language_and_stays_on_the_page(carer: Visitor) -> None:
    carer.opens("/en/what-is-a-carer")
    carer.page.locator("nav.languages a[lang='ar']").click()
    assert carer.path == "/ar/what-is-a-carer"
    assert carer.page.locator("html").get_attribute("dir") == "rtl"
    carer.page.locator("nav.languages a[lang='en-GB']").click()
    assert carer.path == "/en/what-is-a-carer"


def test_a_phone_set_to_gujarati_is_offered_gujarati_and_not_forced(
    visitor: Callable[..., Visitor],
) -> None:
    carer = visitor(locale="gu-IN")
    carer.opens("/")
    assert carer.path == "/"
    assert carer.page.locator("html").get_attribute("lang") == "en-GB"
    carer.page.locator("a[lang='gu'][href='/gu']:not(nav.languages a)").first.click()
    assert carer.path == "/gu"


def test_a_carer_sends_a_page_to_a_friend(carer: Visitor) -> None:
    carer.opens("/en/what-is-a-carer")
    whatsapp = carer.page.locator("main a[href*='wa.me']")
    address = whatsapp.get_attribute("href") or ""
    assert "what-is-a-carer" in address
    assert not re.search(r"utm_|fbclid|[?&]ref=", address)


def test_a_page_on_paper_has_the_words_and_none_of_the_buttons(carer: Visitor) -> None:
    carer.opens("/en/what-is-a-carer")
    carer.page.emulate_media(media="print")
    assert carer.page.locator("h1").is_visible()
    assert not carer.page.locator("nav.languages").is_visible()
    assert not carer.page.get_by_role("searchbox").first.is_visible()


def test_a_wrong_address_leads_on_in_the_readers_language(carer: Visitor) -> None:
    answer = carer.opens("/pl/nie-ma-takiej-strony")
    assert answer.status == 404
    carer.faults.clear()
    carer.page.locator("main a[href='/pl']").first.click()
    assert carer.path == "/pl"
