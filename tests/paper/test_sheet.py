"""What a document looks like once it is set: whole, readable by machines, numbers in order."""

import pytest

from app.paper.document import (
    Blank,
    Box,
    Bullets,
    Call,
    Choices,
    Columns,
    Contents,
    Heading,
    Numbered,
    PageBreak,
    Pair,
    Paragraph,
    Part,
    Pictured,
    Table,
    Ticks,
    Title,
    Value,
    Words,
)
from app.paper.paper import Paper
from tests.paper.sheets import faults_of, letters_of, pages_of, said, sheet, squeezed, text_of

PHONE = "0116\u00a0454\u00a01004"
CIRCLE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="20"/></svg>'
BESIDE = Words("یہ", lang="ur", dir="rtl")
URDU = Part("ur", "rtl", "Arab", (said("مدد"),))
EVERYTHING = (
    Paragraph((Words("What this is"),), "lead"),
    Heading((Words("First"),)),
    Bullets(((said("One"),), (said("Two"), Bullets(((said("Inside"),),))))),
    Heading((Words("Steps"),), 3),
    Numbered(((said("Ring"),), (said("Ask"),)), start=3),
    Pictured(((CIRCLE, (Words("Washing"),)), (None, (Words("Nothing drawn"),)))),
    Table(((Words("Help"),), (Words("Amount"),)), (((Words("Benefit"),), (Value("£86.45"),)),)),
    Box("do-first", (said("Do it"),), (Words("Do this first"),)),
    Box(
        "call",
        (Call((Words("Help line"),), (Value(PHONE, href="tel:+441164541004"),), (Words("Every day"),)),),
    ),
    Box("warning", (said("Careful"),)),
    Box("voice", (said("“It was hard.”"), said("A carer"))),
    Box("inset", (Paragraph((Words("A page", href="https://site.example/x", where="site.example/x"),)),)),
    Box("not-right", (said("Another way"),), (Words("If not"),)),
    Part("ur", "rtl", "Arab", (said("سلام"),)),
    Pair((Words("Twice", bold=True),), URDU, level=2),
    Columns(((Blank(Pair((Words("Name"),), URDU)),), (Blank(Pair((Words("Phone"),))),))),
    Ticks(((Pair((Words("Tick me"),), URDU),), (said("Or me"),))),
    Numbered(
        (
            (
                Pair((Words("Which?"),)),
                Choices(((Words("This"),), (Words("That"), Words("یہ", lang="ur", dir="rtl")))),
            ),
        )
    ),
)


def test_every_kind_of_block_makes_a_valid_pdf_with_all_its_words(paper: Paper) -> None:
    pdf = paper.pdf(sheet(*EVERYTHING))
    assert faults_of(pdf) == []
    text = squeezed(text_of(pdf))
    wanted = "What this is|First|One|Inside|3.|Ask|Washing|Nothing drawn|£86.45|Do this first|0116 454 1004|Every day"
    wanted += "|Careful|“It was hard.”|A page (site.example/x)|If not|سلام|site.example/en/sheet|Page 1 of 1"
    wanted += "|Twice|مدد|Name|Phone|Tick me|Or me|Which?|This|That|یہ"
    assert [each for each in wanted.split("|") if squeezed(each) not in text] == []


def test_words_are_never_markup(paper: Paper) -> None:
    nasty = (
        '#panic("x") *bold* _it_ $x^2$ @ref <label> = Title \\ `code` // gone /* gone */ #read("/etc/passwd")'
    )
    assert squeezed(nasty) in squeezed(text_of(paper.pdf(sheet(said(nasty)))))


def test_signs_without_a_font_do_not_stop_the_sheet(paper: Paper) -> None:
    pdf = paper.pdf(sheet(said("tea 🫖 \x07 \ud800 \u202e end")))
    assert faults_of(pdf) == []
    assert "tea \ufffd" in text_of(pdf)


@pytest.mark.parametrize("number", [PHONE, "07700 900123", "£86.45", "25%"])
def test_numbers_are_printed_from_left_to_right_in_right_to_left_text(paper: Paper, number: str) -> None:
    line = Paragraph((Words("فون "), Value(number), Words(" کریں۔")))
    pdf = paper.pdf(sheet(line, script="Arab"))
    assert number.replace("\u00a0", " ") in text_of(pdf)
    wanted = "".join(number.split())
    drawn = [letter for letter in letters_of(pdf) if letter.sign in wanted and letter.size > 12]
    in_place = sorted(drawn, key=lambda letter: letter.left)
    assert "".join(letter.sign for letter in in_place) == wanted


