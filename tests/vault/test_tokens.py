"""A code says by itself whether it has a slip in it, however it was typed."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.vault.tokens import (
    ALPHABET,
    check_sign,
    checked,
    grouped,
    locator_of,
    looks_like,
    new_code,
    new_id,
    new_locator,
    new_reference,
    new_token,
    normalise,
)

TOKEN = "0123456789ABCDEFGHJKMNPQRSX"
CODE = "7K3M9QXD04THPB2J"
signs = st.sampled_from(ALPHABET)


@pytest.mark.parametrize("whole", [TOKEN, CODE, "7H3K98"])
def test_the_check_sign_is_that_of_the_published_examples(whole: str) -> None:
    assert check_sign(whole[:-1]) == whole[-1]
    assert checked(whole)


def test_the_weights_are_the_published_powers() -> None:
    powers = [ALPHABET.index(check_sign("0" * place + "1")) for place in range(30)]
    assert powers == [
        2, 4, 8, 16, 5, 10, 20, 13, 26, 17, 7, 14, 28, 29, 31, 27, 19, 3, 6, 12, 24, 21, 15, 30, 25, 23, 11, 22, 9, 18,
    ]  # fmt: skip


def changed(whole: str, place: int, sign: str) -> str:
    return whole[:place] + sign + whole[place + 1 :]


@pytest.mark.parametrize("whole", [TOKEN, CODE, "7H3K98"])
def test_every_single_wrong_sign_is_caught(whole: str) -> None:
    slips = (changed(whole, place, sign) for place in range(len(whole)) for sign in ALPHABET)
    assert [slip for slip in slips if slip != whole and checked(slip)] == []


@pytest.mark.parametrize("whole", [TOKEN, CODE, "7H3K98"])
def test_every_two_signs_in_the_wrong_order_are_caught(whole: str) -> None:
    swaps = (
        changed(changed(whole, one, whole[other]), other, whole[one])
        for one, other in combinations(range(len(whole)), 2)
    )
    assert [swap for swap in swaps if swap != whole and checked(swap)] == []


@given(st.text(alphabet=signs, min_size=1, max_size=30), st.data())
def test_slips_are_caught_in_every_code_up_to_thirty_signs(data: str, more: st.DataObject) -> None:
    whole = data + check_sign(data)
    one, other = more.draw(st.integers(0, len(data))), more.draw(st.integers(0, len(data)))
    swap = changed(changed(whole, one, whole[other]), other, whole[one])
    assert swap == whole or check_sign(swap[:-1]) != swap[-1]
    slip = changed(whole, one, more.draw(signs))
    assert slip == whole or check_sign(slip[:-1]) != slip[-1]


def test_one_random_row_of_signs_in_thirty_two_passes() -> None:
    passing = sum(checked(CODE[:-1] + sign) for sign in ALPHABET)
    assert passing == 1


@pytest.mark.parametrize("text", ["", "7", "7K3M", CODE + "0", TOKEN[:-1], CODE.lower(), "O" + CODE[1:]])
def test_other_lengths_and_other_signs_do_not_pass(text: str) -> None:
    assert not checked(text)


@pytest.mark.parametrize(
    "typed",
    [
        "7K3M-9QXD-04TH-PB2J", "7k3m 9qxd o4th pb2j", " 7K3M.9QXD_04TH–PB2J\n", "7K3M‑9QXD—04TH﹣PB2J",
        "７Ｋ３Ｍ－９ＱＸＤ－０４ＴＨ－ＰＢ２Ｊ", "૭K૩M-૯QXD-૦૪TH-PB૨J", "٧K٣M-٩QXD-٠٤TH-PB٢J",
        "੭K੩M ੯QXD ੦੪TH PB੨J", "\u20687K3M-9QXD\u2069-04TH\u200b-PB2J", "7K3M−9QXD−04TH−PB2J",
        "7\u00a0K3M\u20039QXD 04TH\tPB2J", "𝟕K3M-9QXD-O4TH-PB²J",
    ],
)  # fmt: skip
def test_a_code_is_understood_however_it_was_typed(typed: str) -> None:
    assert normalise(typed) == CODE


@pytest.mark.parametrize(
    "pasted",
    [
        f"https://carers.example/p#{TOKEN}", f"carers.example/p＃{TOKEN.lower()}", f" http://x/p#{TOKEN}\n",
        f"https://wrap.example/?a=1#b#{TOKEN}", f"#{TOKEN}", TOKEN,
    ],
)  # fmt: skip
def test_a_whole_pasted_address_is_understood(pasted: str) -> None:
    assert normalise(pasted) == TOKEN


def test_look_alikes_are_read_as_what_is_in_the_alphabet() -> None:
    assert normalise("oOiIlLuU") == "001111VV"
    assert not set("OILU") & set(ALPHABET)


@given(st.text())
def test_no_text_breaks_the_reading(typed: str) -> None:
    assert isinstance(checked(normalise(typed)), bool)
    assert isinstance(looks_like(typed), bool)


@given(st.text(alphabet=ALPHABET))
def test_what_is_written_rightly_stays_as_it_is(text: str) -> None:
    assert normalise(text) == text
    assert normalise(grouped(text).lower()) == text


def test_new_codes_pass_their_check_and_are_never_alike() -> None:
    tokens, codes = {new_token() for _ in range(500)}, {new_code("7K3M") for _ in range(500)}
    assert (len(tokens), len(codes)) == (500, 500)
    assert all(map(checked, tokens | codes))
    assert {(len(token), len(code)) for token, code in zip(tokens, codes, strict=True)} == {(27, 16)}
    assert {locator_of(code) for code in codes} == {"7K3M"}
    assert (len(new_locator()), len(new_id(20))) == (4, 20)


def test_a_longer_code_has_a_longer_locator() -> None:
    assert locator_of(new_code("7K3M9")) == "7K3M9"


def test_every_sign_is_drawn_about_as_often() -> None:
    drawn = new_id(32_000)
    assert set(drawn) == set(ALPHABET)
    assert all(800 < drawn.count(sign) < 1200 for sign in ALPHABET)


def test_a_reference_can_be_said_and_checked() -> None:
    reference = new_reference()
    assert reference.startswith("ESP-")
    assert len(reference) == 10
    assert checked(reference.removeprefix("ESP-"))


def test_a_code_is_printed_in_fours() -> None:
    assert grouped(CODE) == "7K3M-9QXD-04TH-PB2J"


@pytest.mark.parametrize(
    ("search", "is_one"),
    [
        ("7K3M-9QXD-04TH-PB2J", True),
        (f"https://carers.example/p#{TOKEN}", True),
        (TOKEN, True),
        ("https://x/p#" + "A" * 15 + check_sign("A" * 15), True),
        ("7K3M-9QXD-04TH-PB2X", False),
        ("A" * 15 + check_sign("A" * 15), False),
        ("7H3K98", False),
        ("money for my care", False),
        ("0116 454 1004", False),
        ("", False),
    ],
)
def test_a_search_that_passes_the_check_is_a_code_and_a_row_of_words_is_not(
    search: str, is_one: bool
) -> None:
    assert looks_like(search) is is_one
