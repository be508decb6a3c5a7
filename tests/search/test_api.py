"""The JSON of version 1 keeps its promises whatever is asked."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.browser import Browser

KEYS = {"query", "lang", "total", "did_you_mean", "crisis", "results"}
RESULT_KEYS = {"slug", "lang", "title", "summary", "url", "score"}


def test_every_answer_has_exactly_the_keys_of_version_1(browser: Browser) -> None:
    answer = browser.get("/api/v1/search?q=carers+allowance&lang=gu&limit=3").json()
    assert set(answer) == KEYS
    assert answer["lang"] == "gu"
    assert 0 < len(answer["results"]) <= 3
    for result in answer["results"]:
        assert set(result) == RESULT_KEYS
        assert result["url"] == f"/gu/{result['slug']}"


def test_scores_never_rise_and_slugs_are_distinct(browser: Browser) -> None:
    results = browser.get("/api/v1/search?q=help+for+carers&limit=50").json()["results"]
    scores = [result["score"] for result in results]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)
    assert len({result["slug"] for result in results}) == len(results)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("/api/v1/search", "empty_query"),
        ("/api/v1/search?q=%20%20", "empty_query"),
        (f"/api/v1/search?q={'x' * 201}", "query_too_long"),
        ("/api/v1/search?q=a&limit=0", "bad_limit"),
        ("/api/v1/search?q=a&limit=51", "bad_limit"),
        ("/api/v1/search?q=a&limit=x", "bad_limit"),
        ("/api/v1/search?q=a&limit=²", "bad_limit"),
    ],
)
def test_a_wrong_request_is_told_what_to_do(browser: Browser, address: str, code: str) -> None:
    reply = browser.get(address)
    assert reply.status == 400
    assert reply.json()["error"]["code"] == code
    assert reply.json()["error"]["message"]


def test_what_was_sent_is_not_echoed_in_an_error(browser: Browser) -> None:
    assert "canary" not in browser.get("/api/v1/search?q=a&limit=canary").text


@pytest.mark.parametrize(
    ("lang", "used"), [("gu-Latn", "gu"), ("xx", "en"), ("hi", "en"), ("", "en"), ("UR", "ur")]
)
def test_an_unknown_language_falls_back(browser: Browser, lang: str, used: str) -> None:
    assert browser.get(f"/api/v1/search?q=money&lang={lang}").json()["lang"] == used


def test_limits_of_1_and_50_are_taken(browser: Browser) -> None:
    assert len(browser.get("/api/v1/search?q=carer&limit=1").json()["results"]) == 1
    assert browser.get("/api/v1/search?q=carer&limit=50").status == 200


def test_answers_are_kept_nowhere(browser: Browser) -> None:
    headers = browser.get("/api/v1/search?q=money").headers
    assert headers["cache-control"] == "no-store"
    assert "noindex" in headers["x-robots-tag"]
    assert "set-cookie" not in headers
    assert "access-control-allow-origin" not in headers


def test_other_methods_are_refused(browser: Browser) -> None:
    same_site = {"sec-fetch-site": "same-origin"}
    assert browser.post("/api/v1/search?q=a", headers=same_site).status == 405
    assert browser.head("/api/v1/search?q=a").status == 200


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=220), lang=st.sampled_from(["en", "gu", "ur", "zz"]))
def test_any_text_at_all_gets_an_answer(browser: Browser, query: str, lang: str) -> None:
    reply = browser.get(
        "/api/v1/search", params={"q": query.encode("utf-8", "ignore").decode(), "lang": lang}
    )
    assert reply.status in (200, 400)
    json.loads(reply.text)


@pytest.mark.parametrize(
    "query", ["*", "ca*", "[TO]", "title:x", "a AND", "((", '"', "\u0000", "🙂", "\u202e", "~9"]
)
def test_operators_are_just_text(browser: Browser, query: str) -> None:
    assert browser.get("/api/v1/search", params={"q": query}).status in (200, 400)
