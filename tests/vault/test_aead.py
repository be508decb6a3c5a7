"""What is sealed opens unchanged, with its key, about its own thing; otherwise not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.vault import aead
from app.vault.aead import BLOCK, Suite, TamperedError, bound, open_, pad, seal, unpad
from app.vault.secret import Secret

KEY, OTHER = Secret(bytes(range(32, 64))), Secret(bytes(range(64, 96)))


@given(st.binary(max_size=3000), st.binary(max_size=100))
def test_what_is_sealed_opens_again(plain: bytes, about: bytes) -> None:
    assert open_(KEY, seal(KEY, plain, about), about) == plain


def test_a_sealed_value_is_the_suite_a_nonce_the_text_and_a_tag() -> None:
    sealed = seal(KEY, b"plain", b"")
    assert (sealed[0], len(sealed)) == (1, 1 + 12 + 5 + 16)


def test_a_published_example_of_aes_gcm_opens() -> None:
    """Test case 16 of McGrew and Viega, The Galois/Counter Mode of Operation."""
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    nonce, about = "cafebabefacedbaddecaf888", "feedfacedeadbeeffeedfacedeadbeefabaddad2"
    text = (
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
    )
    sealed = bytes.fromhex(f"01{nonce}{text}76fc6ece0f4e1768cddf8853bb2d551b")
    assert (
        open_(Secret(key), sealed, bytes.fromhex(about)).hex().startswith("d9313225f88406e5a55909c5aff5269a")
    )


@given(st.binary(max_size=100), st.data())
def test_one_changed_bit_is_not_overlooked(plain: bytes, data: st.DataObject) -> None:
    sealed = bytearray(seal(KEY, plain, b"about"))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(TamperedError):
        open_(KEY, bytes(sealed), b"about")


@given(st.binary(max_size=100))
def test_nonsense_opens_nothing(nonsense: bytes) -> None:
    for sealed in (nonsense, b"\x01" + nonsense):
        with pytest.raises(TamperedError):
            open_(KEY, sealed, b"about")


@pytest.mark.parametrize("kept", range(33))
def test_a_cut_value_opens_nothing(kept: int) -> None:
    with pytest.raises(TamperedError):
        open_(KEY, seal(KEY, b"plain", b"about")[:kept], b"about")


def test_another_key_and_another_thing_open_nothing() -> None:
    sealed = seal(KEY, b"plain", b"about")
    for key, about in ((OTHER, b"about"), (KEY, b"another")):
        with pytest.raises(TamperedError) as refusal:
            open_(key, sealed, about)
        assert str(refusal.value) == ""


def test_no_nonce_is_used_twice() -> None:
    assert len({seal(KEY, b"", b"")[1:13] for _ in range(20_000)}) == 20_000


def test_a_later_suite_is_read_beside_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    later = Suite(
        seal=lambda key, plain, about: plain[::-1] + key.reveal()[:1] + about,
        open_=lambda key, sealed, about: sealed.removesuffix(key.reveal()[:1] + about)[::-1],
    )
    before = seal(KEY, b"old", b"about")
    monkeypatch.setitem(aead.SUITES, 0x02, later)
    assert open_(KEY, before, b"about") == b"old"
    assert seal(KEY, b"still", b"about")[0] == 0x01
    monkeypatch.setattr(aead, "WRITES", 0x02)
    after = seal(KEY, b"new", b"about")
    assert (after[0], open_(KEY, after, b"about"), open_(KEY, before, b"about")) == (0x02, b"new", b"old")


def test_what_is_bound_is_written_as_published() -> None:
    assert bound("esp1", "plan-1", "view", 7, 1) == bytes.fromhex(
        "00000004 65737031 00000006 706c616e2d31 00000004 76696577 00000001 37 00000001 31"
    )


parts = st.lists(st.one_of(st.binary(max_size=8), st.integers(), st.text("abc|", max_size=8)), max_size=5)


@given(parts, parts)
def test_no_two_lists_are_bound_alike(one: list[str | int | bytes], other: list[str | int | bytes]) -> None:
    def plain(listed: list[str | int | bytes]) -> list[bytes]:
        return [part if isinstance(part, bytes) else str(part).encode() for part in listed]

    assert (bound(*one) == bound(*other)) == (plain(one) == plain(other))


def test_names_that_are_not_ascii_are_not_bound() -> None:
    with pytest.raises(UnicodeEncodeError):
        bound("planė")


@given(st.binary(max_size=3000))
def test_padding_fills_whole_blocks_and_comes_off_again(data: bytes) -> None:
    padded = pad(data)
    assert unpad(padded) == data
    assert len(padded) % BLOCK == 0
    assert 4 <= len(padded) - len(data) < BLOCK + 4
    assert padded.startswith(len(data).to_bytes(4, "big") + data)


@pytest.mark.parametrize(
    "padded",
    [
        b"",
        b"\0" * 3,
        b"\0" * 1023,
        pad(b"x")[:-1],
        pad(b"x") + b"\0" * 1024,
        pad(b"x")[:-1] + b"y",
        b"\xff" * 1024,
    ],
)
def test_what_was_not_padded_here_is_refused(padded: bytes) -> None:
    with pytest.raises(TamperedError):
        unpad(padded)
