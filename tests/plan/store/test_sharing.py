"""Shares: who gets which part for how long, and what stopping one does to all the rest."""

from dataclasses import replace
from datetime import timedelta
from threading import Thread
from typing import Any

import pytest

from app.plan.store import chain, loading, sections, ways
from app.plan.store.errors import DamagedError, EndedError, NotSavedError, NotYoursError, TooManyError
from app.plan.store.plans import NoSuch, Opened
from app.plan.store.tables import GRANTS, OLD, PLANS, SECTIONS, TOMBSTONES
from app.vault import stretch
from app.vault.aead import TamperedError
from tests.plan.store.kit import HERE, TEXT, House, typed

DAY = 86_400


def now(house: House, cookie: bytes) -> Opened:
    opened = house.process().opened(cookie)
    assert opened is not None
    return opened


@pytest.mark.parametrize(
    ("role", "own", "view"), [("own", True, True), ("view", False, True), ("card", False, False)]
)
def test_a_share_shows_what_its_role_may_see_and_no_more(
    any_house: House, role: Any, own: bool, view: bool
) -> None:
    _, opened, _ = any_house.made()
    _, share = any_house.plans.share(opened, "Aunt", role, "stopped")
    for typed_code in (share.token, share.code):
        cookie, _ = any_house.entered(typed_code)
        seen = now(any_house, cookie).text
        assert (seen.own, seen.view, seen.card) == (
            TEXT.own if own else {},
            TEXT.view if view else {},
            TEXT.card,
        )


def test_the_owner_sees_the_shares_with_their_codes_again(any_house: House) -> None:
    cookie, opened, _ = any_house.made()
    opened, first = any_house.plans.share(opened, "Aunt", "view", "7-days")
    _, second = any_house.plans.share(opened, "Card for Amma", "card", "7-days")
    assert any_house.plans.shares(now(any_house, cookie)) == (first, second)
    assert (first.until, second.until) == (first.made_on + timedelta(days=7), None)


@pytest.mark.parametrize(("until", "days"), [("7-days", 7), ("3-months", 92), ("stopped", None)])
def test_a_share_opens_until_its_end_and_not_a_second_longer(
    any_house: House, until: Any, days: int | None
) -> None:
    _, opened, keys = any_house.made()
    _, share = any_house.plans.share(opened, "Aunt", "view", until)
    any_house.clock.pass_((days or 4000) * DAY - 1)
    any_house.entered(share.token)
    any_house.entered(share.code)
    if days:
        any_house.clock.pass_(1)
        for typed_code in (share.token, share.code):
            assert any_house.plans.enter(typed_code, "family", HERE) == NoSuch()
        cookie, _ = any_house.entered(keys.token)
        assert any_house.plans.shares(now(any_house, cookie)) == ()


def test_a_double_tap_makes_one_share_and_a_later_wish_another(house: House) -> None:
    _, opened, _ = house.made()
    _, first = house.plans.share(opened, "Aunt", "view", "7-days")
    house.clock.pass_(2)
    again, second = house.plans.share(opened, "Aunt", "view", "7-days")
    assert first == second
    assert house.plans.share(again, "Aunt", "view", "3-months")[1] != first
    house.clock.pass_(60)
    assert house.plans.share(again, "Aunt", "view", "7-days")[1] != first


@pytest.mark.usefixtures("quick_stretch")
def test_there_are_twenty_shares_at_most_and_ended_ones_do_not_count(house: House) -> None:
    _, opened, _ = house.made()
    for number in range(20):
        opened, _ = house.plans.share(opened, f"{number}", "view", "stopped" if number else "7-days")
    with pytest.raises(TooManyError):
        house.plans.share(opened, "one more", "view", "stopped")
    house.clock.pass_(days=7)
    opened, _ = house.plans.share(opened, "one more", "view", "stopped")
    with pytest.raises(TooManyError):
        house.plans.share(opened, "yet one more", "view", "stopped")


