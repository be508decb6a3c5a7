"""The guard: what is refused, with which status, and the headers on every answer."""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.guard import Guard
from app.web.guard_faults import Faults
from app.web.hosts import known_host
from tests.web.asking import LOOPBACK, ask, ask_raw

SITE = "https://carers.example.gov.uk"
HOST = {b"host": b"127.0.0.1"}


def refuse(status: int, path: str, headers: Mapping[str, str]) -> ASGIApp:
    return PlainTextResponse(f"refused {status}", status, headers=dict(headers))


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    body = (await receive()).get("body", b"") if scope["method"] == "POST" else b""
    await PlainTextResponse(body, headers=scope.get("answer", {}))(scope, receive, send)


def guarded(inner: ASGIApp = echo, base_url: str | None = None) -> Guard:
    faults = Faults(base_url, known_host(base_url), "finished.route")
    return Guard(inner, faults=faults, https=base_url is not None, refuse=refuse)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "none"}, 200),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "cross-site", "origin": SITE}, 403),
        ({"origin": SITE}, 200),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "https://other.example.gov.uk"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://carers.example.gov.uk"}, 403),
        ({"referer": f"{SITE}/en/plan"}, 200),
        ({"referer": f"{SITE}.evil.example/"}, 403),
        ({"referer": "http://[bad"}, 403),
        ({}, 403),
    ],
)
def test_a_post_must_come_from_our_own_pages(headers: dict[str, str], status: int) -> None:
    assert (
        ask(guarded(base_url=SITE), "/en/form", "POST", base_url=SITE, headers=headers).status_code == status
    )


def test_on_this_computer_our_origin_is_the_host_that_was_asked() -> None:
    assert ask(guarded(), "/en/form", "POST", headers={"origin": LOOPBACK}).status_code == 200
    assert ask(guarded(), "/en/form", "POST", headers={"origin": "http://127.0.0.1:9"}).status_code == 403


def test_reports_of_the_policy_are_taken_from_anywhere() -> None:
    assert ask(guarded(), "/csp", "POST", headers={"sec-fetch-site": "cross-site"}).status_code == 200


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/en/plan", {"sec-fetch-site": "cross-site"}, 403),
        ("/en/plan/share", {"sec-fetch-site": "same-site", "sec-fetch-mode": "cors"}, 403),
        (
            "/staff",
            {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"},
            403,
        ),
        (
            "/p",
            {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"},
            200,
        ),
        ("/en/plan", {"sec-fetch-site": "same-origin"}, 200),
        ("/en/plan", {}, 200),
        ("/en/plan-ahead", {"sec-fetch-site": "cross-site"}, 200),
        ("/privacy", {"sec-fetch-site": "cross-site"}, 200),
    ],
)
def test_private_pages_open_from_elsewhere_only_as_pages(
    path: str, headers: dict[str, str], status: int
) -> None:
    assert ask(guarded(), path, headers=headers).status_code == status


@pytest.mark.parametrize(
    ("host", "base_url", "status"),
    [
        ("127.0.0.1:8000", None, 200),
        ("localhost", None, 200),
        ("[::1]:8000", None, 200),
        ("carers.example.gov.uk", None, 400),
        ("127.0.0.1.evil.example", None, 400),
        ("user@127.0.0.1", None, 400),
        ("127.0.0.1/x", None, 400),
        ("127.0.0.1:nonsense", None, 400),
        ("", None, 400),
        ("carers.example.gov.uk", SITE, 200),
        ("CARERS.example.gov.uk:443", SITE, 200),
        ("carers.example.gov.uk:8443", SITE, 400),
        ("127.0.0.1", SITE, 400),
        ("evil.example", SITE, 400),
    ],
)
def test_only_our_own_host_is_answered(host: str, base_url: str | None, status: int) -> None:
    sent = ask_raw(guarded(base_url=base_url), b"/en", headers={b"host": host.encode()})
    assert sent[0]["status"] == status


def test_a_trial_on_a_closed_network_answers_any_host() -> None:
    assert known_host(None, anywhere=True)(b"192.168.1.7:8000")
    assert not known_host(None, anywhere=True)(b"a b/")


def test_probes_may_use_any_host() -> None:
    assert (
        ask_raw(guarded(base_url=SITE), b"/health/live", headers={b"host": b"10.0.0.9:8000"})[0]["status"]
        == 200
    )


@pytest.mark.parametrize(
    ("raw_path", "status"),
    [
        (b"/en/what-is-a-carer", 200),
        ("/en/গুজরাট".encode(), 200),
        (b"/en/%00", 404),
        (b"/en/%0d%0aSet-Cookie:x", 404),
        (b"/en/%7f", 404),
        (b"/en/%ff%fe", 404),
        (b"/en/\xc0\xaf", 404),
        (b"/en/../etc/passwd", 404),
        (b"/en/%2e%2e/etc/passwd", 404),
        (b"/en/./x", 404),
        (b"/en\\x", 404),
        (b"/en/%5cx", 404),
        (b"//evil.example/x", 404),
        (b"/static/..%2f..%2fsecret", 404),
    ],
)
def test_a_path_that_is_not_clean_leads_nowhere(raw_path: bytes, status: int) -> None:
    assert ask_raw(guarded(), raw_path)[0]["status"] == status


