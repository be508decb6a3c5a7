"""What lies in the database says nothing of a plan and opens nothing."""

import base64
import gzip
import logging
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.plan.store import chain
from app.plan.store.plans import Text
from app.plan.store.tables import GRANTS, PLANS, SECTIONS
from app.vault.aead import TamperedError, open_
from app.vault.keys import derive
from app.vault.secret import Secret
from tests.plan.store.kit import HERE, TEXT, House, typed

CANARY = "Canary-Wörtchen-\u0a93\u0ab6\u0abe"
FULL = Text(
    own={"answers": {"do_not_contact": f"{CANARY}-own"}},
    view={"answers": {f"{CANARY}-field": [f"{CANARY}-view"]}},
    card={"answers": {"first": f"{CANARY}-card"}},
)


def disguises(plain: str) -> Iterator[bytes]:
    """The ways a text might lie somewhere without being seen."""
    raw = plain.encode()
    yield raw
    yield plain.encode("unicode_escape")
    yield plain.encode("utf-16-le")
    yield plain.encode("utf-16-be")
    yield raw.hex().encode()
    yield raw.hex().upper().encode()
    for shift in range(3):
        yield base64.b64encode(raw[shift : shift + (len(raw) - shift) // 3 * 3])
        yield base64.urlsafe_b64encode(raw[shift : shift + (len(raw) - shift) // 3 * 3])


def unpacked(raw: bytes) -> bytes:
    """The bytes, and whatever in them is compressed."""
    found = [raw]
    for start in range(len(raw)):
        for head, unpack in ((b"\x1f\x8b", gzip.decompress), (b"\x78", zlib.decompress)):
            if raw.startswith(head, start):
                try:
                    found.append(unpack(raw[start:]))
                except (OSError, EOFError, zlib.error):
                    continue
    return b"\n".join(found)


def lived_in(house: House) -> list[str]:
    """A plan through its whole life; returns its secrets."""
    cookie, opened, keys = house.plans.create(FULL)
    opened = house.plans.kept(opened)
    opened, share = house.plans.share(opened, f"{CANARY}-label", "view", "7-days")
    house.plans.save(opened, opened.version, Text(FULL.own, {**FULL.view, "more": 1}, FULL.card))
    theirs, seen = house.entered(share.code, who="health")
    house.plans.enter(share.token[:-1] + "*", "family", HERE)
    opened = seen_by_owner = house.entered(keys.token)[1]
    _, opened = house.plans.stop(opened, share.id)
    _, opened, new = house.plans.change_code(opened)
    house.plans.save(opened, opened.version, typed(1, FULL))
    secrets = [keys.token, keys.code, new.token, new.code, share.token, share.code]
    raw = [
        cookie.reveal(),
        theirs,
        *(key.reveal() for one in (opened, seen, seen_by_owner) for key in one.keys.values()),
    ]
    return [*secrets, *(value.hex() for value in raw), *(code[4:15] for code in secrets[1::2])]


def everywhere(house: House) -> bytes:
    files = b"\n".join(path.read_bytes() for path in sorted(house.place.rglob("*")) if path.is_file())
    return files + repr(house.everything()).encode()


def test_no_word_of_a_plan_and_no_secret_lies_in_any_file_row_or_log(
    any_house: House, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secrets = lived_in(any_house)
    lying = unpacked(everywhere(any_house) + caplog.text.encode())
    assert len(lying) > 10_000
    for plain in (
        f"{CANARY}-own",
        f"{CANARY}-view",
        f"{CANARY}-card",
        f"{CANARY}-label",
        CANARY[:13],
        "do_not_contact",
    ):
        assert not [each for each in disguises(plain) if each in lying], plain
    for secret in secrets:
        assert secret.encode() not in lying
        try:
            assert bytes.fromhex(secret) not in lying
        except ValueError:
            assert secret.lower().encode() not in lying


def test_the_search_for_plain_text_finds_it_where_there_is_some(tmp_path: Path) -> None:
    for number, disguise in enumerate(disguises(CANARY)):
        packed = gzip.compress(b"x" + disguise) if number % 2 else zlib.compress(disguise)
        assert disguise in unpacked(b"before" + packed)


def test_nothing_that_can_be_printed_shows_text_or_secrets(house: House) -> None:
    cookie, opened, keys = house.plans.create(FULL)
    opened, share = house.plans.share(opened, "Aunt", "view", "stopped")
    shown = repr(
        [cookie, opened, keys, share, house.plans.secrets(opened), house.plans.save(opened, 1, FULL)]
    )
    for secret in (CANARY, keys.token, keys.code, share.token, share.code, cookie.reveal().hex()):
        assert secret not in shown


def test_sizes_tell_little(house: House) -> None:
    """A section grows by steps of 1024 bytes."""
    _, opened, _ = house.made()
    sizes = set()
    for length in range(0, 1000, 50):
        opened = house.plans.save(opened, opened.version, Text({}, {"x": "y" * length}, {})).opened  # type: ignore[union-attr]
        sizes |= {len(row["ct"]) for row in house.rows(SECTIONS)}
    assert len(sizes) <= 3
    assert {(size - 29) % 1024 for size in sizes} == {0}


def test_no_stored_value_is_a_key_to_anything(house: House) -> None:
    """With the right pepper and everything in the database, but no code."""
    lived_in(house)
    rows = house.everything()
    values = {value for table in rows.values() for row in table for value in row.values()}
    raw = {each if isinstance(each, bytes) else str(each).encode() for each in values if each is not None}
    found = {
        part for each in raw for part in (each[:32], each[-32:], each[1:33], each[13:45]) if len(part) == 32
    }
    locks = [(row["wrapped"], grant_of(row).about) for row in rows["plan_grant"]]
    plan = rows["plan"][0]
    for row in rows["plan_section"]:
        about = chain.section_about(plan["id"], row["section"], row["version"], row["epoch"])
        locks.append((row["ct"], about))
    for part in found:
        for key in (Secret(part), *keks(house, part, rows["plan_grant"])):
            for sealed, about in locks:
                with pytest.raises(TamperedError):
                    open_(key, sealed, about)


def keks(house: House, part: bytes, grants: list[dict[str, object]]) -> list[Secret]:
    """What wrapping keys somebody would try with a value that was lying about."""
    salt = house.pepper.kek(1)
    return [
        derive(Secret(part), label + str(row["id"]), salt=salt)
        for row in grants
        for label in chain.KEKS.values()
    ]


def grant_of(row: dict[str, object]) -> chain.Grant:
    names = ("id", "plan_id", "share_id", "role", "kind", "epoch", "kid", "expires_at")
    return chain.Grant(*(row[name] for name in names))  # type: ignore[arg-type]


def test_a_code_of_one_plan_opens_no_row_of_another(house: House) -> None:
    """Rows moved about by hand: each is bound to its plan, share, role, kind, epoch and end."""
    _, _, keys = house.made()
    _, _, others = house.made()
    first, second = (row["id"] for row in house.rows(PLANS))
    house.run("UPDATE plan_grant SET plan_id = CASE plan_id WHEN :a THEN :b ELSE :a END", a=first, b=second)
    for typed_code in (keys.token, keys.code, others.token, others.code):
        assert type(house.plans.enter(typed_code, "family", HERE)).__name__ == "NoSuch"
    assert len(house.rows(GRANTS)) == 6
    assert TEXT.view
