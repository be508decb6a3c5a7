"""Sessions end when unused, when their time is up, and when they are closed; not a second early or late."""

from dataclasses import replace

import pytest

from app.plan.store.plans import Lifetimes
from app.plan.store.tables import GRANTS
from tests.plan.store.kit import TEXT, House, typed

LIVES = Lifetimes()
MINUTE, HOUR, DAY = 60, 3600, 86_400


def is_open(house: House, cookie: bytes) -> bool:
    return house.process().opened(cookie) is not None


@pytest.mark.parametrize(
    ("role", "idle", "most"),
    [("own", 30 * MINUTE, 8 * HOUR), ("view", 15 * MINUTE, HOUR), ("card", 15 * MINUTE, HOUR)],
)
def test_a_session_ends_when_unused_and_when_its_time_is_up(
    any_house: House, role: str, idle: int, most: int
) -> None:
    _, opened, keys = any_house.made()
    _, share = any_house.plans.share(opened, "Aunt", "view" if role == "own" else role, "stopped")
    typed_code = keys.token if role == "own" else share.token
    cookie, _ = any_house.entered(typed_code)
    any_house.clock.pass_(idle - 1)
    assert is_open(any_house, cookie)
    any_house.clock.pass_(idle + 1)
    assert not is_open(any_house, cookie)
    cookie, _ = any_house.entered(typed_code)
    for _ in range(most // 300 - 1):
        any_house.clock.pass_(300)
        assert is_open(any_house, cookie)
    any_house.clock.pass_(299)
    assert is_open(any_house, cookie)
    any_house.clock.pass_(2)
    assert not is_open(any_house, cookie)


def test_a_draft_may_lie_for_a_day_and_lasts_a_month_at_most(any_house: House) -> None:
    cookie, _, _ = any_house.plans.create(TEXT)
    for _ in range(29):
        any_house.clock.pass_(DAY - 1)
        assert is_open(any_house, cookie.reveal())
    any_house.clock.pass_(DAY + 1)
    assert not is_open(any_house, cookie.reveal())
    cookie, _, _ = any_house.plans.create(TEXT)
    any_house.clock.pass_(DAY + 1)
    assert not is_open(any_house, cookie.reveal())


def test_once_its_code_is_kept_a_plan_has_the_limits_of_a_live_one_and_other_sessions_end(
    any_house: House,
) -> None:
    cookie, opened, keys = any_house.plans.create(TEXT)
    other, _ = any_house.entered(keys.token)
    live = any_house.plans.kept(opened)
    assert (live.state, live.delete_after.year - live.created_on.year) == ("live", 2)
    assert not is_open(any_house, other)
    assert any_house.plans.kept(live) == live
    any_house.clock.pass_(LIVES.own_idle + 1)
    assert not is_open(any_house, cookie.reveal())


@pytest.mark.parametrize("when", ["made", "kept", "entered"])
def test_a_remembered_device_stays_open_thirty_days_however_seldom_it_is_used(
    house: House, when: str
) -> None:
    made, opened, keys = house.plans.create(TEXT, remember_days=99 if when == "made" else 0)
    house.plans.kept(opened, remember_days=99 if when == "kept" else 0)
    cookie = made.reveal() if when != "entered" else house.entered(keys.token, remember_days=99)[0]
    house.clock.pass_(30 * DAY - 1)
    assert is_open(house, cookie)
    house.clock.pass_(2)
    assert not is_open(house, cookie)


def test_only_an_owner_is_remembered(house: House) -> None:
    _, opened, _ = house.made()
    _, share = house.plans.share(opened, "Aunt", "view", "stopped")
    cookie, _ = house.entered(share.token, remember_days=30)
    house.clock.pass_(LIVES.other_idle + 1)
    assert not is_open(house, cookie)


def test_a_session_ends_with_the_share_it_came_by(house: House) -> None:
    _, opened, _ = house.made()
    _, share = house.plans.share(opened, "Aunt", "view", "7-days")
    house.clock.pass_(7 * DAY - 60)
    cookie, _ = house.entered(share.token)
    house.clock.pass_(59)
    assert is_open(house, cookie)
    house.clock.pass_(1)
    assert not is_open(house, cookie)


def test_a_closed_session_stays_closed_when_its_cookie_comes_again(any_house: House) -> None:
    cookie, _, keys = any_house.made()
    other, _ = any_house.entered(keys.token)
    any_house.plans.close(cookie)
    any_house.plans.close(cookie)
    assert not is_open(any_house, cookie)
    assert is_open(any_house, other)


def test_no_other_bytes_open_anything(house: House) -> None:
    cookie, _, _ = house.made()
    for wrong in (b"", bytes(32), cookie[:-1], cookie + b"x", cookie[::-1], bytes(100_000)):
        assert not is_open(house, wrong)


def test_reading_on_is_not_a_write_each_time(house: House) -> None:
    cookie, _, _ = house.made()
    before = house.rows(GRANTS)
    house.clock.pass_(17)
    assert house.plans.opened(cookie) is not None
    assert house.rows(GRANTS) == before
    house.clock.pass_(1)
    assert house.plans.opened(cookie) is not None
    assert house.rows(GRANTS) != before


def test_an_opening_cannot_claim_another_role(house: House) -> None:
    _, opened, _ = house.made()
    _, share = house.plans.share(opened, "Aunt", "card", "stopped")
    cookie, seen = house.entered(share.token)
    house.run("UPDATE plan_grant SET role = 'own' WHERE kind = 'session'")
    assert not is_open(house, cookie)
    assert (seen.text.own, seen.text.view) == ({}, {})
    assert replace(seen, role="own").keys.keys() == {"card"}
    assert house.plans.save(opened, opened.version, typed(1)).opened.text == typed(1)  # type: ignore[union-attr]
