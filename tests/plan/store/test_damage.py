"""What was changed behind our back is told, the rest is still read, and the owner brings back what was."""

import random
from datetime import date
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DBAPIError

from app.plan.store import chain, sections
from app.plan.store.errors import DamagedError, PlansAwayError
from app.plan.store.opened import NO_WAYS
from app.plan.store.plans import Entered, Opened, Text
from app.plan.store.tables import ALL, GRANTS, OLD, PLANS, SECTIONS
from tests.plan.store.kit import HERE, TEXT, House, typed

CHANCE = random.Random(7)
SHOWN_AS_THEY_STAND = {
    "created_on", "changed_on", "reviewed_on", "delete_after", "schema_version", "retired_on", "state",
    "replaced_on", "fails", "locked_until", "idle_until", "hour", "what", "who", "outcome", "asked_by",
}  # fmt: skip
"""No secret and no text of a plan: dates, counts, and who said they were who."""


def damage(house: House, section: str) -> None:
    ct = bytearray(next(row["ct"] for row in house.rows(SECTIONS) if row["section"] == section))
    ct[CHANCE.randrange(1, len(ct))] ^= 1 << CHANCE.randrange(8)
    house.run("UPDATE plan_section SET ct = :ct WHERE section = :s", ct=bytes(ct), s=section)


def damaged(house: House, cookie: bytes) -> DamagedError:
    with pytest.raises(DamagedError) as told:
        house.process().opened(cookie)
    return told.value


@pytest.mark.parametrize("section", ["own", "view", "card"])
def test_a_flipped_bit_is_told_the_rest_is_read_and_the_owner_brings_back_what_was(
    any_house: House, section: Any
) -> None:
    cookie, opened, keys = any_house.made()
    opened, share = any_house.plans.share(opened, "Aunt", "view", "stopped")
    any_house.plans.save(opened, opened.version, typed(1))
    damage(any_house, section)
    told = damaged(any_house, cookie)
    assert told.sections == (section,)
    assert told.opened is not None
    expected = typed(1)
    for each in ("own", "view", "card"):
        assert getattr(told.opened.text, each) == ({} if each == section else getattr(expected, each))
    with pytest.raises(DamagedError):
        any_house.plans.save(told.opened, told.opened.version, typed(2))
    back = any_house.plans.restore(told.opened)
    assert back.text == Text(
        **{each: getattr(TEXT if each == section else expected, each) for each in ("own", "view", "card")}
    )
    again = any_house.process().opened(cookie)
    assert again == back
    assert [each.id for each in any_house.plans.shares(back)] == [share.id]
    for typed_code in (keys.token, share.code):
        any_house.entered(typed_code)


def test_a_reader_of_the_card_does_not_notice_damage_above(house: House) -> None:
    _, opened, _ = house.made()
    _, share = house.plans.share(opened, "Aunt", "card", "stopped")
    for section in ("own", "view"):
        damage(house, section)
    _, seen = house.entered(share.token)
    assert seen.text == Text({}, {}, TEXT.card)


def test_coming_in_to_a_damaged_plan_gives_a_session_and_what_can_be_read(house: House) -> None:
    _, _, keys = house.made()
    damage(house, "view")
    with pytest.raises(DamagedError) as told:
        house.plans.enter(keys.token, "family", HERE)
    assert told.value.cookie is not None
    assert told.value.opened is not None
    assert told.value.opened.text == Text(TEXT.own, {}, TEXT.card)
    house.plans.delete(told.value.opened)
    assert house.rows(PLANS) == []


def test_where_nothing_was_set_aside_it_is_said_that_nothing_can_be_brought_back(house: House) -> None:
    cookie, _, _ = house.made()
    damage(house, "view")
    told = damaged(house, cookie)
    assert told.opened is not None
    with pytest.raises(DamagedError):
        house.plans.restore(told.opened)


