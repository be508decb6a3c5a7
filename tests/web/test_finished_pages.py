"""Known addresses are answered from memory; all else goes on to the application."""

import asyncio
import threading
import time
from dataclasses import dataclass, field

import httpx
import pytest
from starlette.types import Receive, Scope, Send

from app.vault.counts import Key
from app.web.access_log import Line
from app.web.finished import Finished, finish
from app.web.finished_pages import KNOWN, Address, FinishedPages, Pages
from app.web.headers import PUBLIC_PAGE, public_headers
from app.web.hosts import known_host
from tests.web.asking import LOOPBACK, ask, nothing_here

WORDS = b"<h1>Help now</h1>" * 40
READER = {"user-agent": "Mozilla/5.0 (Linux; Android 14)"}


def page(words: bytes = WORDS) -> Finished:
    return finish(
        words,
        media_type="text/html; charset=utf-8",
        cache_control=PUBLIC_PAGE,
        headers=public_headers(https=False),
    )


@dataclass
class Site:
    """Stands for whatever holds the snapshot, with the lists a test looks at afterwards."""

    pages: Pages
    lines: list[Line] = field(default_factory=list)
    counted: list[Key] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def app(self) -> FinishedPages:
        return FinishedPages(
            nothing_here,
            self,
            known_host=known_host(None),
            log=self.lines.append,
            count=self.counted.append,
            failed=self.failed,
        )

    def failed(self, path: str, problem: Exception) -> Finished:
        self.problems.append(type(problem).__name__)
        return finish(b"sorry", media_type="text/html", cache_control="no-store", status=500)


def broken() -> Finished:
    raise RuntimeError("no template")


@pytest.fixture
def site() -> Site:
    addresses = {
        "/en/crisis-help": Address("/{lang}/{slug}", finished=page(), counted=("page", "en/crisis-help")),
        "/en/late": Address("/{lang}/{slug}", make=page),
        "/en/broken": Address("/{lang}/{slug}", make=broken),
        "en:/": Address("/", finished=page(b"English")),
        "gu:/": Address("/", finished=page(b"Gujarati")),
    }
    return Site(Pages(addresses, {"/": lambda asked: "gu:/" if asked.startswith(b"gu") else "en:/"}))


def test_a_known_page_comes_with_its_headers(site: Site) -> None:
    reply = ask(site.app(), "/en/crisis-help")
    assert (reply.status_code, reply.content) == (200, WORDS)
    assert reply.headers["content-encoding"] in {"br", "gzip"}
    assert reply.headers["vary"] == "Accept-Encoding"
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_a_query_changes_nothing(site: Site) -> None:
    assert ask(site.app(), "/en/crisis-help?utm_source=poster").content == WORDS


def test_head_has_the_headers_without_the_body(site: Site) -> None:
    get, head = ask(site.app(), "/en/crisis-help"), ask(site.app(), "/en/crisis-help", "HEAD")
    assert head.content == b""
    assert head.headers == get.headers


def test_a_page_already_known_is_not_sent_again(site: Site) -> None:
    etag = ask(site.app(), "/en/crisis-help").headers["etag"]
    for tags in (etag, f"W/{etag}", f'"old", {etag}', "*"):
        reply = ask(site.app(), "/en/crisis-help", headers={"if-none-match": tags})
        assert (reply.status_code, reply.content, reply.headers["etag"]) == (304, b"", etag)
        assert "content-length" not in reply.headers


def test_the_tag_of_another_encoding_is_not_this_page(site: Site) -> None:
    plain = ask(site.app(), "/en/crisis-help", headers={"accept-encoding": "identity"}).headers["etag"]
    reply = ask(site.app(), "/en/crisis-help", headers={"if-none-match": plain, "accept-encoding": "gzip"})
    assert reply.status_code == 200


def test_the_start_page_follows_the_language_asked_for(site: Site) -> None:
    assert ask(site.app(), "/", headers={"accept-language": "gu-IN"}).content == b"Gujarati"
    assert ask(site.app(), "/", headers={"accept-language": "de"}).content == b"English"


