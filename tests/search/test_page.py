"""What a reader finds on the search page."""

from tests.browser import Browser


def slugs(browser: Browser, address: str) -> list[str]:
    answer = browser.get(address).json()
    return [result["slug"] for result in answer["results"]]


def test_people_find_a_page_by_what_they_would_say(browser: Browser) -> None:
    page = browser.visit("/en/search?q=someone+to+sit+with+mum+so+i+can+rest")
    assert "/en/breaks-from-caring" in page.links()


def test_a_typing_mistake_is_put_right(browser: Browser) -> None:
    assert "/en/emergency-plan" in browser.visit("/en/search?q=emergancy+plann").links()


def test_the_page_and_the_api_agree_in_order(browser: Browser) -> None:
    listed = slugs(browser, "/api/v1/search?q=money&limit=10")
    links = browser.visit("/en/search?q=money").links()
    met = list(
        dict.fromkeys(link.removeprefix("/en/") for link in links if link.removeprefix("/en/") in listed)
    )
    assert [slug for slug in met if slug in listed][:1] == listed[:1]


def test_someone_in_a_crisis_is_shown_numbers_first(browser: Browser) -> None:
    page = browser.visit("/en/search?q=i+cant+go+on+any+more")
    assert page.links().index("tel:999") < page.links().index(
        "/en/crisis-help", page.links().index("tel:999")
    )


def test_a_search_without_results_is_no_dead_end(browser: Browser) -> None:
    reply = browser.get("/ur/search?q=xyzzyqwv")
    assert reply.status == 200
    assert "tel:+441164541004" in reply.text
    assert "/ur/a-to-z" in reply.text
    assert reply.headers["x-robots-tag"].startswith("noindex")


def test_what_was_typed_comes_back_escaped(browser: Browser) -> None:
    reply = browser.get('/en/search?q="><script>alert(1)</script>')
    assert "<script>alert" not in reply.text
    assert "&lt;script&gt;" in reply.text


def test_an_empty_box_offers_what_people_often_look_for(browser: Browser) -> None:
    links = browser.visit("/en/search").links()
    assert "/en/carers-allowance" in links


def test_the_language_links_carry_the_search_along(browser: Browser) -> None:
    assert "/gu/search?q=carers" in browser.visit("/en/search?q=carers").links()


def test_more_searches_than_the_limit_are_asked_to_wait(open_portal: object) -> None:
    browser = open_portal(search_per_minute=2)  # type: ignore[operator]
    for _ in range(2):
        assert browser.get("/en/search?q=money").status == 200
    refused = browser.get("/en/search?q=money")
    assert refused.status == 429
    assert int(refused.headers["retry-after"]) > 0
    assert browser.get("/api/v1/search?q=money").status == 429
