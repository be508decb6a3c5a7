"""What was said to be saved is there; what is not there was not said to be saved."""

from dataclasses import replace
from threading import Barrier, Thread
from typing import Any

import pytest
from sqlalchemy import event

from app.plan.store import plans, versions
from app.plan.store.errors import (
    EndedError,
    NotKnownIfSavedError,
    NotSavedError,
    PlansAwayError,
    TooBigError,
)
from app.plan.store.plans import Conflict, Saved, Text
from app.plan.store.tables import OLD, PLANS, SECTIONS
from app.vault.database import DatabaseAwayError
from tests.plan.store.kit import START, TEXT, House, lose_connection, typed


def saved(found: object) -> Saved:
    assert isinstance(found, Saved)
    return found


def test_a_new_plan_is_open_in_the_browser_that_made_it(any_house: House) -> None:
    cookie, made, keys = any_house.plans.create(TEXT)
    opened = any_house.process().opened(cookie.reveal())
    assert opened is not None
    assert (opened.text, opened.state, opened.role, opened.version) == (TEXT, "draft", "own", 1)
    assert opened.reference == made.reference
    assert any_house.plans.secrets(opened) == keys


def test_what_was_saved_is_there_for_every_process(any_house: House) -> None:
    cookie, opened, _ = any_house.made()
    found = saved(any_house.plans.save(opened, opened.version, typed(1)))
    assert (found.version, found.at.timestamp()) == (2, START)
    again = any_house.process().opened(cookie)
    assert again is not None
    assert (again.text, again.version) == (typed(1), 2)


def test_a_double_tap_is_saved_once(any_house: House) -> None:
    _, opened, _ = any_house.made()
    first = saved(any_house.plans.save(opened, opened.version, typed(1)))
    second = saved(any_house.plans.save(opened, opened.version, typed(1)))
    assert (first.version, second.version) == (2, 2)
    assert any_house.rows(PLANS)[0]["version"] == 2


def test_the_second_of_two_different_texts_gets_both_and_changes_nothing(any_house: House) -> None:
    _, opened, _ = any_house.made()
    any_house.plans.save(opened, opened.version, typed(1))
    found = any_house.plans.save(opened, opened.version, typed(2))
    assert isinstance(found, Conflict)
    assert found.now.text == typed(1)
    assert any_house.rows(PLANS)[0]["version"] == 2


def test_a_share_made_in_another_tab_is_no_conflict_and_stays(any_house: House) -> None:
    cookie, opened, _ = any_house.made()
    _, share = any_house.plans.share(opened, "Aunt", "view", "stopped")
    saved(any_house.plans.save(opened, opened.version, typed(2)))
    again = any_house.plans.opened(cookie)
    assert again is not None
    assert again.text == typed(2)
    assert [each.id for each in any_house.plans.shares(again)] == [share.id]


