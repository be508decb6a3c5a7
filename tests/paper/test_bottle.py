"""A sheet for the bottle: one side, its label outside once it is folded, and what matters never left out."""

from dataclasses import replace

import pytest

from app.paper.document import Pair, Paragraph, Row, Rows, Value
from app.paper.kinds import BottleSheet, Item
from app.paper.paper import Paper
from tests.paper.plans import bottle, on_trial, photo, words
from tests.paper.shapes import MM, rectangles_of
from tests.paper.sheets import Letter, faults_of, letters_of, pages_of, squeezed, text_of

ACROSS, DOWN = 105, 297 / 4
COUNTING = 8  # the size of the small numbers at the folds
Cell = tuple[int, int]
Stack = list[tuple[Cell, bool]]


def line(text: str, rank: int | None) -> Item:
    return Item((Rows((Row(Pair(words(text)), (Paragraph(words("Answer of this line")),)),)),), rank)


def crowd(count: int, rank: int | None) -> tuple[Item, ...]:
    return tuple(line(f"Question {number:02}", rank) for number in range(count))


def behind(stacks: dict[Cell, Stack], goes: Cell, onto: Cell) -> None:
    """One panel is folded backwards and lies behind another: its front is then the outermost back."""
    stacks[onto] += [(cell, not front) for cell, front in reversed(stacks.pop(goes))]


def folded() -> Stack:
    """All panels from front to back: top half back, left half back, top half back, the words outside."""
    stacks: dict[Cell, Stack] = {(row, side): [((row, side), True)] for row in range(4) for side in range(2)}
    for row, side in ((0, 0), (0, 1), (1, 0), (1, 1)):
        behind(stacks, (row, side), (3 - row, side))
    for row in (2, 3):
        behind(stacks, (row, 0), (row, 1))
    behind(stacks, (2, 1), (3, 1))
    return stacks[(3, 1)]


def letters_saying(text: str, letters: list[Letter]) -> list[Letter]:
    wanted = squeezed(text)
    start = "".join(each.sign for each in letters).index(wanted)
    return letters[start : start + len(wanted)]


def panel_of(letter: Letter) -> Cell:
    """The row from the top and the side, 0 or 1, of the panel in which a letter stands."""
    return int((297 - letter.bottom * MM) // DOWN), int(letter.left * MM // ACROSS)


@pytest.mark.parametrize("sheet", [bottle(), bottle("ur"), on_trial(bottle("gu", crowd(60, 4)))])
def test_the_label_lies_outside_when_the_sheet_is_folded(paper: Paper, sheet: BottleSheet) -> None:
    cell, front = folded()[0]
    letters = letters_of(paper.pdf(sheet))
    for text in ("MESSAGE IN A BOTTLE",):
        assert {panel_of(each) for each in letters_saying(text, letters)} == {cell}
    assert front


@pytest.mark.parametrize("sheet", [bottle(), bottle("gu", crowd(60, 4))])
def test_the_label_has_its_panel_for_itself(paper: Paper, sheet: BottleSheet) -> None:
    letters = letters_of(paper.pdf(sheet))
    inside = "".join(each.sign for each in letters if panel_of(each) == (3, 1))
    assert inside == squeezed("MESSAGE IN A BOTTLE Bharat Example 1 November 2026")


def test_folds_are_drawn_where_the_sheet_is_folded_and_cross_no_words(paper: Paper) -> None:
    pdf = paper.pdf(bottle("gu", crowd(60, 4)))
    lines = [one for one in rectangles_of(pdf) if one.down < 0.5]
    for fold in (DOWN, 2 * DOWN, 3 * DOWN):
        at_the_edge = [one for one in lines if abs(one.bottom - fold) < 0.5 and one.across < 9]
        assert {round(one.left) for one in at_the_edge} >= {0, 202}
    for letter in [each for each in letters_of(pdf) if each.size != COUNTING]:
        left, high = letter.left * MM, letter.bottom * MM
        crossed = any(
            one.across < 9 and one.left < left < one.left + one.across
            for one in lines
            if abs(one.bottom - high) < 2
        )
        assert not crossed, letter


def test_what_comes_before_anything_else_lies_in_the_upper_third(paper: Paper) -> None:
    letters = letters_of(paper.pdf(bottle("gu")))
    for text in (
        "Penicillin (rash), latex (swelling)",
        "07:00 11:00 15:00 19:00 23:00",
        "None known, said by",
    ):
        assert min(each.bottom * MM for each in letters_saying(text, letters)) > 297 * 2 / 3


@pytest.mark.parametrize(
    "sheet", [bottle(), bottle("gu"), bottle("ur"), on_trial(bottle("ar")), bottle("gu", (photo(),))]
)
def test_a_usual_sheet_keeps_everything_on_one_side(paper: Paper, sheet: BottleSheet) -> None:
    pdf = paper.pdf(sheet)
    assert faults_of(pdf) == []
    assert pages_of(pdf) == 1
    assert len(pdf) < 120_000
    assert min(each.size for each in letters_of(pdf) if each.size != COUNTING) >= 10
    text = text_of(pdf)
    assert "More in the full plan" not in text
    assert "Cat Biscuit" in text


def test_the_highest_rank_goes_first_and_the_later_of_equals(paper: Paper) -> None:
    kept = (line("Never goes", None), *crowd(50, 5), line("Goes first", 9), line("Goes last", 1))
    text = squeezed(text_of(paper.pdf(bottle("gu", kept))))
    gone = [number for number in range(50) if f"Question{number:02}" not in text]
    assert "Goesfirst" not in text
    assert "Goeslast" in text
    assert gone == list(range(gone[0], 50))
    assert gone[0] > 0
    assert squeezed("More in the full plan") in text


def test_no_more_goes_than_must(paper: Paper) -> None:
    letters = letters_of(paper.pdf(bottle("gu", crowd(60, 5))))
    lowest = min(each.bottom * MM for each in letters if panel_of(each)[0] < 3 and panel_of(each)[1] == 1)
    assert lowest < 297 - 3 * DOWN + 25, "the second column is full"


@pytest.mark.parametrize("count", [20, 60])
def test_what_never_goes_stays_even_if_it_needs_a_second_side(paper: Paper, count: int) -> None:
    pdf = paper.pdf(bottle("gu", crowd(count, None)))
    text = squeezed(text_of(pdf))
    assert [number for number in range(count) if f"Question{number:02}" not in text] == []
    assert f"Page{pages_of(pdf)}of{pages_of(pdf)}" in text
    assert faults_of(pdf) == []


def test_nothing_leaves_the_page(paper: Paper) -> None:
    long = Item((Paragraph((*words("word " * 300 + "x" * 100 + " "), Value("0" * 40))),), None)
    for sheet in (
        bottle("gu", crowd(60, None)),
        bottle("ur", (long,)),
        replace(bottle(), outside=(words("M" * 60),)),
    ):
        letters = letters_of(paper.pdf(sheet))
        assert min(each.left for each in letters) * MM > 0.5
        assert max(each.left + each.size * 0.5 for each in letters) * MM < 209
        assert min(each.bottom for each in letters) * MM > 4
