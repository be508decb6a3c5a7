"""What an owner says of a whole plan is done, or it is said that it was not."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.plan.store.errors import EndedError, NotKnownIfSavedError, NotSavedError, NotYoursError
from app.plan.store.plans import NoSuch, Opened, Plans
from app.plan.store.tables import ALL, KEYS, PLANS, TOMBSTONES
from tests.plan.store.kit import HERE, TEXT, House, lose_connection, typed

CHANGES: tuple[Callable[[Plans, Opened], object], ...] = (Plans.kept, Plans.reviewed, Plans.delete)


def state(house: House) -> list[tuple[object, ...]]:
    return [(row["state"], row["reviewed_on"], row["delete_after"]) for row in house.rows(PLANS)]


def test_a_plan_that_is_still_right_is_kept_for_another_while_and_stays_as_it_is(any_house: House) -> None:
    cookie, opened, _ = any_house.made()
    any_house.clock.pass_(days=200)
    after = any_house.plans.reviewed(opened)
    assert after.reviewed_on - opened.reviewed_on == timedelta(days=200)
    assert after.delete_after > opened.delete_after
    assert (after.changed_on, after.version, after.text) == (opened.changed_on, opened.version, TEXT)
    assert any_house.plans.opened(cookie) is None
    assert state(any_house) == [("live", after.reviewed_on, after.delete_after)]


def test_a_review_and_a_text_saved_at_the_same_time_are_both_kept(any_house: House) -> None:
    _, opened, keys = any_house.made()
    any_house.plans.save(opened, opened.version, typed(1))
    any_house.clock.pass_(days=1)
    any_house.plans.reviewed(opened)
    _, after = any_house.entered(keys.token)
    assert (after.text, after.reviewed_on) == (typed(1), opened.reviewed_on + timedelta(days=1))


def test_a_deleted_plan_leaves_nothing_but_that_it_was_deleted(any_house: House) -> None:
    cookie, opened, keys = any_house.made()
    opened, share = any_house.plans.share(opened, "Aunt", "view", "stopped")
    any_house.entered(share.token)
    any_house.plans.save(opened, opened.version, typed(1))
    any_house.plans.delete(opened)
    left = {table.name for table in ALL if any_house.rows(table)}
    assert left == {KEYS.name, TOMBSTONES.name}
    assert any_house.plans.opened(cookie) is None
    for typed_code in (keys.token, keys.code, share.token, share.code):
        assert any_house.plans.enter(typed_code, "family", HERE) == NoSuch()
    with pytest.raises(EndedError):
        any_house.plans.delete(opened)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_whose_commit_was_not_answered_is_looked_for(
    any_house: House, change: Callable[..., object]
) -> None:
    _, opened, _ = any_house.plans.create(TEXT)
    any_house.clock.pass_(days=1)
    before = state(any_house)
    lose_connection(any_house, "before", reads=1)
    with pytest.raises(NotSavedError):
        change(any_house.plans, opened)
    assert state(any_house) == before
    lose_connection(any_house, "after", reads=1)
    change(any_house.plans, opened)
    assert state(any_house) != before


@pytest.mark.parametrize("change", CHANGES)
def test_where_it_cannot_be_looked_for_it_is_said_that_nobody_knows(
    house: House, change: Callable[..., object]
) -> None:
    _, opened, _ = house.plans.create(TEXT)
    house.clock.pass_(days=1)
    lose_connection(house, "after", reads=1, also_reading=True)
    with pytest.raises(NotKnownIfSavedError):
        change(house.plans, opened)


def test_a_reader_cannot_say_any_of_it(house: House) -> None:
    _, opened, _ = house.made()
    _, share = house.plans.share(opened, "Aunt", "view", "stopped")
    _, reader = house.entered(share.token)
    for change in CHANGES:
        with pytest.raises(NotYoursError):
            change(house.plans, reader)
