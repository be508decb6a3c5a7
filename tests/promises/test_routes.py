"""Every route has an access decision, none vanishes, and all of them protect the people who use them."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser import Browser
from tests.conftest import ROOT
from tests.house_headers import missing_protection
from tests.routes import example, routes_of
from tests.site import slugs, tags

DATA = ROOT / "tests" / "data"
ACCESS = ("public", "plan", "owner", "staff")
ODD_WAYS = (
    ("GET", "/en/no-such-page"),
    ("GET", "/xx/what-is-a-carer"),
    ("POST", "/en/what-is-a-carer"),
    ("DELETE", "/en"),
    ("GET", "/api/v1/search"),
    ("GET", "/static/no-such-file.css"),
    ("GET", "/%00"),
    ("GET", "/..%2f..%2fetc%2fpasswd"),
)


def decided() -> dict[tuple[str, str], str]:
    """(method, pattern) → who may use it, from the list that is reviewed by people."""
    lines = lines_of(DATA / "routes.txt")
    return {(method, pattern): access for access, method, pattern in map(str.split, lines)}


def lines_of(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def test_every_route_has_an_access_decision(portal: Any) -> None:
    undecided = routes_of(portal) - set(decided())
    assert not undecided, f"decide who may use {sorted(undecided)} and write it into tests/data/routes.txt"
    assert set(decided().values()) <= set(ACCESS)


def test_whoever_has_no_plan_open_gets_nothing_of_one(browser: Browser) -> None:
    for (method, pattern), access in decided().items():
        if access in ("plan", "owner"):
            reply = browser.request(method, example(pattern), headers={"sec-fetch-site": "same-origin"})
            assert reply.status == 403, f"{method} {pattern} answers {reply.status} without a plan"


def test_no_route_vanishes(portal: Any) -> None:
    gone = set(decided()) - routes_of(portal)
    assert not gone, (
        f"{sorted(gone)} may be printed on paper: keep them, or redirect and take them off the list"
    )


def test_no_page_vanishes(browser: Browser) -> None:
    gone = [slug for slug in lines_of(DATA / "addresses.txt") if browser.get(f"/en/{slug}").status >= 400]
    assert not gone, f"{gone} may be printed on paper: keep them or redirect them"


def test_every_page_is_on_the_list_of_those_that_may_not_vanish() -> None:
    missing = set(slugs()) - set(lines_of(DATA / "addresses.txt"))
    assert not missing, f"add {sorted(missing)} to tests/data/addresses.txt"


def test_every_answer_carries_the_protecting_headers(portal: Any, browser: Browser) -> None:
    asked = [(method, example(pattern)) for method, pattern in sorted(routes_of(portal))]
    for method, path in [*asked, *ODD_WAYS, *(("GET", f"/{tag}") for tag in tags())]:
        reply = browser.request(method, path)
        open_doors = list(missing_protection(reply.headers, path))
        assert not open_doors, f"{method} {path} ({reply.status}): {open_doors}"
        assert "set-cookie" not in reply.headers, f"{method} {path} sets a cookie"


def test_over_https_browsers_are_told_to_stay_there(open_portal: Any) -> None:
    browser = open_portal(base_url="https://carers.example")
    headers = browser.get("/en").headers
    assert headers["strict-transport-security"] == "max-age=63072000; includeSubDomains"
    assert "upgrade-insecure-requests" in headers["content-security-policy"]


def test_over_plain_http_nothing_forces_https(browser: Browser) -> None:
    headers = browser.get("/en").headers
    assert "strict-transport-security" not in headers
    assert "upgrade-insecure-requests" not in headers["content-security-policy"]


def test_another_host_name_is_refused_over_https(open_portal: Any) -> None:
    browser = open_portal(base_url="https://carers.example")
    assert browser.get("/en", headers={"host": "evil.example"}).status == 400


@pytest.mark.parametrize("tag", tags())
def test_public_pages_may_be_kept_and_crisis_pages_are_asked_for_again(browser: Browser, tag: str) -> None:
    assert browser.get(f"/{tag}/what-is-a-carer").headers["cache-control"].startswith("public, max-age=300")
    assert "no-cache" in browser.get(f"/{tag}/crisis-help").headers["cache-control"]
    assert browser.get(f"/{tag}/search?q=x").headers["cache-control"] == "no-store"