@pytest.mark.parametrize("section", ["view", "card"])
def test_a_section_forged_by_a_reader_with_the_database_in_hand_is_found_by_the_owner(
    house: House, section: Any
) -> None:
    cookie, opened, _ = house.made()
    opened = house.plans.save(opened, opened.version, typed(1)).opened  # type: ignore[union-attr]
    place = sections.Place(opened.plan_id, opened.reference, opened.version, opened.epoch)
    theirs = chain.keys_of("view", opened.keys["view"])
    said = sections.plain_bytes({"reference": opened.reference, "text": {"answers": {"allergies": "none"}}})
    forged = chain.seal_section(theirs[section], said, place.about(section))
    house.run("UPDATE plan_section SET ct = :ct WHERE section = :s", ct=forged, s=section)
    told = damaged(house, cookie)
    assert told.sections == (section,)
    assert told.opened is not None
    assert getattr(house.plans.restore(told.opened).text, section) == getattr(TEXT, section)


def test_a_section_rolled_back_to_an_older_version_is_found_by_everybody(house: House) -> None:
    cookie, opened, _ = house.made()
    _, share = house.plans.share(opened, "Aunt", "card", "stopped")
    card, _ = house.entered(share.token)
    house.plans.save(opened, opened.version, typed(1))
    house.run(
        "UPDATE plan_section SET (ct, version) = (SELECT o.ct, o.version FROM plan_section_old o "
        "WHERE o.section = 'card' AND o.version = 2) WHERE section = 'card'"
    )
    assert damaged(house, cookie).sections == ("card",)
    assert damaged(house, card).sections == ("card",)
    house.run("UPDATE plan_section SET version = 3 WHERE section = 'card'")
    assert damaged(house, card).sections == ("card",)


@pytest.mark.parametrize("column", ["version", "epoch", "reference"])
def test_a_plan_whose_numbers_or_name_were_changed_does_not_pass_for_another(
    house: House, column: str
) -> None:
    cookie, opened, keys = house.made()
    value = {"version": 3, "epoch": 2, "reference": "ESP-7H3K98"}[column]
    house.plans.save(opened, opened.version, typed(1))
    house.run(f"UPDATE plan SET {column} = :v", v=value)
    if column == "epoch":
        assert house.plans.opened(cookie) is None
        assert type(house.plans.enter(keys.token, "family", HERE)).__name__ == "NoSuch"
        return
    told = damaged(house, cookie)
    assert set(told.sections) == {"own", "view", "card"}
    assert told.opened is not None
    if column == "version":
        assert house.plans.restore(told.opened).text == typed(1)


@pytest.mark.parametrize("column", ["share_id", "role", "expires_at", "kind", "epoch", "kid", "kdf", "salt"])
def test_a_way_in_that_was_changed_by_hand_opens_nothing(house: House, column: str) -> None:
    _, opened, keys = house.made()
    _, share = house.plans.share(opened, "Aunt", "view", "7-days")
    house.run("INSERT INTO server_key (kid, check_value, created_on) VALUES (2, x'00', '2026-01-01')")
    value: Any = {
        "share_id": "AAAAAAAA", "role": "own", "expires_at": 2_000_000_000, "kind": "code", "epoch": 2,
        "kid": 2, "kdf": "argon2id$m=19457,t=2,p=1", "salt": bytes(16),
    }[column]  # fmt: skip
    kind = "code" if column in ("kdf", "salt", "kind") else None
    if column == "kind":
        house.run("UPDATE plan_grant SET kind = 'token', salt = NULL WHERE kind = 'code'")
    else:
        house.run(
            f"UPDATE plan_grant SET {column} = :v WHERE kind = :k OR :k IS NULL AND kind <> 'code'",
            v=value,
            k=kind,
        )
    for typed_code in (share.code,) if kind else (share.token,):
        assert type(house.plans.enter(typed_code, "family", HERE)).__name__ == "NoSuch"
    assert keys.token