@pytest.mark.parametrize(
    ("query", "headers", "status"),
    [
        (b"q=" + b"x" * 4000, HOST, 200),
        (b"q=" + b"x" * 4096, HOST, 414),
        (b"", HOST | {b"x": b"y" * 32_000}, 200),
        (b"", HOST | {b"x": b"y" * 33_000}, 431),
    ],
)
def test_what_is_too_long_is_refused(query: bytes, headers: dict[bytes, bytes], status: int) -> None:
    assert ask_raw(guarded(), b"/en", headers=headers, query=query)[0]["status"] == status


def test_a_body_is_passed_on_whole() -> None:
    body = b"x" * 256 * 1024
    assert ask(guarded(), "/csp", "POST", content=body).content == body


@pytest.mark.parametrize("announced", [True, False])
def test_a_body_that_is_too_large_is_refused_and_the_connection_ends(announced: bool) -> None:
    async def parts() -> Any:
        for _ in range(5):
            yield b"x" * 64 * 1024

    content = b"x" * 300_000 if announced else parts()
    reply = ask(guarded(), "/csp", "POST", content=content)
    assert (reply.status_code, reply.headers["connection"]) == (413, "close")


def test_a_length_that_is_no_number_is_too_large() -> None:
    assert ask_raw(guarded(), b"/csp", "POST", HOST | {b"content-length": b"-1"})[0]["status"] == 413


@pytest.mark.parametrize("method", ["TRACE", "PUT", "BREW"])
def test_a_method_we_do_not_know_is_refused(method: str) -> None:
    reply = ask(guarded(), "/en", method)
    assert (reply.status_code, reply.headers["allow"]) == (405, "GET, HEAD")


def test_a_finished_page_can_only_be_read() -> None:
    async def as_outer(scope: Scope, receive: Receive, send: Send) -> None:
        await guarded()({**scope, "finished.route": "/{lang}"}, receive, send)

    for method in ("POST", "OPTIONS"):
        assert ask(as_outer, "/en", method, headers={"sec-fetch-site": "none"}).status_code == 405
    assert ask(as_outer, "/en").status_code == 200


EVERYWHERE = (
    "content-security-policy",
    "x-content-type-options",
    "cross-origin-opener-policy",
    "permissions-policy",
)


@pytest.mark.parametrize("path", ["/en", "/en/%00", "/crash"])
def test_every_answer_wears_the_house_headers(path: str) -> None:
    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] == "/crash":
            raise RuntimeError
        await echo(scope, receive, send)

    reply = ask(guarded(inner), path)
    assert all(name in reply.headers for name in EVERYWHERE)


def test_what_is_not_public_is_kept_nowhere_and_listed_nowhere() -> None:
    headers = ask(guarded(), "/en/search").headers
    assert (headers["cache-control"], headers["referrer-policy"]) == ("no-store", "same-origin")
    assert headers["x-robots-tag"] == "noindex, nofollow, noarchive"


def test_what_says_it_is_public_keeps_its_own_words() -> None:
    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse(
            "", headers={"cache-control": "public, no-cache", "content-security-policy": "mine"}
        )(scope, receive, send)

    headers = ask(guarded(inner), "/en").headers
    assert headers.get_list("content-security-policy") == ["mine"]
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "x-robots-tag" not in headers


def test_plain_http_is_neither_upgraded_nor_strict() -> None:
    here, there = ask(guarded(), "/en").headers, ask(guarded(base_url=SITE), "/en", base_url=SITE).headers
    assert "strict-transport-security" not in here
    assert "upgrade-insecure-requests" not in here["content-security-policy"]
    assert there["strict-transport-security"] == "max-age=63072000; includeSubDomains"
    assert "upgrade-insecure-requests; " in there["content-security-policy"]


def test_a_crash_becomes_a_page_and_a_log_line_without_words(caplog: pytest.LogCaptureFixture) -> None:
    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        raise ValueError("canary")

    with caplog.at_level(logging.WARNING):
        reply = ask(guarded(inner), "/en/canary?canary=1")
    assert (reply.status_code, reply.text) == (500, "refused 500")
    assert "ValueError at" in caplog.text
    assert "test_guard.py" in caplog.text
    assert "canary" not in caplog.text


def test_a_crash_in_the_middle_of_an_answer_ends_it() -> None:
    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise ValueError

    assert [message["type"] for message in ask_raw(guarded(inner), b"/en")] == ["http.response.start"]


def test_a_reader_who_hangs_up_while_sending_is_let_go() -> None:
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": "POST", "path": "/csp", "raw_path": b"/csp", "query_string": b"",
        "headers": [(b"host", b"localhost")],
    }  # fmt: skip
    asyncio.run(guarded()(scope, receive, send))
    assert sent == []


def test_two_hosts_are_none() -> None:
    async def doubled(scope: Scope, receive: Receive, send: Send) -> None:
        await guarded()({**scope, "headers": [(b"host", b"localhost")] * 2}, receive, send)

    assert ask(doubled, "/en").status_code == 400


def test_web_sockets_are_closed() -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(guarded()({"type": "websocket", "path": "/en"}, None, send))  # type: ignore[arg-type]
    assert sent == [{"type": "websocket.close", "code": 1000}]


def test_start_and_stop_reach_the_application() -> None:
    seen: list[str] = []

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope["type"])

    asyncio.run(guarded(inner)({"type": "lifespan"}, None, None))  # type: ignore[arg-type]
    assert seen == ["lifespan"]