@pytest.mark.parametrize(
    ("path", "method", "headers"),
    [
        ("/en/unknown", "GET", {}),
        ("/en/crisis-help", "POST", {}),
        ("/en/crisis-help", "GET", {"host": "evil.example"}),
        ("/en/crisis-help", "GET", {"cookie": "x" * 33_000}),
        ("/en/crisis-help?" + "x" * 5000, "GET", {}),
    ],
)
def test_what_is_not_a_sound_reading_of_a_known_page_goes_on(
    site: Site, path: str, method: str, headers: dict[str, str]
) -> None:
    assert ask(site.app(), path, method, headers=headers).headers["x-inner"] == "yes"
    assert not site.lines


def test_a_page_is_made_once_however_many_ask(site: Site) -> None:
    made = []
    site.pages.addresses["/en/late"].make = lambda: made.append(threading.current_thread().name) or page()  # type: ignore[func-returns-value]
    app = site.app()
    assert [ask(app, "/en/late").status_code for _ in range(3)] == [200, 200, 200]
    assert len(made) == 1
    assert made[0] != threading.main_thread().name


def test_those_who_ask_while_a_page_is_made_wait_for_it(site: Site) -> None:
    made = []

    def slowly() -> Finished:
        time.sleep(0.05)
        made.append(1)
        return page()

    site.pages.addresses["/en/late"].make = slowly
    app = site.app()

    async def together() -> list[int]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=LOOPBACK) as client:
            replies = await asyncio.gather(*(client.get("/en/late") for _ in range(5)))
        return [reply.status_code for reply in replies]

    assert asyncio.run(together()) == [200] * 5
    assert len(made) == 1


def test_a_page_made_ahead_is_not_made_again() -> None:
    address = Address("/{lang}", make=page)
    assert address.warm() is address.warm()


def test_start_and_stop_reach_the_application(site: Site) -> None:
    seen: list[str] = []

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope["type"])

    app = site.app()
    app.inner = inner
    asyncio.run(app({"type": "lifespan"}, None, None))  # type: ignore[arg-type]
    assert seen == ["lifespan"]


def test_a_very_long_wish_for_a_language_is_cut(site: Site) -> None:
    asked: list[bytes] = []
    site.pages = Pages(site.pages.addresses, {"/": lambda wish: asked.append(wish) or "en:/"})  # type: ignore[func-returns-value]
    assert ask(site.app(), "/", headers={"accept-language": "a" * 5000}).content == b"English"
    assert len(asked[0]) == 256


def test_a_page_that_cannot_be_made_is_said_sorry_for_and_tried_again(site: Site) -> None:
    app = site.app()
    assert [ask(app, "/en/broken").status_code for _ in range(2)] == [500, 500]
    assert site.problems == ["RuntimeError", "RuntimeError"]
    site.pages.addresses["/en/broken"].make = page
    assert ask(app, "/en/broken").status_code == 200


def test_readers_are_counted_and_machines_are_not(site: Site) -> None:
    app = site.app()
    for headers in (
        READER,
        READER | {"sec-gpc": "1"},
        {"user-agent": "Examplebot/2.1"},
        READER | {"sec-purpose": "prefetch"},
    ):
        ask(app, "/en/crisis-help", headers=headers)
    ask(app, "/en/crisis-help", "HEAD", headers=READER)
    assert site.counted == [("page", "en/crisis-help")]


def test_the_log_gets_the_route_and_never_the_address(site: Site) -> None:
    ask(site.app(), "/en/crisis-help?canary=canary", headers={"referer": "canary", "cookie": "canary"})
    (_, _, method, route, status, size, _) = site.lines[0]
    assert (method, route, status) == ("GET", "/{lang}/{slug}", 200)
    assert 0 < size < len(WORDS)
    assert "canary" not in repr(site.lines)


def test_the_application_is_told_which_addresses_are_finished(site: Site) -> None:
    seen: list[object] = []

    async def inner(scope, receive, send) -> None:  # type: ignore[no-untyped-def]
        seen.append(scope.get(KNOWN))
        await nothing_here(scope, receive, send)

    app = site.app()
    app.inner = inner
    ask(app, "/en/crisis-help", "POST")
    ask(app, "/en/unknown", "POST")
    assert seen == ["/{lang}/{slug}", None]


def test_a_new_snapshot_is_served_at_once(site: Site) -> None:
    app = site.app()
    site.pages = Pages({"/en/crisis-help": Address("/{lang}/{slug}", finished=page(b"new"))})
    assert ask(app, "/en/crisis-help").content == b"new"


def test_an_address_nobody_makes_says_so() -> None:
    with pytest.raises(LookupError):
        Address("/{lang}/{slug}").warm()
