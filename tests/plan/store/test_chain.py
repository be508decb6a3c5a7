"""Keys run one way, and every way in is bound to what it opens."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.store.chain import (
    Grant,
    card_of,
    code_kek,
    keys_of,
    lookup_of_code,
    lookup_of_session,
    lookup_of_token,
    new_cookie,
    open_section,
    own_key,
    seal_section,
    section_about,
    session_kek,
    token_kek,
    unwrap,
    verifier,
    view_of,
    wrap,
)
from app.vault.aead import TamperedError, bound, seal
from app.vault.keys import Pepper
from app.vault.secret import Secret
from app.vault.stretch import stretched

PEPPER = Pepper({1: Secret(bytes(range(32))), 2: Secret(bytes(range(64, 96)))})
OWN = Secret(bytes(range(0x20, 0x40)))
TOKEN, CODE, COOKIE = "0123456789ABCDEFGHJKMNPQRSX", "7K3M9QXD04THPB2J", Secret(bytes(range(5, 37)))
GRANT_ID = "0" * 20
GRANT = Grant(GRANT_ID, "plan-1", "share-01", "view", "token", epoch=3, kid=1, expires_at=1_800_000_000)
KEK = token_kek(PEPPER, 1, GRANT_ID, TOKEN)


def ends(value: Secret | bytes) -> str:
    shown = (value.reveal() if isinstance(value, Secret) else value).hex()
    return f"{shown[:8]}…{shown[-8:]}"


def test_the_keys_are_those_of_the_published_examples() -> None:
    assert ends(view_of(OWN)) == "a350c388…c899e9dd"
    assert ends(card_of(view_of(OWN))) == "982d08e3…84674ab5"
    assert ends(PEPPER.check_value(1)) == "8d6ef861…c4d68fec"
    assert ends(verifier(OWN)) == "989596d4…a14f6538"


def test_the_ways_in_are_those_of_the_published_examples() -> None:
    assert ends(lookup_of_token(PEPPER, 1, TOKEN)[1:]) == "f986dd31…ede0f42c"
    assert ends(KEK) == "57ba56b2…7cab6fa6"
    assert ends(code_kek(PEPPER, 1, GRANT_ID, stretched(CODE, bytes(16)))) == "f8db4f7e…64918c25"


def test_a_section_is_bound_as_published() -> None:
    assert section_about("plan-1", "view", 7, 1) == bytes.fromhex(
        "00000004 65737031 00000006 706c616e2d31 00000004 76696577 00000001 37 00000001 31"
    )


def test_a_grant_is_bound_to_all_it_says() -> None:
    names = ("esp1/grant", GRANT_ID, "plan-1", "share-01", "view", "token", 3, 1)
    assert GRANT.about == bound(*names, 1_800_000_000)
    assert replace(GRANT, expires_at=None).about == bound(*names, "")
    assert replace(GRANT, expires_at=0).about == bound(*names, 0)


def test_a_role_has_its_own_key_and_those_below_only() -> None:
    own = keys_of("own", OWN)
    assert list(own) == ["own", "view", "card"]
    assert list(keys_of("view", own["view"])) == ["view", "card"]
    assert list(keys_of("card", own["card"])) == ["card"]
    assert keys_of("view", own["view"])["card"].reveal() == own["card"].reveal()
    assert len({key.reveal() for key in own.values()} | {verifier(OWN)}) == 4


def test_whoever_has_no_owner_key_cannot_make_its_verifier() -> None:
    assert verifier(view_of(OWN)) != verifier(OWN)
    assert verifier(Secret(verifier(OWN))) != verifier(OWN)


def test_every_kind_of_grant_is_found_in_its_own_way() -> None:
    assert lookup_of_code(CODE) == b"c7K3M"
    assert lookup_of_token(PEPPER, 1, TOKEN)[:1] == b"t"
    assert lookup_of_session(PEPPER, 1, COOKIE)[:1] == b"s"
    assert lookup_of_session(PEPPER, 1, Secret(TOKEN.encode()))[1:] == lookup_of_token(PEPPER, 1, TOKEN)[1:]
    assert TOKEN.encode() not in lookup_of_token(PEPPER, 1, TOKEN)


def test_another_secret_grant_kind_or_pepper_makes_another_key() -> None:
    secret = Secret(TOKEN.encode())
    keys = [
        KEK, token_kek(PEPPER, 2, GRANT_ID, TOKEN), token_kek(PEPPER, 1, "1" * 20, TOKEN),
        token_kek(PEPPER, 1, GRANT_ID, CODE), code_kek(PEPPER, 1, GRANT_ID, secret),
        session_kek(PEPPER, 1, GRANT_ID, secret),
    ]  # fmt: skip
    assert len({key.reveal() for key in keys}) == len(keys)
    assert lookup_of_token(PEPPER, 1, TOKEN) != lookup_of_token(PEPPER, 2, TOKEN)
    assert lookup_of_session(PEPPER, 1, COOKIE) != lookup_of_session(PEPPER, 2, COOKIE)


def test_what_is_wrapped_is_unwrapped_with_the_same_secret() -> None:
    assert unwrap(KEK, wrap(KEK, view_of(OWN), GRANT), GRANT).reveal() == view_of(OWN).reveal()


@pytest.mark.parametrize(
    "changed",
    [
        replace(GRANT, grant_id="1" * 20), replace(GRANT, plan_id="plan-2"), replace(GRANT, share_id="share-02"),
        replace(GRANT, role="own"), replace(GRANT, kind="code"), replace(GRANT, epoch=4), replace(GRANT, kid=2),
        replace(GRANT, expires_at=1_900_000_000), replace(GRANT, expires_at=None),
    ],
)  # fmt: skip
def test_a_row_with_one_thing_changed_opens_nothing(changed: Grant) -> None:
    with pytest.raises(TamperedError):
        unwrap(KEK, wrap(KEK, view_of(OWN), GRANT), changed)


def test_what_is_wrapped_is_a_key() -> None:
    with pytest.raises(TamperedError):
        unwrap(KEK, seal(KEK, b"short", GRANT.about), GRANT)


@given(st.binary(max_size=3000))
def test_a_section_opens_again_in_its_own_place_only(text: bytes) -> None:
    card, here = card_of(view_of(OWN)), section_about("plan-1", "card", 7, 1)
    sealed = seal_section(card, text, here)
    assert open_section(card, sealed, here) == text
    elsewhere = [
        ("plan-2", "card", 7, 1),
        ("plan-1", "view", 7, 1),
        ("plan-1", "card", 8, 1),
        ("plan-1", "card", 7, 2),
    ]
    for about in (section_about(*place) for place in elsewhere):  # type: ignore[arg-type]
        with pytest.raises(TamperedError):
            open_section(card, sealed, about)


def test_a_section_tells_its_length_in_blocks_only() -> None:
    here = section_about("plan-1", "card", 7, 1)
    assert (
        len(seal_section(OWN, b"", here)) == len(seal_section(OWN, b"x" * 1000, here)) == 1 + 12 + 1024 + 16
    )


def test_new_keys_and_cookies_are_random() -> None:
    made = [own_key() for _ in range(50)] + [new_cookie() for _ in range(50)]
    assert len({one.reveal() for one in made}) == 100
    assert {len(one.reveal()) for one in made} == {32}
    assert repr(made[0]) == "[secret]"
