"""The first page alone is enough: a stand-in for the sixty seconds in which a crew must find ten answers."""

import pypdfium2
import pytest

from tests.paper.sheets import squeezed, text_of
from tests.plan.sheets.conftest import Make
from tests.plan.sheets.places import Place, places, sizes

TITLES = (
    "Languages and interpreter",
    "Who, where, how long alone",
    "Ring, in this order",
    "Must not be missed",
    "First 2 hours",
    "Where things are",
)
AT_LEAST, FIRST_BOX = 12, 14
NONE_KNOWN = "None known, said by the carer on 1 November 2026"
# Which words answer which question, and the number of the box in which they must stand.
ANSWERS = {
    "full en": (
        ("Bharat speaks: English", 1), ("Short sentences", 1), ("Bharat Example, Husband", 2), ("Up to 1 hour", 2),
        ("Chetan Example", 3), ("07700 900102", 3), ("0116 454 1004", 3), ("Penicillin (rash), Latex (swelling)", 4),
        ("07:00, 11:00, 15:00, 19:00, 23:00", 4), ("High blood pressure", 4), (NONE_KNOWN, 4),
        ("Someone with them", 5), ("His tablets must be on", 5), ("Kitchen cupboard", 6),
        ("Yes, Hall, in the plan folder", 6), ("None known", 6),
    ),
    "full gu": (
        ("Savita speaks: Gujarati", 1), ("Interpreter: yes", 1), ("Only with someone familiar there", 1),
        ("Carer speaks: Gujarati", 1), ("Savita Example, Mother", 2), ("Not at all", 2), ("Dinesh Example", 3),
        ("0116 496 0140", 3), ("0116 454 1004", 3), (NONE_KNOWN, 4), ("Insulin 08:00, 18:00", 4),
        ("Dementia, Diabetes (insulin)", 4), ("In the carer’s own words", 5), ("Fridge door", 6),
        ("ReSPECT or DNACPR form", 6),
    ),
    "full nobody": (
        ("Gerald", 2), ("Not at all", 2), ("There is nobody else", 3), ("0116 454 1004", 3), ("does not want more", 4),
        ("Someone with them", 5),
    ),
}  # fmt: skip


def in_box(place: Place, pdf: bytes, number: int) -> bool:
    """Whether a place is below the title of that box and above the next, in its half of the page where two share it."""
    heads = [places(pdf, title)[0] for title in TITLES]
    top = heads[number - 1].bottom
    if number < 5:
        return top < place.top < heads[number].top
    beside = place.left < heads[5].left - 40 if number == 5 else place.left > heads[5].left - 40
    return place.top > top - 5 and beside


@pytest.mark.parametrize(
    ("name", "words", "box"), [(name, *one) for name, answers in ANSWERS.items() for one in answers]
)
def test_the_answer_stands_in_its_box_on_the_first_page_large_enough(
    name: str, words: str, box: int, pdf: Make
) -> None:
    made = pdf(name)
    inside = [one for one in places(made, words) if in_box(one, made, box)]
    assert inside
    assert max(one.size for one in inside) >= (FIRST_BOX if "speaks" in words else AT_LEAST)


@pytest.mark.parametrize("name", ANSWERS)
def test_all_six_boxes_are_on_the_first_page(name: str, pdf: Make) -> None:
    assert all(len(places(pdf(name), title)) == 1 for title in TITLES)


@pytest.mark.parametrize("name", ["full en", "full gu", "full gu in ur", "full empty"])
def test_nothing_in_a_plan_is_smaller_than_twelve_points(name: str, pdf: Make) -> None:
    made = pdf(name)
    for page in range(len(pypdfium2.PdfDocument(made))):
        assert min(sizes(made, page)) >= AT_LEAST


def test_nothing_in_large_print_is_smaller_than_eighteen_points(pdf: Make) -> None:
    made = pdf("full gu large")
    for page in range(len(pypdfium2.PdfDocument(made))):
        assert min(sizes(made, page)) >= 18


@pytest.mark.parametrize("name", ["full en in ur", "full en in so"])
def test_where_two_languages_have_no_room_english_has_the_first_page_to_itself(name: str, pdf: Make) -> None:
    first, *others = text_of(pdf(name)).split("\f")
    assert all(title in first for title in TITLES)
    assert not any("\u0600" <= sign <= "\u06ff" for sign in first)
    assert all(any(title in one for one in others) for title in TITLES)


def test_telephone_numbers_are_the_largest_thing_in_their_box(pdf: Make) -> None:
    made = pdf("full en")
    number = max(one.size for one in places(made, "07700 900102"))
    assert number > max(one.size for one in places(made, "Chetan Example"))


def test_nothing_on_the_first_page_needs_a_camera(pdf: Make) -> None:
    first = text_of(pdf("full en")).split("\f")[0]
    assert squeezed("7K3M-9QXD-04TH-PB2J") not in squeezed(first)
    assert squeezed("7K3M-9QXD-04TH-PB2J") in squeezed(text_of(pdf("full en")))
