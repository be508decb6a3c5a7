"""Whatever is asked, the status is right and people get a page in their language with a way on."""

from typing import Any

import pytest

from tests.browser import Browser
from tests.site import tags

LONG = "a" * 201
QUERIES = (
    "*",
    "ca*",
    "title:*",
    "[TO]",
    "a AND",
    '"',
    "((",
    "\x00",
    "'; drop table page",
    "{{7*7}}",
    "%",
    "🙂",
    "أ" * 200,
)


@pytest.mark.parametrize("tag", tags())
def test_an_unknown_page_answers_in_the_readers_language_with_ways_on(browser: Browser, tag: str) -> None:
    reply = browser.get(f"/{tag}/no-such-page")
    assert reply.status == 404
    assert reply.page is not None
    links = reply.page.links()
    assert f"/{tag}" in links
    assert any(link.startswith("tel:") for link in links)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/xx/what-is-a-carer", 404),
        ("/en/../../etc/passwd", 404),
        ("/en/%2e%2e/%2e%2e/etc/passwd", 404),
        ("/en/what-is-a-carer%00", 404),
        ("/%00", 404),
        ("/en/%ff%fe", 404),
        ("/static/..%2f..%2fpyproject.toml", 404),
        ("/en/what-is-a-carer?utm_source=leaflet", 200),
        ("/en/search?q=" + LONG, 200),
        ("/en/search?q=a&page=x", 200),
        ("/en/search?q=a&page=99999", 200),
        ("/en/search", 200),
        ("/api/v1/search?q=" + LONG, 400),
        ("/api/v1/search?q=%20%20", 400),
        ("/api/v1/search?q=a&limit=0", 400),
        ("/api/v1/search?q=a&limit=51", 400),
        ("/api/v1/search?q=a&limit=x", 400),
        ("/api/v1/search?q=a&lang=xx", 200),
        ("/api/v1/search?q=%ff%fe", 200),
    ],
)
def test_odd_addresses_get_the_right_status(browser: Browser, path: str, status: int) -> None:
    assert browser.get(path).status == status


@pytest.mark.parametrize("query", QUERIES)
def test_operators_and_nonsense_are_only_words_to_search_for(browser: Browser, query: str) -> None:
    assert browser.get("/en/search", params={"q": query}).status == 200
    assert browser.get("/api/v1/search", params={"q": query}).status in (200, 400)


@pytest.mark.parametrize("path", ["/en/what-is-a-carer", "/en/search", "/api/v1/search?q=a", "/health/live"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_a_method_that_makes_no_sense_is_refused(browser: Browser, path: str, method: str) -> None:
    reply = browser.request(method, path, content=b"x=1", headers={"sec-fetch-site": "same-origin"})
    assert reply.status == 405
    assert "GET" in reply.headers["allow"]


def test_a_body_that_is_too_large_is_refused(browser: Browser) -> None:
    assert browser.post("/csp", content=b"x" * 300_000).status == 413


def test_head_gives_the_headers_of_get_and_no_body(browser: Browser) -> None:
    for path in ("/en", "/en/crisis-help", "/api/v1/search?q=carer", "/en/search?q=carer"):
        get, head = browser.get(path), browser.head(path)
        assert (head.status, head.text) == (get.status, "")
        assert head.headers["content-type"] == get.headers["content-type"]


def test_a_page_the_browser_has_is_not_sent_again(browser: Browser) -> None:
    etag = browser.get("/en/what-is-a-carer").headers["etag"]
    for known in (etag, f'"other", {etag}', f"W/{etag}", "*"):
        again = browser.get("/en/what-is-a-carer", headers={"if-none-match": known})
        assert (again.status, again.text) == (304, "")
    assert browser.get("/en/what-is-a-carer", headers={"if-none-match": '"other"'}).status == 200


@pytest.mark.parametrize(
    "coding", ["gzip", "br", "identity", "gzip;q=0, br;q=0", "zstd", "*", "nonsense;;q=x"]
)
def test_every_accepted_coding_gives_the_same_page(browser: Browser, coding: str) -> None:
    plain = browser.get("/en", headers={"accept-encoding": "identity"})
    reply = browser.get("/en", headers={"accept-encoding": coding})
    assert (reply.status, reply.text) == (200, plain.text)
    assert reply.headers["vary"].lower().startswith("accept-encoding")


def test_a_tag_in_another_case_leads_to_the_right_one(browser: Browser) -> None:
    reply = browser.get("/UR/crisis-help")
    assert (reply.status, reply.headers["location"]) == (308, "/ur/crisis-help")


@pytest.mark.parametrize("wanted", ["gu", "GU-in, en;q=0.5", "xx, ur;q=0.1", "*", "", "a" * 5000, "en;q=x"])
def test_any_wish_for_a_language_gives_the_home_page(browser: Browser, wanted: str) -> None:
    reply = browser.get("/", headers={"accept-language": wanted})
    assert reply.status == 200
    assert "accept-language" in reply.headers["vary"].lower()


def test_an_api_error_does_not_echo_what_was_typed(browser: Browser) -> None:
    reply: Any = browser.get("/api/v1/search?q=" + "canary" * 50)
    assert "canary" not in reply.text
    assert set(reply.json()["error"]) == {"code", "message"}