def test_two_runs_of_english_keep_their_order_in_right_to_left_text(paper: Paper) -> None:
    first, second = (Words(name, lang="en-GB", dir="ltr") for name in ("Alpha", "Omega"))
    letters = letters_of(
        paper.pdf(sheet(Paragraph((Words("یہ "), first, Words("، "), second)), script="Arab"))
    )
    place = {letter.sign: letter.left for letter in letters}
    assert place["O"] < place["p"]


def test_a_sheet_is_set_tighter_to_stay_on_its_side_and_no_smaller_than_eleven_points(paper: Paper) -> None:
    lines = tuple(said(f"Line {number} of this sheet.") for number in range(40))
    roomy, kept = paper.pdf(sheet(*lines, sides=None)), paper.pdf(sheet(*lines, sides=1))
    assert (pages_of(roomy), pages_of(kept)) == (2, 1)
    assert min(letter.size for letter in letters_of(kept)) >= 11
    assert "Line 39 of this sheet." in text_of(kept)


def test_a_sheet_that_fits_is_set_in_twelve_points(paper: Paper) -> None:
    sizes = [
        letter.size for letter in letters_of(paper.pdf(sheet(said("wwww"), sides=1))) if letter.sign == "w"
    ]
    assert sizes == [12] * 4


def test_nothing_in_large_print_is_smaller_than_sixteen_points(paper: Paper) -> None:
    pdf = paper.pdf(sheet(*EVERYTHING, size="large", sides=2))
    assert min(letter.size for letter in letters_of(pdf)) >= 16
    assert faults_of(pdf) == []


def test_nothing_is_printed_off_the_page(paper: Paper) -> None:
    long = Paragraph((Words("word " * 300), Value("carers.example/" + "x" * 30)))
    letters = letters_of(paper.pdf(sheet(long, *EVERYTHING, size="large")))
    assert min(letter.left for letter in letters) > 20
    assert max(letter.left for letter in letters) < 575
    assert min(letter.bottom for letter in letters) > 12


def test_contents_name_each_title_with_its_page(paper: Paper) -> None:
    chapters = [
        part for name in ("Alpha", "Beta") for part in (PageBreak(), Title((Words(name),)), said("Words"))
    ]
    cover = sheet(Contents(), *chapters)
    text = text_of(paper.pdf(cover)).split("\f")[0]
    lines = [line.replace(".", "").split() for line in text.splitlines() if "Alpha" in line or "Beta" in line]
    assert lines == [["Alpha", "2"], ["Beta", "3"]]


def test_the_same_document_is_the_same_bytes(paper: Paper) -> None:
    assert paper.pdf(sheet(*EVERYTHING)) == paper.pdf(sheet(*EVERYTHING))
    assert paper.digest(sheet(*EVERYTHING)) == paper.digest(sheet(*EVERYTHING))
    assert paper.digest(sheet(said("a"))) != paper.digest(sheet(said("b")))


@pytest.mark.parametrize("script", ["Latn", "Arab"])
def test_the_second_language_begins_where_the_first_begins(paper: Paper, script: str) -> None:
    english = Part("en-GB", "ltr", "Latn", (said("QUZ"),))
    pair = Pair((Words("Words"),), URDU) if script == "Latn" else Pair((Words("لفظ"),), english)
    letters = [one for one in letters_of(paper.pdf(sheet(pair, script=script))) if one.size <= 16]
    under = [one.left for one in letters if one.sign in ("مدد" if script == "Latn" else "QUZ")]
    assert (max(under) < 120) if script == "Latn" else (min(under) > 475)


def test_a_question_stays_with_its_boxes_at_the_end_of_a_page(paper: Paper) -> None:
    answers = Choices(tuple((Words(f"Answer {number}"),) for number in range(12)))
    for lines in range(29, 35):
        question = Numbered(((Pair((Words("Which?"),)), Pair((Words("Tick all."),)), answers),))
        pages = text_of(paper.pdf(sheet(*(said("Line"),) * lines, question))).split("\f")
        together = [page for page in pages if "Which?" in page]
        assert ["Answer 0" in page for page in together] == [True], lines