def test_a_stopped_share_opens_nothing_for_anybody_and_the_others_stay_as_they_were(any_house: House) -> None:
    _, opened, keys = any_house.made()
    opened, kept = any_house.plans.share(opened, "Uncle", "view", "7-days")
    opened, share = any_house.plans.share(opened, "Aunt", "view", "stopped")
    theirs, cached = any_house.entered(share.token)
    others, _ = any_house.entered(kept.token)
    cookie, after = any_house.plans.stop(opened, share.id)
    assert [row["kind"] for row in any_house.rows(GRANTS)].count("session") == 1
    process = any_house.process()
    assert process.opened(theirs) is None
    assert process.opened(others) is None
    for typed_code in (share.token, share.code):
        assert process.enter(typed_code, "family", HERE) == NoSuch()
    for typed_code in (kept.token, kept.code, keys.token, keys.code):
        any_house.entered(typed_code)
    assert any_house.plans.shares(now(any_house, cookie.reveal())) == (kept,)
    assert after.text == TEXT
    assert not {key.reveal() for key in cached.keys.values()} & {key.reveal() for key in after.keys.values()}
    any_house.clock.pass_(days=7)
    assert process.enter(kept.token, "family", HERE) == NoSuch()


def test_a_key_somebody_copied_opens_nothing_that_is_written_after_the_stop(any_house: House) -> None:
    """Neither through the store with an opening held in memory, nor by hand with the rows of the database."""
    old, opened, _ = any_house.made()
    opened, share = any_house.plans.share(opened, "Aunt", "own", "stopped")
    _, cached = any_house.entered(share.token)
    any_house.plans.stop(opened, share.id)
    with pytest.raises(EndedError):
        any_house.plans.save(cached, cached.version, typed(1))
    for change in (any_house.plans.reviewed, any_house.plans.delete, any_house.plans.change_code):
        with pytest.raises(EndedError):
            change(cached)
    with pytest.raises(EndedError):
        loading.again(any_house.plans._safe, cached)
    assert any_house.plans.opened(old) is None
    assert any_house.rows(OLD) == []
    plan = any_house.rows(PLANS)[0]
    for row in any_house.rows(SECTIONS):
        place = sections.Place(plan["id"], plan["reference"], plan["version"], plan["epoch"])
        with pytest.raises(TamperedError):
            chain.open_section(cached.keys[row["section"]], row["ct"], place.about(row["section"]))


def test_changing_the_code_ends_the_old_one_and_every_session_but_this(any_house: House) -> None:
    mine, opened, keys = any_house.made()
    opened, share = any_house.plans.share(opened, "Aunt", "view", "stopped")
    other, _ = any_house.entered(keys.token)
    cookie, after, new = any_house.plans.change_code(opened)
    assert any_house.plans.opened(mine) is None
    assert any_house.plans.opened(other) is None
    for typed_code in (keys.token, keys.code):
        assert any_house.plans.enter(typed_code, "family", HERE) == NoSuch()
    for typed_code in (new.token, new.code, share.token, share.code):
        any_house.entered(typed_code)
    assert any_house.plans.secrets(now(any_house, cookie.reveal())) == new
    assert after.text == TEXT


def test_who_stopped_something_goes_on_for_as_long_as_before_and_no_longer(house: House) -> None:
    _, opened, _ = house.made()
    opened, share = house.plans.share(opened, "Aunt", "view", "stopped")
    house.clock.pass_(20 * 60)
    cookie, _ = house.plans.stop(opened, share.id)
    for _ in range(22):
        house.clock.pass_(20 * 60)
        now(house, cookie.reveal())
    house.clock.pass_(20 * 60)
    assert house.plans.opened(cookie.reveal()) is None


