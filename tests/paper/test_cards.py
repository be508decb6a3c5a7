"""Cards and slips have their true sizes, whatever is said on them, and their codes can be read."""

import io
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from app.paper.document import Paragraph, Ring, ToRing, Value
from app.paper.kinds import Card, CardSheet, Item, LargeCard, Side
from app.paper.paper import Paper
from app.paper.qr import qr
from tests.paper.plans import CODE, LINK, back, cards, front, large_card, on_trial, phone, words
from tests.paper.shapes import MM, Rectangle, rectangles_of
from tests.paper.sheets import faults_of, letters_of, pages_of, squeezed, text_of

CLOSE = 0.5


def sized(pdf: bytes, across: float, down: float) -> list[Rectangle]:
    """The drawn rectangles of that size in millimetres."""
    found = rectangles_of(pdf)
    return [one for one in found if abs(one.across - across) < CLOSE and abs(one.down - down) < CLOSE]


def test_four_cards_and_four_slips_have_their_true_sizes(paper: Paper) -> None:
    pdf = paper.pdf(cards())
    pieces, slips = sized(pdf, 85.6, 108), sized(pdf, 35, 24)
    assert (len(pieces), len(slips)) == (4, 4)
    lefts, bottoms = sorted({one.left for one in pieces}), sorted({one.bottom for one in pieces})
    assert lefts[-1] - lefts[0] == pytest.approx(85.6 + 8, abs=CLOSE)
    assert bottoms[-1] - bottoms[0] == pytest.approx(108 + 8, abs=CLOSE)
    assert len(sized(pdf, 50, 0)) == 1, "the ruler"
    assert len(sized(pdf, 85.6, 0)) >= 4, "the folds"


def test_a_fold_lies_in_the_middle_of_each_card(paper: Paper) -> None:
    pdf = paper.pdf(cards())
    middles = sorted(round(one.bottom + 54) for one in sized(pdf, 85.6, 108))
    assert sorted(round(one.bottom) for one in sized(pdf, 85.6, 0)) == middles


def test_the_large_card_folds_to_a6(paper: Paper) -> None:
    pdf = paper.pdf(large_card())
    assert len(sized(pdf, 148, 210)) == 1
    assert min(each.size for each in letters_of(pdf) if each.size > 12) >= 18


@pytest.mark.parametrize("sheet", [cards(), large_card(), on_trial(cards()), on_trial(large_card())])
def test_cards_are_valid_and_small(paper: Paper, sheet: CardSheet | LargeCard) -> None:
    pdf = paper.pdf(sheet)
    assert faults_of(pdf) == []
    assert pages_of(pdf) == 1
    assert len(pdf) < 120_000


def test_nothing_on_a_card_is_smaller_than_seven_and_a_half_points(paper: Paper) -> None:
    assert min(each.size for each in letters_of(paper.pdf(cards()))) >= 7.5


def test_the_mark_of_a_trial_stands_on_every_card_and_slip(paper: Paper) -> None:
    text = squeezed(text_of(paper.pdf(on_trial(cards()))))
    assert text.count(squeezed("Trial copy – not for use")) == 1 + 4 * 2 + 4


def test_five_cards_take_a_second_page(paper: Paper) -> None:
    pdf = paper.pdf(replace(cards(), cards=cards().cards[:1] * 5))
    assert pages_of(pdf) == 2
    assert "Page 2 of 2" in text_of(pdf)


def crowded(items: int, rank: int | None) -> Side:
    more = tuple(
        Item((Paragraph(words(f"Further line {number}, as long as that.")),), rank) for number in range(items)
    )
    return Side(words("I AM A CARER"), (*front().items, *more), more=words("More behind the code."))


def test_what_may_go_makes_way_for_what_may_not(paper: Paper) -> None:
    text = text_of(paper.pdf(cards(Card(crowded(20, 3), back()))))
    assert "More behind the code." in text
    assert "Further line 0," in text
    assert "Further line 19," not in text
    assert "07700 900102" in text


LONG = " ".join(["Wilhelmina"] * 6)[:60]
LONGEST = Side(
    words("I AM A CARER"), (Item((Ring((ToRing(words(LONG), (Value("+44 7700 900102"),)),) * 3),)),)
)


@pytest.mark.parametrize(
    "sheet",
    [cards(Card(crowded(30, None), crowded(30, 1))), cards(Card(LONGEST, back())), cards(), large_card()],
)
def test_no_letter_leaves_its_card(paper: Paper, sheet: CardSheet | LargeCard) -> None:
    pdf = paper.pdf(sheet)
    pieces = sized(pdf, 148, 210) or sized(pdf, 85.6, 108)
    lowest, highest = min(one.bottom for one in pieces), max(one.bottom + one.down for one in pieces)
    for letter in letters_of(pdf):
        if lowest - 2 < letter.bottom * MM < highest:
            assert any(one.holds(letter.left * MM, letter.bottom * MM) for one in pieces), letter


def test_the_longest_names_keep_every_letter(paper: Paper) -> None:
    text = text_of(paper.pdf(cards(Card(LONGEST, back()))))
    assert text.count("Wilhelmina") == 4 * 3 * LONG.count("Wilhelmina")
    assert text.count("+44 7700 900102") == 4 * 3


def test_a_code_is_read_from_a_card_twenty_five_millimetres_wide(paper: Paper) -> None:
    page = pypdfium2.PdfDocument(paper.pdf(cards()))[0].render(scale=300 / 72).to_pil()
    found = zxingcpp.read_barcodes(page)
    assert [one.text for one in found] == [LINK] * 4
    for one in found:
        across = one.position.top_right.x - one.position.top_left.x
        assert across / 300 * 25.4 == pytest.approx(25, abs=CLOSE)


def test_a_code_keeps_its_quiet_zone() -> None:
    made = qr(LINK, "Q")
    places = [int(one.split(" ")[0]) for one in made.path.split("M")[1:]]
    assert min(places) == 4
    assert max(places) < made.size - 4


def test_the_words_of_a_code_and_of_its_alternative_are_there(paper: Paper) -> None:
    pdf = paper.pdf(cards())
    assert CODE in text_of(pdf)
    assert b"/Alt" in pdf or b"/Figure" in pdf


def test_the_picture_fills_a_screen_and_its_code_can_be_read(paper: Paper) -> None:
    picture = Image.open(io.BytesIO(paper.png(phone())))
    assert (picture.format, picture.size) == ("PNG", (1080, 2340))
    assert [one.text for one in zxingcpp.read_barcodes(picture)] == [LINK]


def darkest(grey: Image.Image, row: int) -> int:
    return min(grey.crop((0, row, grey.width, row + 1)).tobytes())


def test_a_picture_leaves_room_for_clock_and_buttons(paper: Paper) -> None:
    grey = Image.open(io.BytesIO(paper.png(on_trial(phone())))).convert("L")
    rows = [row for row in range(grey.height) if darkest(grey, row) < 128]
    assert rows[0] > 2340 * 0.25
    assert rows[-1] < 2340 * 0.91
