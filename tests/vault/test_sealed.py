"""What is sealed opens again, for its own purpose only, and shows nothing of itself."""

from base64 import urlsafe_b64decode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.vault.keys import KeyRing
from app.vault.sealed import Sealer
from app.vault.secret import Secret

OLD = KeyRing({1: Secret(bytes(range(7, 39)))})
RING = KeyRing({**OLD.keys, 2: Secret(bytes(range(40, 72)))})
SEALER = Sealer(RING, "site1/answers")


@given(st.binary(max_size=2000), st.text(max_size=40))
def test_what_is_sealed_opens_again(plain: bytes, about: str) -> None:
    assert SEALER.open(SEALER.seal(plain, about), about) == plain


@given(st.binary(max_size=200), st.data())
@settings(max_examples=200)
def test_no_changed_sign_is_overlooked(plain: bytes, data: st.DataObject) -> None:
    sealed = SEALER.seal(plain, "flow")
    place = data.draw(st.integers(0, len(sealed) - 1))
    sign = data.draw(st.sampled_from("ABCXYZabcxyz059-_=+/ "))
    changed = sealed[:place] + sign + sealed[place + 1 :]
    assert changed == sealed or SEALER.open(changed, "flow") is None


@given(st.text(max_size=300))
def test_nonsense_opens_nothing(text: str) -> None:
    assert SEALER.open(text, "flow") is None


@pytest.mark.parametrize("cut", [0, 1, 10, 40, 100, 500])
def test_a_shortened_text_opens_nothing(cut: int) -> None:
    assert SEALER.open(SEALER.seal(b"plain", "flow")[:cut], "flow") is None


def test_something_sealed_about_one_thing_does_not_open_about_another() -> None:
    assert SEALER.open(SEALER.seal(b"plain", "am-i-a-carer"), "what-help-you-can-get") is None
    assert Sealer(RING, "site1/oidc").open(SEALER.seal(b"plain", "flow"), "flow") is None


def test_an_older_key_still_opens_and_a_retired_one_does_not() -> None:
    assert SEALER.open(Sealer(OLD, "site1/answers").seal(b"plain", "flow"), "flow") == b"plain"
    assert Sealer(OLD, "site1/answers").open(SEALER.seal(b"plain", "flow"), "flow") is None


def test_new_things_are_sealed_with_the_newest_key() -> None:
    raw = urlsafe_b64decode(SEALER.seal(b"plain", "flow") + "==")
    assert (raw[0], int.from_bytes(raw[1:5], "big")) == (1, 2)


def test_the_length_says_little_and_no_two_seals_are_alike() -> None:
    short, long = SEALER.seal(b"", "flow"), SEALER.seal(b"x" * 500, "flow")
    assert len(short) == len(long)
    assert SEALER.seal(b"same", "flow") != SEALER.seal(b"same", "flow")


def test_the_words_inside_are_not_to_be_read_outside() -> None:
    sealed = SEALER.seal(b"drink-or-drugs", "flow")
    assert b"drink" not in urlsafe_b64decode(sealed + "=" * (-len(sealed) % 4))