def flipped(value: Any) -> Any:
    """The value with one bit of it changed, None where there is none to change."""
    if isinstance(value, bytes) and value:
        at = CHANCE.randrange(len(value))
        return value[:at] + bytes([value[at] ^ 1 << CHANCE.randrange(8)]) + value[at + 1 :]
    if isinstance(value, str) and value:
        at = CHANCE.randrange(len(value))
        return value[:at] + chr(ord(value[at]) ^ 1 << CHANCE.randrange(5)) + value[at + 1 :]
    if isinstance(value, int):
        return value ^ 1 << CHANCE.randrange(20)
    return value.replace(day=value.day ^ 1 or 2) if isinstance(value, date) else None


def is_the_plan(seen: Opened, made: Opened, right: Text) -> bool:
    """All the role may see of it, but for what is said to be damaged."""
    whole = {section for section in seen.keys if section not in seen.damaged}
    texts = all(
        getattr(seen.text, section) == (getattr(right, section) if section in whole else {})
        for section in ("own", "view", "card")
    )
    return texts and seen.ways in (NO_WAYS, made.ways) and (seen.reference == made.reference or not whole)


def looks(house: House, cookies: list[bytes], codes: list[str]) -> list[Opened]:
    """All that anybody gets to see, whichever way they come."""
    found: list[Opened | None] = []
    plans = house.process()
    try:
        plans.prepare()
    except PlansAwayError:
        return []
    for cookie in cookies:
        try:
            found.append(plans.opened(cookie))
        except DamagedError as told:
            found.append(told.opened)
    for code in codes:
        try:
            reply = plans.enter(code, "family", HERE)
            found.append(reply.opened if isinstance(reply, Entered) else None)
        except DamagedError as told:
            found.append(told.opened)
    return [each for each in found if each is not None]


@pytest.mark.usefixtures("quick_stretch")
def test_no_flipped_bit_in_any_column_shows_anybody_what_is_not_the_plan(house: House) -> None:
    """Each column of each table, some bits of it: what is read is the plan of now, or missing and said so."""
    cookie, opened, keys = house.made()
    opened, share = house.plans.share(opened, "Aunt", "view", "7-days")
    theirs, _ = house.entered(share.token)
    house.plans.save(opened, opened.version, typed(1))
    cookies, codes = [cookie, theirs], [keys.token, keys.code, share.token, share.code]
    right, tried = typed(1), 0
    assert len(looks(house, cookies, codes)) == 6
    before = house.everything()
    for table in ALL:
        for row in before[table.name]:
            for name, value in row.items():
                new = flipped(value)
                if new is None or (name in SHOWN_AS_THEY_STAND and table is not PLANS):
                    continue
                tried += put_in(house, table, row, name, new)
                for seen in looks(house, cookies, codes):
                    for section in ("own", "view", "card"):
                        assert getattr(seen.text, section) in ({}, getattr(right, section)), (
                            table.name,
                            name,
                        )
                        allowed = section in seen.keys and section not in seen.damaged
                        assert bool(getattr(seen.text, section)) == allowed, (table.name, name)
                    assert seen.ways in (NO_WAYS, opened.ways)
                    assert seen.reference == opened.reference or seen.damaged
                put_back(house, before)
    assert tried > 100
    assert len(looks(house, cookies, codes)) == 6


def put_in(house: House, table: Any, row: dict[str, Any], name: str, value: Any) -> int:
    same = [table.c[key] == row[key] for key in table.primary_key.columns.keys()]  # noqa: SIM118
    try:
        with house.connected() as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            connection.execute(update(table).where(*same).values({name: value}))
    except DBAPIError:  # the database itself refused it
        return 0
    return 1


def put_back(house: House, before: dict[str, list[dict[str, Any]]]) -> None:
    with house.connected() as connection:
        for table in reversed(ALL):
            connection.execute(table.delete())
        for table in ALL:
            if before[table.name]:
                connection.execute(table.insert(), before[table.name])


def test_an_old_version_that_was_damaged_does_not_matter_until_it_is_needed(house: House) -> None:
    cookie, opened, _ = house.made()
    house.plans.save(opened, opened.version, typed(1))
    house.run("UPDATE plan_section_old SET ct = zeroblob(2000)")
    assert house.plans.opened(cookie) is not None
    assert len(house.rows(OLD)) == 3
    assert house.rows(GRANTS)
