"""Keys are random, private, numbered, and never shown."""

import json
import pickle
import stat
import time
from pathlib import Path
from threading import Thread

import pytest

from app.vault import key_files
from app.vault.key_files import set_aside
from app.vault.keys import (
    PEPPER,
    SITE,
    KeysError,
    Pepper,
    derive,
    load_or_make_pepper,
    load_or_make_ring,
    load_pepper,
    load_ring,
    looks_like_a_sample,
    make_first,
    new_key,
)
from app.vault.secret import Secret

GOOD = "9f3c1e7ab25d8046ce91f7035ad8b46273e0c95f18ad6b4279e35f0c8d61ba24"


def test_a_new_key_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    path = new_key(tmp_path / "keys", SITE, {})
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert len(bytes.fromhex(path.read_text())) == 32


def test_a_newer_key_becomes_current_and_the_old_one_stays(tmp_path: Path) -> None:
    first, second = new_key(tmp_path, SITE, {}), new_key(tmp_path, SITE, {})
    ring = load_ring(tmp_path, {})
    assert (first.name, second.name, ring.current, set(ring.keys)) == ("site-1.key", "site-2.key", 2, {1, 2})
    assert ring.derive("site1/index", kid=1).reveal() != ring.derive("site1/index").reveal()


def test_a_new_installation_makes_its_key_once(tmp_path: Path) -> None:
    first = load_or_make_ring(tmp_path / "keys", {})
    assert load_or_make_ring(tmp_path / "keys", {}).keys[1].reveal() == first.keys[1].reveal()


def test_the_environment_can_hold_keys(tmp_path: Path) -> None:
    (tmp_path / "mounted").write_text(GOOD + "\n")
    environment = {
        "CARERS_SITE_KEY_3": GOOD,
        "CARERS_SITE_KEY_4_FILE": str(tmp_path / "mounted"),
        "CARERS_SITE_KEY_X": "no",
    }
    assert set(load_or_make_ring(tmp_path / "keys", environment).keys) == {3, 4}
    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize(
    "value",
    ["", "change-me", "00" * 32, "ab" * 32, bytes(range(32)).hex(), GOOD[:-2], GOOD + "00", "zz" * 32],
)
def test_a_sample_or_a_broken_key_stops_the_start_without_being_shown(tmp_path: Path, value: str) -> None:
    with pytest.raises(KeysError, match="carers keys new") as refusal:
        load_or_make_ring(tmp_path, {"CARERS_SITE_KEY_1": value})
    assert not value or value not in str(refusal.value)


def test_a_key_others_can_read_stops_the_start(tmp_path: Path) -> None:
    new_key(tmp_path, SITE, {}).chmod(0o444)
    with pytest.raises(KeysError, match="chmod 0400"):
        load_or_make_ring(tmp_path, {})


def test_a_key_that_is_missing_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(KeysError, match="Make one with: carers keys new"):
        load_ring(tmp_path / "none", {})
    with pytest.raises(KeysError, match="cannot be read"):
        load_ring(tmp_path, {"CARERS_SITE_KEY_1_FILE": str(tmp_path / "none")})


def never() -> bool:
    raise AssertionError("nobody needs to know")


def test_a_fresh_installation_makes_its_pepper_once(tmp_path: Path) -> None:
    first = load_or_make_pepper(tmp_path / "keys", {}, lambda: True)
    assert load_or_make_pepper(tmp_path / "keys", {}, never).check_value(1) == first.check_value(1)
    assert stat.S_IMODE((tmp_path / "keys" / "pepper-1.key").stat().st_mode) == 0o400


def test_a_pepper_that_is_missing_where_plans_were_kept_is_not_made_anew(tmp_path: Path) -> None:
    with pytest.raises(KeysError, match="Put the copy back"):
        load_or_make_pepper(tmp_path / "keys", {}, lambda: False)
    assert not (tmp_path / "keys").exists()


def test_pepper_and_site_key_are_kept_side_by_side_and_never_mixed(tmp_path: Path) -> None:
    ring, pepper = load_or_make_ring(tmp_path, {}), load_or_make_pepper(tmp_path, {}, lambda: True)
    new_key(tmp_path, PEPPER, {})
    assert (load_ring(tmp_path, {}).current, load_pepper(tmp_path, {}).current) == (1, 2)
    assert ring.derive("esp1/pepper/kek").reveal() != pepper.kek(1).reveal()


