"""Keys are random, private, numbered, and never shown."""

import json
import pickle
import stat
from pathlib import Path

import pytest

from app.vault.keys import KeysError, derive, load_or_make_ring, load_ring, looks_like_a_sample, new_key
from app.vault.secret import Secret

GOOD = "9f3c1e7ab25d8046ce91f7035ad8b46273e0c95f18ad6b4279e35f0c8d61ba24"


def test_a_new_key_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    path = new_key(tmp_path / "keys")
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert len(bytes.fromhex(path.read_text())) == 32


def test_a_newer_key_becomes_current_and_the_old_one_stays(tmp_path: Path) -> None:
    first, second = new_key(tmp_path), new_key(tmp_path)
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
    new_key(tmp_path).chmod(0o444)
    with pytest.raises(KeysError, match="chmod 0400"):
        load_or_make_ring(tmp_path, {})


def test_a_key_that_is_missing_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(KeysError, match="Make one with: carers keys new"):
        load_ring(tmp_path / "none", {})
    with pytest.raises(KeysError, match="cannot be read"):
        load_ring(tmp_path, {"CARERS_SITE_KEY_1_FILE": str(tmp_path / "none")})


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
