"""Everything is let go of when its time is over and not before, also when a clock is wrong."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from app.plan.store.expire import DONE, NO_SUCH_PLAN, US
from app.plan.store.lives import day_of, months_after
from app.plan.store.plans import Expired
from app.plan.store.tables import EVENTS, GRANTS, OLD, PLANS, REQUESTS, TOMBSTONES
from tests.plan.store.kit import HERE, TEXT, House, typed


def on(day: date) -> float:
    """Noon of a day."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()


def plans_left(house: House) -> int:
    return len(house.rows(PLANS))


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
        (date(2026, 8, 29), 24, date(2028, 8, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 3, 31), -12, date(2025, 3, 31)),
        (date(2024, 2, 29), -12, date(2023, 2, 28)),
    ],
)
def test_months_are_those_of_the_calendar(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then


def test_a_day_is_one_in_leicester_also_when_the_clocks_change() -> None:
    assert day_of(datetime(2026, 3, 29, 0, 30, tzinfo=UTC).timestamp()) == date(2026, 3, 29)
    assert day_of(datetime(2026, 7, 1, 23, 30, tzinfo=UTC).timestamp()) == date(2026, 7, 2)
    assert day_of(datetime(2026, 12, 1, 23, 30, tzinfo=UTC).timestamp()) == date(2026, 12, 1)


@pytest.mark.parametrize(("live", "days"), [(False, 30), (True, 731)])
def test_a_plan_goes_after_its_last_day_when_two_runs_agree(any_house: House, live: bool, days: int) -> None:
    _, opened, keys = any_house.plans.create(TEXT)
    if live:
        opened = any_house.plans.kept(opened)
    assert opened.delete_after == opened.created_on + timedelta(days=days)
    any_house.clock.now = on(opened.delete_after)
    assert any_house.plans.expire() == Expired(plans=0, marked=0, rows=1)
    any_house.clock.pass_(days=1)
    assert any_house.plans.expire().marked == 1
    any_house.clock.pass_(days=1)
    assert any_house.plans.expire().plans == 0
    any_house.entered(keys.token)
    any_house.clock.pass_(days=1)
    assert any_house.process().expire().plans == 1
    assert plans_left(any_house) == 0
    assert opened.plan_id in any_house.stones.read_text()
    assert any_house.rows(REQUESTS) == []


def test_two_runs_on_one_day_delete_nothing(house: House) -> None:
    _, opened, _ = house.plans.create(TEXT)
    house.clock.now = on(opened.delete_after + timedelta(days=1)) - 43_100
    for _ in range(20):
        house.plans.expire()
        house.clock.pass_(4000)
    assert plans_left(house) == 1


@pytest.mark.parametrize("years", [3, 40])
def test_a_clock_that_was_years_ahead_for_one_run_deletes_no_plan(house: House, years: int) -> None:
    _, opened, _ = house.made()
    house.clock.pass_(days=365 * years)
    house.plans.expire()
    house.clock.pass_(days=-365 * years)
    for _ in range(5):
        house.plans.expire()
        house.clock.pass_(days=1)
    house.clock.now = on(opened.delete_after + timedelta(days=1))
    house.plans.expire()
    assert plans_left(house) == 1
    house.clock.pass_(days=2)
    house.plans.expire()
    assert plans_left(house) == 0


def test_a_clock_that_was_years_ahead_does_not_put_a_deletion_off_for_years(house: House) -> None:
    _, opened, _ = house.made()
    house.clock.now = on(opened.delete_after + timedelta(days=1))
    house.clock.pass_(days=1000)
    house.plans.expire()
    house.clock.pass_(days=-1000)
    house.plans.expire()
    house.clock.pass_(days=2)
    house.plans.expire()
    assert plans_left(house) == 0


@pytest.mark.parametrize("by", ["saved", "reviewed"])
def test_a_plan_that_was_looked_at_again_starts_anew(house: House, by: str) -> None:
    _, opened, keys = house.made()
    house.clock.now = on(opened.delete_after + timedelta(days=1))
    house.plans.expire()
    _, opened = house.entered(keys.token)
    changed: Any = (
        house.plans.save(opened, opened.version, typed(1)) if by == "saved" else house.plans.reviewed(opened)
    )
    house.clock.pass_(days=3)
    house.plans.expire()
    assert plans_left(house) == 1
    assert house.rows(REQUESTS) == []
    assert house.rows(PLANS)[0]["delete_after"] == months_after(day_of(house.clock() - 3 * 86_400), 24)
    assert changed is not None


def test_opening_a_plan_does_not_keep_it_longer(house: House) -> None:
    cookie, opened, _ = house.made()
    house.clock.pass_(60)
    again = house.plans.opened(cookie)
    assert again is not None
    assert again.delete_after == opened.delete_after


def test_ways_in_go_when_they_have_run_out(any_house: House) -> None:
    _, opened, keys = any_house.made()
    any_house.plans.share(opened, "Aunt", "view", "7-days")
    any_house.entered(keys.token)
    kinds = [row["kind"] for row in any_house.rows(GRANTS)]
    assert sorted(kinds) == ["code", "code", "session", "session", "token", "token"]
    any_house.clock.pass_(1799)
    assert any_house.plans.expire().rows == 0
    any_house.clock.pass_(1)
    assert any_house.plans.expire().rows == 2
    any_house.clock.pass_(7 * 86_400 - 1801)
    assert any_house.plans.expire().rows == 0
    any_house.clock.pass_(1)
    assert any_house.plans.expire().rows == 2


def test_versions_set_aside_go_after_thirty_days(any_house: House) -> None:
    _, opened, _ = any_house.made()
    any_house.plans.save(opened, opened.version, typed(1))
    for days, left in ((30, 3), (1, 0)):
        any_house.clock.pass_(days=days)
        any_house.plans.expire()
        assert len(any_house.rows(OLD)) == left


def test_openings_are_remembered_for_twelve_months(any_house: House) -> None:
    _, _, keys = any_house.made()
    _, opened = any_house.entered(keys.token)
    today = any_house.rows(PLANS)[0]["created_on"]
    for day, left in ((months_after(today, 12), 1), (months_after(today, 12) + timedelta(days=1), 0)):
        any_house.clock.now = on(day)
        assert len(any_house.plans.openings(opened)) == left
        any_house.plans.expire()
        assert len(any_house.rows(EVENTS)) == left


def test_tombstones_stand_for_four_hundred_days_in_table_and_file(any_house: House) -> None:
    any_house.plans.delete(any_house.made()[1])
    for days, left in ((400, 1), (1, 0)):
        any_house.clock.pass_(days=days)
        any_house.plans.expire()
        assert len(any_house.rows(TOMBSTONES)) == left
        assert len(any_house.stones.read_text().splitlines()) == left


# asked for by staff


def ask(house: House, reference: str, *, confirmed_by: str | None, days: int = 7) -> None:
    house.run(
        "INSERT INTO deletion_request (reference, asked_by, confirmed_by, due_on) VALUES (:r, 'anna', :c, :d)",
        r=reference, c=confirmed_by, d=(day_of(house.clock()) + timedelta(days=days)).isoformat(),
    )  # fmt: skip


def outcomes(house: House) -> list[str | None]:
    return [row["outcome"] for row in house.rows(REQUESTS) if row["asked_by"] != US]


def test_a_deletion_two_people_asked_for_is_done_after_its_hold_and_told_no_more_than_that(
    house: House,
) -> None:
    _, opened, keys = house.made()
    ask(house, opened.reference, confirmed_by="bela")
    ask(house, "ESP-7H3K98", confirmed_by="bela")
    house.clock.pass_(days=6)
    assert house.plans.expire().marked == 0
    assert outcomes(house) == [None, None]
    house.clock.pass_(days=1)
    house.plans.expire()
    assert outcomes(house) == [None, NO_SUCH_PLAN]
    house.clock.pass_(days=2)
    house.plans.expire()
    assert outcomes(house) == [DONE, NO_SUCH_PLAN]
    assert type(house.plans.enter(keys.token, "family", HERE)).__name__ == "NoSuch"
    house.clock.pass_(days=398)
    house.plans.expire()
    assert len(outcomes(house)) == 2
    house.clock.pass_(days=1)
    house.plans.expire()
    assert outcomes(house) == []


def test_what_one_person_asked_for_is_not_done(house: House) -> None:
    _, opened, _ = house.made()
    ask(house, opened.reference, confirmed_by=None)
    for _ in range(30):
        house.clock.pass_(days=1)
        house.plans.expire()
    assert plans_left(house) == 1


def test_nobody_confirms_what_they_asked_for_themselves(any_house: House) -> None:
    any_house.made()
    with pytest.raises(IntegrityError):
        any_house.run(
            "INSERT INTO deletion_request (reference, asked_by, confirmed_by, due_on)"
            " VALUES ('ESP-7H3K98', 'anna', 'anna', '2026-01-01')"
        )