def test_an_opening_by_a_share_that_was_stopped_is_still_named(house: House) -> None:
    _, opened, _ = house.made()
    opened, share = house.plans.share(opened, "Aunt", "view", "stopped")
    house.entered(share.token)
    _, opened = house.plans.stop(opened, share.id)
    assert [(each.label, each.role) for each in house.plans.openings(opened)] == [("Aunt", "view")]


def test_stopping_what_is_not_there_changes_nothing(house: House) -> None:
    _, opened, _ = house.made()
    before = house.everything()
    for unknown in ("", "NOTTHERE", opened.ways.owner):
        with pytest.raises(LookupError):
            house.plans.stop(opened, unknown)
    assert house.everything() == before


def test_saving_and_stopping_at_the_same_moment_both_happen_or_the_saver_is_told(any_house: House) -> None:
    _, opened, keys = any_house.made()
    opened, share = any_house.plans.share(opened, "Aunt", "view", "stopped")
    found: list[object] = []

    def save() -> None:
        try:
            found.append(any_house.process().save(opened, opened.version, typed(1)))
        except EndedError as ended:
            found.append(ended)

    thread = Thread(target=save)
    thread.start()
    cookie, _ = any_house.plans.stop(opened, share.id)
    thread.join()
    after = now(any_house, cookie.reveal())
    assert after.text == (TEXT if isinstance(found[0], EndedError) else typed(1))
    any_house.entered(keys.token)


def test_where_a_code_cannot_be_stretched_nothing_is_changed(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, opened, _ = house.made()
    opened, share = house.plans.share(opened, "Aunt", "view", "stopped")
    before = house.everything()

    def busy(*_: object) -> None:
        raise stretch.BusyError

    monkeypatch.setattr(stretch, "stretched", busy)
    for change in (
        lambda: house.plans.share(opened, "Uncle", "view", "stopped"),
        lambda: house.plans.stop(opened, share.id),
        lambda: house.plans.change_code(opened),
        lambda: house.plans.create(TEXT),
    ):
        with pytest.raises(NotSavedError):
            change()
    assert house.everything() == before


def test_a_taken_code_is_drawn_again(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    _, opened, keys = house.made()
    free = iter([keys.code[:4], keys.code[:4], "FREE"] * 9)
    monkeypatch.setattr(ways, "new_locator", lambda: next(free))
    opened, share = house.plans.share(opened, "Aunt", "view", "stopped")
    assert share.code.startswith("FREE")
    monkeypatch.setattr(ways, "new_locator", lambda: keys.code[:4])
    with pytest.raises(NotSavedError):
        house.plans.share(opened, "Uncle", "view", "stopped")


@pytest.mark.parametrize("role", ["view", "card"])
def test_a_reader_can_change_nothing_whatever_they_claim(any_house: House, role: Any) -> None:
    """All that is patched out below is what a page would check; what is left is arithmetic."""
    _, opened, _ = any_house.made()
    opened, share = any_house.plans.share(opened, "Aunt", role, "stopped")
    _, reader = any_house.entered(share.token)
    own = chain.own_key()
    forged = replace(reader, role="own", keys={**chain.keys_of("own", own), **reader.keys, "own": own})
    before = [any_house.rows(table) for table in (PLANS, GRANTS, TOMBSTONES)]
    plans = any_house.plans
    for claimed in (reader, replace(reader, role="own"), replace(forged, ways=opened.ways, text=TEXT)):
        for change in (
            lambda it: plans.save(it, it.version, typed(1)),
            plans.kept, plans.reviewed, plans.delete, plans.change_code, plans.restore,
            lambda it: plans.share(it, "me", "own", "stopped"),
            lambda it: plans.stop(it, share.id),
        ):  # fmt: skip
            with pytest.raises((NotYoursError, DamagedError)):
                change(claimed)
    for look in (plans.secrets, plans.shares, plans.openings):
        with pytest.raises(NotYoursError):
            look(replace(reader, role="own"))  # type: ignore[operator]
    assert [any_house.rows(table) for table in (PLANS, GRANTS, TOMBSTONES)] == before
