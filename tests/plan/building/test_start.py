"""What somebody is told before anything is kept, and what it takes to begin."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.plan.store.errors import PlansAwayError
from app.plan.store.plans import Plans
from tests.browser import Browser
from tests.plan.building.maker import FROM_HERE, Maker, shown, text
from tests.site import tags

HTTPS = "https://carers.example"


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Maker]:
    """Somebody without a plan."""
    yield Maker(browser)
    browser.client.cookies.clear()


def test_the_start_says_what_is_kept_who_sees_it_and_how_to_leave(visitor: Maker) -> None:
    said = text(visitor.page("start"))
    for words in (
        "no email, no account", "Only a code opens it", "Council staff cannot open it", "24 months",
        "one cookie", "Leave this site quickly", "This plan does not alert anyone", "Fill it in with someone",
    ):  # fmt: skip
        assert words in said


def test_the_start_has_the_numbers_the_way_out_and_the_way_to_paper(visitor: Maker) -> None:
    links = visitor.page("start").links()
    assert {"tel:999", "tel:111", "tel:+441164541004", "/exit", "/en/plan/blank", "/p?lang=en"} <= set(links)
    assert "/en/crisis-help" in links


@pytest.mark.parametrize("tag", tags())
def test_the_start_keeps_the_house_rules_in_every_language(browser: Browser, tag: str) -> None:
    page = Maker(browser, tag).page("start")
    assert {f"/{other}/plan/start" for other in tags() if other != tag} <= set(page.links())


def test_looking_at_the_start_makes_nothing_and_sets_no_cookie(visitor: Maker) -> None:
    reply = visitor.get("start")
    assert "set-cookie" not in reply.headers
    assert reply.headers["cache-control"] == "no-store"
    assert "noindex" in reply.headers["x-robots-tag"]
    assert reply.headers["referrer-policy"] == "same-origin"


def test_whoever_says_nothing_about_age_is_asked_again(visitor: Maker) -> None:
    reply = visitor.post("new", {"way": "quick"})
    assert reply.status == 422
    assert "Choose one of the two." in text(shown(reply))
    assert "#age" in shown(reply).links()


def test_somebody_under_18_is_led_to_a_plan_of_her_own(visitor: Maker) -> None:
    reply = visitor.post("new", {"age": "under-18", "way": "quick"})
    assert reply.headers["location"] == "/en/young-carers-plan"
    assert "set-cookie" not in reply.headers


def test_a_plan_is_begun_with_a_cookie_that_ends_with_the_visit(visitor: Maker) -> None:
    reply = visitor.begin()
    cookie = reply.headers["set-cookie"].lower()
    assert reply.headers["location"] == "/en/plan/fill/about?quick&cookie=asked"
    assert cookie.startswith("plan=")
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "max-age" not in cookie
    assert "expires" not in cookie
    assert "domain" not in cookie


def test_over_https_the_cookie_is_of_the_kind_browsers_guard_best(
    open_portal: Callable[..., Browser],
) -> None:
    browser = open_portal(base_url=HTTPS)
    cookie = Maker(browser).begin().headers["set-cookie"]
    assert cookie.startswith("__Host-plan=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=strict"} <= set(cookie.split("; "))


def test_the_mark_for_the_cookie_goes_away_when_it_is_kept(visitor: Maker) -> None:
    reply = visitor.browser.get(visitor.begin().headers["location"])
    assert (reply.status, reply.headers["location"]) == (303, "/en/plan/fill/about?quick")


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_without_cookies_the_plan_says_so_and_offers_paper_and_the_phone(browser: Browser, tag: str) -> None:
    maker = Maker(browser, tag)
    reply = maker.begin()
    browser.client.cookies.clear()
    page = shown(browser.get(reply.headers["location"]))
    assert f"/{tag}/plan/blank" in page.links()
    assert any(link.startswith("tel:") for link in page.links())
    assert {"en": "The plan needs one cookie while it is open", "ur": "کوکی"}[tag] in text(page)


def test_the_whole_plan_can_be_begun_instead_of_the_ten_questions(visitor: Maker) -> None:
    assert visitor.begin("whole").headers["location"] == "/en/plan/fill/about?cookie=asked"


def test_whoever_has_a_plan_open_is_led_back_to_it(visitor: Maker) -> None:
    visitor.begin()
    assert "/en/plan" in visitor.page("start").links()


def test_where_plans_are_switched_off_none_is_begun(open_portal: Callable[..., Browser]) -> None:
    maker = Maker(open_portal(plans=False))
    page = maker.page("start")
    assert "Plans cannot be made here yet." in text(page)
    assert not [each for each in page.find("button") if each.get("name") == "way"]
    assert "set-cookie" not in maker.begin().headers
    assert "/en/plan/start" not in maker.browser.visit("/en/emergency-plan").links()


def test_the_guidance_leads_to_the_start(browser: Browser) -> None:
    for tag in tags():
        links = browser.visit(f"/{tag}/emergency-plan").links()
        assert {f"/{tag}/plan/start", f"/{tag}/plan/blank", f"/p?lang={tag}"} <= set(links)


def test_while_the_store_is_away_the_start_works_and_beginning_says_so(
    visitor: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: Any) -> None:
        raise PlansAwayError

    monkeypatch.setattr(Plans, "create", away)
    assert visitor.get("start").status == 200
    reply = visitor.begin()
    assert reply.status == 503
    assert "/en/plan/blank" in shown(reply).links()
    assert "tel:999" in shown(reply).links()


def test_in_a_trial_on_a_network_of_its_own_every_page_says_so(open_portal: Callable[..., Browser]) -> None:
    browser = open_portal(allow_http=True)
    here = {"host": "192.168.0.5:8000"}
    assert browser.get("/en/plan/start", headers=here).status == 200
    trial = shown(browser.get("/en/plan/start", headers=here))
    assert "Trial copy" in "".join(trial.tree.itertext())


def test_very_many_plans_from_one_place_take_longer_and_are_not_refused(
    open_portal: Callable[..., Browser], monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("app.plan.routes.asyncio.sleep", sleep)
    maker = Maker(open_portal(plans_per_day=2))
    replies = [maker.begin().status for _ in range(3)]
    assert replies == [303, 303, 303]
    assert waited == [2.0]


def test_only_that_a_plan_was_made_is_counted(open_portal: Callable[..., Browser], tmp_path: Path) -> None:
    browser = open_portal()
    browser.client.headers["user-agent"] = "Mozilla/5.0"
    Maker(browser).begin()
    browser.close()
    with sqlite3.connect(next(tmp_path.rglob("*.sqlite3"))) as database:
        counted = database.execute("SELECT name, dim, n FROM counter WHERE name = 'plan-created'").fetchall()
    assert counted == [("plan-created", "", 1)]


def test_leaving_in_a_hurry_ends_the_visit_and_takes_the_cookies(visitor: Maker) -> None:
    visitor.begin()
    value = visitor.browser.client.cookies["plan"]
    reply = visitor.browser.get("/exit")
    assert "plan=" in reply.headers["set-cookie"]
    assert "Max-Age=0" in reply.headers["set-cookie"]
    assert reply.headers["clear-site-data"] == '"cache", "storage"'
    old = visitor.browser.get("/en/plan", headers={"cookie": f"plan={value}"})
    assert old.status == 403


@pytest.mark.parametrize("headers", [{"sec-fetch-mode": "no-cors"}, {"sec-purpose": "prefetch"}])
def test_no_picture_or_guess_of_the_browser_ends_a_visit(visitor: Maker, headers: dict[str, str]) -> None:
    visitor.begin()
    assert "set-cookie" not in visitor.browser.get("/exit", headers=headers).headers
    assert visitor.get().status == 200


def test_leaving_works_while_the_store_is_away(visitor: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor.begin()

    def away(*_: Any) -> None:
        raise PlansAwayError

    monkeypatch.setattr(Plans, "close", away)
    assert visitor.browser.get("/exit").status == 303


FORGED = ("", "x", "A" * 43, "A" * 5000, "é", "%00", "null", "A" * 42 + "B")


@pytest.mark.parametrize("value", FORGED)
def test_a_forged_cookie_opens_nothing(browser: Browser, value: str) -> None:
    browser.client.cookies.clear()
    reply = browser.get("/en/plan", headers={"cookie": f"plan={value}".encode()})
    assert reply.status == 403
    posted = browser.post(
        "/en/plan/fill/about", data={}, headers={**FROM_HERE, "cookie": f"plan={value}".encode()}
    )
    assert posted.status == 403


def test_over_a_connection_others_can_read_a_page_says_why_no_plan_opens(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.plan.desk.is_loopback", lambda _: False)
    maker = Maker(browser)
    for reply in (maker.get("start"), maker.begin(), maker.get(), browser.get("/p")):
        assert reply.status == 403
        assert "Plans open only over a safe connection" in text(shown(reply))
        assert "set-cookie" not in reply.headers