def test_of_many_writers_on_one_version_one_wins_and_the_others_get_both_texts(any_house: House) -> None:
    _, opened, _ = any_house.made()
    found: list[Any] = []
    start = Barrier(8)

    def write(number: int) -> None:
        start.wait()
        found.append(any_house.process().save(opened, opened.version, typed(number)))

    threads = [Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    winners = [each for each in found if isinstance(each, Saved)]
    assert (len(winners), len(found)) == (1, 8)
    texts = {str(each.now.text.view) for each in found if isinstance(each, Conflict)}
    assert texts == {str(winners[0].opened.text.view)}


def test_saving_counts_as_a_review_and_keeps_a_few_versions_aside(house: House) -> None:
    _, opened, _ = house.made()
    house.clock.pass_(days=100)
    for number in range(8):
        opened = saved(house.plans.save(opened, opened.version, typed(number))).opened
    row = house.rows(PLANS)[0]
    assert (row["reviewed_on"] - row["created_on"]).days == 100
    assert {each["version"] for each in house.rows(OLD)} == {4, 5, 6, 7, 8}
    assert {each["version"] for each in house.rows(SECTIONS)} == {9}


def test_a_plan_that_is_too_big_is_refused_before_anything_is_changed(house: House) -> None:
    _, opened, _ = house.made()
    with pytest.raises(TooBigError):
        house.plans.save(opened, opened.version, replace(TEXT, view={"answers": {"x": "y" * 131_073}}))
    with pytest.raises(TooBigError):
        house.plans.create(replace(TEXT, own={"answers": {"x": "y" * 131_073}}))
    saved(house.plans.save(opened, opened.version, Text({}, {"x": "y" * 131_000}, {})))


@pytest.mark.parametrize("strange", ["\x00", "\ud800", "‮عربي", "a" * 4000, "\u2028</script>", "🙂"])
def test_whatever_can_be_typed_comes_back_as_it_was_typed(house: House, strange: str) -> None:
    cookie, opened, _ = house.made()
    text = replace(TEXT, view={"answers": {strange: [strange, {"deep": strange}]}})
    saved(house.plans.save(opened, opened.version, text))
    again = house.plans.opened(cookie)
    assert again is not None
    assert again.text == text


def fill(house: House) -> None:
    """Leave no page for anything more."""
    with house.connected() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def limit(raw: Any, *_: object) -> None:
        raw.execute(f"PRAGMA max_page_count={pages}")

    event.listen(house.database.engine, "checkout", limit)


def test_a_full_disk_is_said_and_the_old_version_is_whole(house: House) -> None:
    cookie, opened, _ = house.made()
    fill(house)
    with pytest.raises(NotSavedError):
        house.plans.save(opened, opened.version, replace(TEXT, view={"answers": {"x": "y" * 120_000}}))
    again = house.plans.opened(cookie)
    assert again is not None
    assert (again.text, again.version) == (TEXT, 1)


def test_a_locked_database_is_said_and_the_plan_can_still_be_read(house: House) -> None:
    cookie, opened, _ = house.made()
    event.listen(house.database.engine, "checkout", lambda raw, *_: raw.execute("PRAGMA busy_timeout=0"))
    with house.process()._safe._database.engine.connect() as other:
        other.exec_driver_sql("ROLLBACK")
        other.exec_driver_sql("BEGIN EXCLUSIVE")
        with pytest.raises(NotSavedError):
            house.plans.save(opened, opened.version, typed(1))
        again = house.plans.opened(cookie)
    assert again is not None
    assert again.text == TEXT
    saved(house.plans.save(opened, opened.version, typed(1)))


def test_a_commit_without_an_answer_that_was_done_is_found_out_and_said_to_be_saved(any_house: House) -> None:
    _, opened, _ = any_house.made()
    lose_connection(any_house, "after")
    assert saved(any_house.plans.save(opened, opened.version, typed(1))).version == 2


def test_a_commit_without_an_answer_that_was_not_done_is_found_out_and_said_to_be_lost(
    any_house: House,
) -> None:
    _, opened, _ = any_house.made()
    lose_connection(any_house, "before")
    with pytest.raises(NotSavedError):
        any_house.plans.save(opened, opened.version, typed(1))
    assert any_house.rows(PLANS)[0]["version"] == 1


@pytest.mark.parametrize("when", ["before", "after"])
def test_where_nobody_can_say_it_is_said_that_nobody_can_say(house: House, when: str) -> None:
    _, opened, _ = house.made()
    lose_connection(house, when, also_reading=True)
    with pytest.raises(NotKnownIfSavedError):
        house.plans.save(opened, opened.version, typed(1))


def test_what_does_not_come_back_as_it_was_written_is_not_said_to_be_saved(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, opened, _ = house.made()
    real = versions.replace_sections

    def scribble(connection: Any, *given: Any, **more: Any) -> None:
        real(connection, *given, **more)
        connection.exec_driver_sql("UPDATE plan_section SET ct = zeroblob(length(ct)) WHERE section = 'view'")

    monkeypatch.setattr(versions, "replace_sections", scribble)
    with pytest.raises(NotKnownIfSavedError):
        house.plans.save(opened, opened.version, typed(1))


def test_saving_into_a_deleted_plan_says_that_it_is_over(house: House) -> None:
    _, opened, _ = house.made()
    house.plans.delete(opened)
    with pytest.raises(EndedError):
        house.plans.save(opened, opened.version, typed(1))


def test_without_a_database_or_pepper_plans_are_away_and_come_back(house: House) -> None:
    house.pepper = None  # type: ignore[assignment]
    with pytest.raises(PlansAwayError):
        house.process().create(TEXT)
    blocked = House(house.database, house.place)
    (house.place / "var").write_text("in the way")
    with pytest.raises(PlansAwayError):
        blocked.plans.opened(bytes(32))
    (house.place / "var").unlink()
    assert blocked.plans.opened(bytes(32)) is None


def test_a_database_that_failed_three_times_is_left_alone_for_a_moment_and_reading_goes_on_without_writing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    cookie, opened, _ = house.made()
    asked: list[int] = []

    def fail() -> None:
        asked.append(1)
        raise DatabaseAwayError

    with monkeypatch.context() as away:
        away.setattr(house.database, "writing", fail)
        for _ in range(9):
            with pytest.raises(NotSavedError):
                house.plans.save(opened, opened.version, typed(1))
        assert len(asked) == 3
        assert house.plans.opened(cookie) is not None
        away.setattr(house.database, "reading", fail)
        for _ in range(9):
            with pytest.raises(PlansAwayError):
                house.plans.opened(cookie)
        assert len(asked) == 6
    house.clock.pass_(15)
    assert house.plans.opened(cookie) is not None
    saved(house.plans.save(opened, opened.version, typed(1)))


def test_a_flood_of_new_plans_is_said_once_and_refuses_nobody(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(plans, "_MANY_IN_A_DAY", 2)
    house.restart()
    for _ in range(5):
        house.made()
    assert [record.getMessage() for record in caplog.records] == [
        "more new plans in a day than there should be"
    ]
    assert len(house.rows(PLANS)) == 5