def test_the_environment_can_hold_peppers_and_the_next_number_is_above_them(tmp_path: Path) -> None:
    (tmp_path / "mounted").write_text(GOOD)
    environment = {
        "CARERS_PEPPER_2": GOOD,
        "CARERS_PEPPER_4_FILE": str(tmp_path / "mounted"),
        "CARERS_SITE_KEY_9": GOOD,
    }
    assert load_or_make_pepper(tmp_path / "keys", environment, never).kids == (4, 2)
    assert make_first(PEPPER, tmp_path / "keys", environment) is None
    assert new_key(tmp_path / "keys", PEPPER, environment).name == "pepper-5.key"
    assert new_key(tmp_path / "keys", PEPPER, environment, used=8).name == "pepper-9.key"


def test_a_sample_pepper_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(KeysError, match="CARERS_PEPPER_1 is not a key"):
        load_pepper(tmp_path, {"CARERS_PEPPER_1": bytes(range(32)).hex()})


def test_the_newest_pepper_is_current_and_each_makes_its_own_keys() -> None:
    pepper = Pepper({1: Secret(bytes(range(32))), 2: Secret(bytes(range(40, 72)))})
    made = {one.reveal() for kid in pepper.kids for one in (pepper.kek(kid), pepper.lookup(kid))}
    assert (pepper.current, pepper.kids, len(made)) == (2, (2, 1), 4)
    assert len(pepper.check_value(1)) == 16
    assert "[secret]" in repr(pepper.kek(1))
    with pytest.raises(KeyError):
        pepper.kek(3)


def test_a_key_that_was_set_aside_is_read_no_more(tmp_path: Path) -> None:
    new_key(tmp_path, PEPPER, {})
    new_key(tmp_path, PEPPER, {})
    assert set_aside(PEPPER, tmp_path, 1) == tmp_path / "pepper-1.retired"
    assert set_aside(PEPPER, tmp_path, 1) is None
    assert load_pepper(tmp_path, {}).kids == (2,)


def test_processes_that_start_at_once_have_one_pepper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, found, pauses = key_files.write, [], iter((0.02, 0.04, 0.06, 0.08, 0.1, 0.12))

    def slowly(kind: key_files.KeyKind, folder: Path, kid: int) -> Path:
        time.sleep(next(pauses))
        return write(kind, folder, kid)

    def start() -> None:
        found.append(load_or_make_pepper(tmp_path / "keys", {}, lambda: True).check_value(1))

    monkeypatch.setattr(key_files, "write", slowly)
    threads = [Thread(target=start) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(found), len(set(found))) == (6, 1)


def test_a_salt_makes_another_key() -> None:
    """RFC 5869, test case 1 in all but the label, which there is not text."""
    key, salt = Secret(bytes.fromhex("0b" * 22)), Secret(bytes(range(13)))
    assert derive(key, "x", salt=salt).reveal() != derive(key, "x").reveal()
    assert derive(key, "x", salt=Secret(bytes(32))).reveal() == derive(key, "x").reveal()


def test_derivation_is_hkdf_sha256_without_salt() -> None:
    """RFC 5869, test case 3 in all but the label, which there is empty."""
    key = Secret(bytes.fromhex("0b" * 22))
    assert (
        derive(key, "", 42)
        .reveal()
        .hex()
        .startswith("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d")
    )


def test_a_secret_never_shows_itself() -> None:
    secret = Secret(b"canary")
    assert {repr(secret), str(secret), f"{secret}", f"{secret:>20}", "%s" % secret} == {"[secret]"}  # noqa: UP031
    assert json.dumps([secret], default=str) == '["[secret]"]'
    with pytest.raises(TypeError):
        pickle.dumps(secret)


@pytest.mark.parametrize(
    ("value", "sample"),
    [
        ("changeme-please-1942", True),
        ("aaaaaaaaaaaaaaaaaaaa", True),
        ("my-12345678-token-x", True),
        (GOOD, False),
    ],
)
def test_samples_are_told_from_secrets(value: str, sample: bool) -> None:
    assert looks_like_a_sample(value) is sample
