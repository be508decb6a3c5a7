"""Reading changes nothing, answers are kept nowhere, other sites cannot act here, and secrets stay out of sight."""

import time
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from app.plan.opening.routes import OPENING
from app.vault.tokens import grouped
from tests.plan.opening.people import House, Kept, Visitor
from tests.plan.opening.test_roles import address
from tests.routes import routes_of

SAFE = ("GET", "HEAD", "OPTIONS")
LOG_PAUSE = 1.5  # seconds until the log is written
BOT = {"user-agent": "facebookexternalhit/1.1", "purpose": "prefetch", "sec-purpose": "prefetch"}
PERSON = {"user-agent": "Mozilla/5.0", "sec-fetch-site": "none", "sec-fetch-mode": "navigate"}
POSTS = sorted({page.path for page in OPENING if page.method == "POST"})
Rows = Callable[[], dict[str, list[tuple[object, ...]]]]
ELSEWHERE: Mapping[str, Mapping[str, str]] = {
    "another site": {"sec-fetch-site": "cross-site"},
    "a sibling": {"sec-fetch-site": "same-site"},
    "another site that says it is ours": {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1:8000"},
    "a foreign origin": {"origin": "https://evil.example"},
    "no origin": {"origin": "null"},
    "a foreign page": {"referer": "https://evil.example/p"},
    "nowhere": {},
}


@pytest.fixture
def kept(keep: Callable[..., Kept]) -> Kept:
    """A plan of a family."""
    return keep()


def pages_of(portal: Any, share_id: str) -> list[str]:
    """Every address of the plan and of its door, whoever may use it."""
    found = sorted(
        path
        for _, path in routes_of(portal)
        if path.startswith(("/{lang}/plan", "/p/", "/p#")) or path == "/p"
    )
    filled = (
        address(path, share_id).replace("{broken:path}", "x").replace("{sheet}", "full") for path in found
    )
    return [path.replace("#", "%23") for path in dict.fromkeys(filled)]


@pytest.mark.parametrize("who", ["the owner", "a reader", "nobody"])
@pytest.mark.parametrize("headers", [BOT, PERSON], ids=["bot", "person"])
def test_looking_changes_nothing(
    portal: Any, kept: Kept, rows: Rows, who: str, headers: dict[str, str]
) -> None:
    share = kept.share("view")
    visitors = {"the owner": kept.open(), "a reader": kept.open(share.code, "health")}
    visitor, before = visitors.get(who, Visitor(kept.house.browser)), rows()
    held = {"cookie": "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())}
    for path in pages_of(portal, share.id):
        if ".p" not in path and "card-" not in path:
            for method in SAFE:
                assert visitor.browser.request(method, path, headers={**headers, **held}).status < 500
    assert rows() == before


def test_every_answer_about_a_plan_is_kept_and_listed_nowhere(portal: Any, kept: Kept) -> None:
    share, owner = kept.share("view"), kept.open()
    for visitor in (owner, kept.open(share.code, "health"), Visitor(owner.browser)):
        for path in pages_of(portal, share.id):
            if ".p" not in path and "card-" not in path:
                headers = visitor.get(path).headers
                assert headers["cache-control"] == "no-store", path
                assert headers["x-robots-tag"] == "noindex, nofollow, noarchive", path
                assert headers["referrer-policy"] == "same-origin", path


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("where", ELSEWHERE)
def test_nothing_sent_from_elsewhere_is_taken(kept: Kept, rows: Rows, path: str, where: str) -> None:
    share, owner = kept.share("view"), kept.open()
    before = rows()
    typed = {"code": kept.keys.code, "who": "carer", "label": "x", "role": "view", "until": "stopped"}
    reply = owner.send(address(path, share.id), typed, headers=ELSEWHERE[where])
    assert reply.status == 403
    assert "set-cookie" not in reply.headers
    assert rows() == before


@pytest.mark.parametrize(
    "headers",
    [{"sec-fetch-site": "same-origin"}, {"sec-fetch-site": "none"}, {"origin": "http://127.0.0.1:8000"},
     {"referer": "http://127.0.0.1:8000/p"}],
)  # fmt: skip
def test_what_the_persons_own_browser_sends_is_taken(kept: Kept, headers: dict[str, str]) -> None:
    visitor = Visitor(kept.house.browser)
    reply = visitor.send("/p", {"code": kept.keys.code, "who": "carer"}, headers=headers)
    assert reply.status == 303


@pytest.mark.parametrize("mode", ["no-cors", "cors", "nested-navigate"])
def test_no_other_site_can_hold_a_plan_inside_its_own_page(kept: Kept, mode: str) -> None:
    owner = kept.open()
    framed = {"sec-fetch-site": "cross-site", "sec-fetch-mode": mode, "sec-fetch-dest": "iframe"}
    for part in ("", "view", "share", "/p"):
        assert owner.get(part, headers=framed).status == 403
    link = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert owner.get("/p", headers=link).status == 200


def test_no_secret_stands_in_an_address_or_a_header(kept: Kept) -> None:
    share, visitor = kept.share("view"), Visitor(kept.house.browser)
    secrets = (kept.keys.code, kept.keys.token, share.code, share.token, grouped(share.code))
    replies = [visitor.enter(one, "carer") for one in (kept.keys.code, kept.keys.token)]
    owner = kept.open()
    replies += [owner.get(f"share/{share.id}"), owner.get("share"), owner.post(f"share/{share.id}/stop")]
    for reply in replies:
        told = str(reply.response.request.url) + str(reply.headers)
        assert not [secret for secret in secrets if secret in told]


def test_the_secret_of_a_broken_link_reaches_no_page_and_no_header(kept: Kept) -> None:
    visitor = Visitor(kept.house.browser)
    for path in (f"/p/{kept.keys.token}", f"/p%23{kept.keys.token}", f"/p/%23{kept.keys.token}"):
        reply = visitor.get(path)
        assert reply.status == 200
        assert kept.keys.token not in reply.text + str(reply.headers)


def test_the_log_names_the_route_of_a_broken_link_and_never_the_link(
    kept: Kept, capfd: pytest.CaptureFixture[str], house: House
) -> None:
    visitor = Visitor(house.browser)
    for path in (f"/p/{kept.keys.token}", f"/p%23{kept.keys.token}"):
        visitor.get(path)
    visitor.enter(kept.keys.token, "family")
    time.sleep(LOG_PAUSE)
    told = capfd.readouterr().out
    assert '"/p/{broken:path}"' in told
    assert kept.keys.token not in told
