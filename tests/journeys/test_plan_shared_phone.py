"""People who make a plan on a phone that others use: once they have left, nothing of it is there."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.journeys.planning import WEATHER, Planner
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NAMES = ("Asha", "Bharat", "Baz", "07700 900101")
OLD_PAGES = ("", "keep", "check", "print", "share", "fill/about", "paper/full", "emergency-plan.json")
KEPT_BY_THE_BROWSER = """async () => {
    const caches_ = await Promise.all((await caches.keys()).map(async name =>
        (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)));
    const databases = indexedDB.databases ? (await indexedDB.databases()).map(one => one.name) : [];
    return {local: {...localStorage}, session: {...sessionStorage}, databases, cached: caches_.flat()};
}"""
BOTH = pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
Leave = Callable[[Planner], None]


@pytest.fixture
def carer(chromium: Browser, server: Server, scripts: bool) -> Iterator[Planner]:
    """A carer who has answered two screens, kept her code and looked at her plan."""
    carer = Planner(chromium, server.address, scripts)
    carer.begins()
    carer.answers("about")
    carer.keeps_the_code()
    carer.answers("people/1/who")
    for part in ("", "check"):
        assert "Asha" in carer.at(part) or not part
    yield carer
    carer.was_refused()
    carer.leaves()


def leaves_quickly(carer: Planner) -> None:
    carer.page.locator(".quick-exit").click()
    carer.page.wait_for_url(WEATHER)
    carer.faults.clear()


def closes(carer: Planner) -> None:
    carer.at("")
    carer.presses("form[action$='/close'] button")


WAYS = pytest.mark.parametrize("way", [leaves_quickly, closes], ids=["left-quickly", "closed"])


def plan_cookies(carer: Planner) -> list[Any]:
    return [one for one in carer.context.cookies(carer.site) if "plan" in str(one.get("name"))]


@BOTH
@WAYS
def test_back_shows_nothing_of_a_plan_that_was_left(carer: Planner, scripts: bool, way: Leave) -> None:
    way(carer)
    for _ in range(4):
        carer.page.go_back()
        shown = carer.page.locator("body").inner_text()
        assert not [name for name in NAMES if name in shown], carer.page.url
    carer.faults.clear()


@BOTH
@WAYS
def test_the_cookie_of_a_plan_that_was_left_is_gone_and_opens_nothing(
    carer: Planner, scripts: bool, way: Leave
) -> None:
    before = plan_cookies(carer)
    assert len(before) == 1
    way(carer)
    assert plan_cookies(carer) == []
    carer.context.add_cookies(before)
    for part in OLD_PAGES:
        answer = carer.context.request.get(f"{carer.site}{carer.base}/{part}".rstrip("/"))
        assert answer.status == 403, part
        assert not [name for name in NAMES if name in answer.text()], part
    carer.faults.clear()


@BOTH
@WAYS
def test_the_browser_keeps_nothing_of_a_plan_in_its_own_stores(
    carer: Planner, scripts: bool, way: Leave
) -> None:
    during = carer.page.evaluate(KEPT_BY_THE_BROWSER)
    way(carer)
    carer.opens("/en")
    for kept in (during, carer.page.evaluate(KEPT_BY_THE_BROWSER)):
        assert (kept["local"], kept["session"], kept["databases"]) == ({}, {}, [])
        assert not [path for path in kept["cached"] if "/plan" in path or path.startswith("/p")], kept
    carer.faults.clear()


@BOTH
def test_no_page_of_a_plan_may_be_kept_by_the_browser(carer: Planner, scripts: bool) -> None:
    pages = re.compile(r"/plan(/|$|\?)")
    answers = [one for one in carer.traffic.responses if pages.search(one.url)]
    assert len(answers) > 5
    for one in answers:
        assert "no-store" in (one.header_value("cache-control") or ""), one.url
        assert "noindex" in (one.header_value("x-robots-tag") or ""), one.url


@BOTH
def test_the_cookie_of_a_plan_is_out_of_reach_of_scripts_and_other_sites(
    carer: Planner, scripts: bool
) -> None:
    (cookie,) = plan_cookies(carer)
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Strict"
    assert cookie["path"] == "/"
    assert cookie["expires"] == -1
