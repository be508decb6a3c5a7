"""A plan on paper: its first page alone is enough to start, every page says whose it is, both languages are there."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from app.paper.document import Columns, Document, Pair, Paragraph, Row, Rows, Size, Value, Words
from app.paper.kinds import BottleSheet, Printed
from app.paper.paper import Paper
from app.paper.typed import typed
from tests.paper.plans import (
    CODE,
    PHONE,
    SAID,
    SCRIPTS,
    bottle,
    cards,
    full,
    large_card,
    on_trial,
    under,
    way,
    words,
)
from tests.paper.shapes import MM
from tests.paper.sheets import Letter, faults_of, letters_of, pages_of, said, sheet, squeezed, text_of

LANGUAGES = (None, *SAID)
KINDS: tuple[Callable[[str | None], Document | BottleSheet], ...] = (full, bottle)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("make", KINDS)
def test_both_languages_are_there_in_every_face(
    paper: Paper, make: Callable[[str | None], Printed], lang: str | None
) -> None:
    pdf = paper.pdf(make(lang))
    assert faults_of(pdf) == []
    text = squeezed(text_of(pdf))
    for english in (
        "Penicillin (rash), latex (swelling)",
        "Can be alone",
        PHONE,
        "07:00 11:00 15:00 19:00 23:00",
    ):
        assert squeezed(english) in text
    if lang:
        assert squeezed(SAID[lang][1].split(" ")[0]) in text
    assert "\ufffd" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_page_alone_holds_all_six_boxes(paper: Paper, lang: str | None) -> None:
    pages = text_of(paper.pdf(full(lang))).split("\f")
    for wanted in ("Languages and interpreter", "Kitchen cupboard", "07700 900102", "Penicillin"):
        assert wanted in pages[0]
    assert "Implants" not in pages[0]


@pytest.mark.parametrize("size", ["twelve", "eighteen"])
def test_every_page_says_whose_it_is_and_which_at_top_and_bottom(paper: Paper, size: Size) -> None:
    pdf = paper.pdf(full("gu", size))
    count = pages_of(pdf)
    for number, page in enumerate(text_of(pdf).split("\f")[:count], 1):
        assert page.count(f"Page {number} of {count}") == 2
        assert page.count("Bharat Example · ESP-7H3K98") == 2
        assert len(re.findall(r"Look\s+again\s+by\s+1\s+May\s+2027", page)) == 2


@pytest.mark.parametrize(("size", "least"), [("twelve", 12), ("eighteen", 18)])
def test_nothing_in_a_plan_is_smaller_than_its_size(paper: Paper, size: Size, least: float) -> None:
    assert min(each.size for each in letters_of(paper.pdf(full("gu", size)))) >= least


def test_english_with_another_language_under_it_is_a_point_larger_and_bold(paper: Paper) -> None:
    pair = Pair(words("WWW"), under("gu", "સંભાળ"), "coded")
    pdf = paper.pdf(sheet(pair, size="twelve"))
    assert {round(each.size, 1) for each in letters_of(pdf) if each.sign == "W"} == {13}
    assert b"NotoSans-Bold" in pdf


def test_large_words_are_fourteen_points_in_both_languages(paper: Paper) -> None:
    pair = Pair(words("WWW"), under("gu", "સંભાળ"), "large")
    sizes = {each.sign: each.size for each in letters_of(paper.pdf(sheet(pair, size="twelve")))}
    assert sizes["W"] >= 14
    assert sizes["ળ"] >= 14


def test_large_print_is_one_column(paper: Paper) -> None:
    two = Columns(((said("QQQ"),), (said("ZZZ"),)))
    row = Rows((Row(Pair(words("XXX")), (said("YYY"),)),))
    for size, apart in (("twelve", True), ("eighteen", False)):
        letters = {each.sign: each for each in letters_of(paper.pdf(sheet(two, row, size=size)))}
        assert (letters["Z"].left > letters["Q"].left + 100) == apart
        assert (letters["Y"].left > letters["X"].left + 100) == apart


@pytest.mark.parametrize("kind", [full("ur"), cards(), large_card(), bottle()])
def test_a_trial_copy_says_so_on_every_page(paper: Paper, kind: Any) -> None:
    mark = "Trial copy – not for use"
    pages = text_of(paper.pdf(on_trial(kind))).split("\f")[:-1]
    assert [mark in page for page in pages] == [True] * len(pages)
    assert mark not in text_of(paper.pdf(kind))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plans_are_small_files(paper: Paper, lang: str | None) -> None:
    for kind in (full(lang), full(lang, "eighteen"), bottle(lang)):
        assert len(paper.pdf(kind)) < 120_000


@pytest.mark.parametrize("lang", ["ur", "ar"])
@pytest.mark.parametrize("text", [PHONE, "100 mg", "07:00 11:00", "27 March 1955", CODE, "+44 7700 900102"])
def test_numbers_keep_their_order_under_english_and_in_typed_words(
    paper: Paper, lang: str, text: str
) -> None:
    own, number = SAID[lang][2], Value(text)
    part = replace(
        typed(own, lang, way(lang), SCRIPTS[lang]), blocks=(Paragraph((Words(own), number, Words(own))),)
    )
    for kind in (sheet(Pair(words("W"), part, "coded"), size="twelve"), sheet(part, size="eighteen")):
        pdf = paper.pdf(kind)
        assert text in text_of(pdf)
        assert in_order(letters_of(pdf), text)


def in_order(letters: list[Letter], text: str) -> bool:
    """Whether the signs stand beside each other in that order, from left to right on one line."""
    wanted = squeezed(text)
    rows = {round(each.bottom / 8) for each in letters}
    lines = (
        sorted((one for one in letters if abs(one.bottom / 8 - row) < 1), key=lambda one: one.left)
        for row in rows
    )
    return any(wanted in "".join(one.sign for one in line) for line in lines)


@pytest.mark.parametrize("lang", ["ur", "ar"])
def test_a_telephone_number_that_was_typed_does_not_turn_round(paper: Paper, lang: str) -> None:
    own = SAID[lang][2]
    for number in ("07700 900102", "0116 496 0130", "+44 7700 900102"):
        pdf = paper.pdf(sheet(typed(f"{own} {number} {own}", lang, way(lang), SCRIPTS[lang])))
        assert in_order(letters_of(pdf), number), number
        assert number in text_of(pdf)


def test_typed_lines_stay_lines(paper: Paper) -> None:
    text = text_of(paper.pdf(sheet(typed("one\ntwo\n\nthree", "en-GB", "ltr", "Latn"))))
    assert [line for line in text.splitlines() if line in ("one", "two", "three")] == ["one", "two", "three"]


def test_a_value_is_never_broken(paper: Paper) -> None:
    for number in ("0116 496 0130", "0116 496 0130 0116 496 0199", CODE):
        lines = tuple(
            Paragraph((*words("mm " * 15 + "i" * more + " "), Value(number))) for more in range(1, 60)
        )
        assert text_of(paper.pdf(sheet(*lines))).count(number) == len(lines)


def test_nothing_is_printed_off_the_page_in_large_print(paper: Paper) -> None:
    letters = letters_of(paper.pdf(sheet(*words_of_all_lengths(), size="eighteen")))
    assert max(each.left for each in letters) * MM < 200
    assert min(each.bottom for each in letters) * MM > 5


def words_of_all_lengths() -> tuple[Paragraph, ...]:
    return tuple(said("m" * length) for length in (20, 40, 80, 160))
