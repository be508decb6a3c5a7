"""The sheets for the bottle: what cannot wait stands in the upper third, the label outside, the rest as room allows."""

from datetime import date

import pypdfium2
import pytest

from app.plan.sheets.bottle_carer import my_bottle_sheet
from app.plan.sheets.bottle_person import bottle_sheet
from tests.paper.sheets import squeezed, text_of
from tests.plan.fixtures import ACCESS, answers, order, with_person
from tests.plan.sheets.conftest import Make
from tests.plan.sheets.papers import all_words
from tests.plan.sheets.places import places, sizes

THIRD = 842 / 3
URGENT = ("ALLERGIES", "MUST NOT BE MISSED", "IMPLANTS")
NONE_KNOWN = "None known, said by the carer on 1 November 2026"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("bottle en", (*URGENT, "Penicillin (rash), Latex (swelling)", "07:00, 11:00, 15:00", NONE_KNOWN)),
        ("bottle gu", (*URGENT, NONE_KNOWN, "Insulin 08:00, 18:00", "Not filled in")),
        ("bottle gu in ur", (*URGENT, NONE_KNOWN, "Insulin 08:00, 18:00", "Not filled in")),
        ("bottle empty", (*URGENT, "Not filled in")),
        ("my bottle en", ("I AM A CARER. Bharat, my partner", "MY ALLERGIES")),
    ],
)  # fmt: skip
def test_what_cannot_wait_lies_in_the_upper_third(name: str, words: tuple[str, ...], pdf: Make) -> None:
    for each in words:
        assert min(one.bottom for one in places(pdf(name), each)) < THIRD


@pytest.mark.parametrize(
    "name", ["bottle en", "bottle gu", "bottle gu in ur", "my bottle en", "my bottle gu"]
)
def test_nothing_is_smaller_than_ten_points(name: str, pdf: Make) -> None:
    assert min(size for size in sizes(pdf(name)) if size != 8) >= 10  # 8: the numbers of the folds


@pytest.mark.parametrize("name", ["bottle en", "bottle gu", "my bottle gu", "blank bottle gu"])
def test_the_label_lies_in_the_panel_that_ends_outside(name: str, pdf: Make) -> None:
    (label,) = places(pdf(name), "MESSAGE IN A BOTTLE")
    assert label.left > 595 / 2
    assert label.top > 842 * 3 / 4


def test_the_sheet_of_the_carer_begins_with_who_depends_on_them() -> None:
    def said(name: str) -> str:
        return all_words(my_bottle_sheet(order(name)).items[0]).replace("\n", "")

    assert said("plan-en") == (
        "I AM A CARER. Bharat, my partner, depends on me. They are here. They can be alone: up to 1 hour."
    )
    assert said("plan-gu").startswith(
        "I AM A CARER. Savita, my mother, depends on me. "
        "They are at: 2 Example Street, Leicester, ZZ99 9ZZ. They can be alone: not at all."
    )


def test_where_people_live_apart_the_carers_sheet_says_where_the_other_bottle_is() -> None:
    assert "Savita lives somewhere else and has a bottle of their own" in all_words(
        my_bottle_sheet(order("plan-gu"))
    )
    assert "lives somewhere else" not in all_words(my_bottle_sheet(order("plan-en")))


def test_somebody_who_may_get_lost_has_a_block_of_its_own() -> None:
    said = all_words(bottle_sheet(order("plan-gu"), 1))
    assert all(
        one in said for one in ("May walk away", "small, white sari, walks with stick", "temple", "Not yet")
    )
    assert "May walk away" not in all_words(bottle_sheet(order("plan-en"), 1))


def test_somebody_who_said_no_has_nothing_about_their_health_and_the_sheet_says_so() -> None:
    said = all_words(bottle_sheet(order("plan-nobody"), 1, ACCESS))
    assert not [one for one in ("Dementia", "Penicillin", "Pacemaker", "Insulin", "ALLERGIES") if one in said]
    assert "does not want more to be written here" in said
    assert "Not at all" in said


def test_somebody_who_was_not_asked_is_said_to_be_so() -> None:
    assert "has not been asked about this plan yet" in all_words(
        bottle_sheet(with_person("plan-en", person_agrees="not-yet"), 1)
    )


def test_contacts_are_two_and_the_council_is_that_of_the_person() -> None:
    of = order("plan-four")
    first, last = (all_words(bottle_sheet(of, number)).replace("\n", "") for number in (1, 4))
    assert "0116 454 1004" in first
    assert "0116 305 0004" not in first
    assert "0116 305 0004" in last
    assert "0116 454 1004" not in last


def test_every_sheet_names_its_own_person_at_the_top_and_outside(pdf: Make) -> None:
    person = answers("plan-four")["people"][3]["person_first_name"]  # type: ignore[index, call-overload]
    sheet = bottle_sheet(order("plan-four"), 4)
    assert str(person) in all_words(sheet.head)
    assert str(person) in all_words(sheet.outside)
    assert pypdfium2.PdfDocument(pdf("bottle four"))


def test_what_never_goes_is_there_at_full_length_and_the_rest_says_that_there_is_more(pdf: Make) -> None:
    said = squeezed(text_of(pdf("bottle four")))
    for one in (
        "ALLERGIES",
        "MUST NOT BE MISSED",
        "Can be alone",
        "0116 496 0009",
        "0116 305 0004",
        "speaks:",
    ):
        assert squeezed(one) in said
    assert squeezed("More in the full plan.") in said


def test_of_more_medicines_than_have_room_the_first_eight_stand_there() -> None:
    said = all_words(bottle_sheet(order("plan-four"), 1))
    assert said.count("Insulin") >= 1
    assert "The repeat prescription slip is kept with the plan." in said


def test_the_code_is_that_of_a_card_and_large_enough() -> None:
    codes = [
        one
        for item in bottle_sheet(order("plan-en"), 1, ACCESS).items
        for one in item.blocks
        if hasattr(one, "qr")
    ]
    assert [one.mm for one in codes] == [30]
    assert ACCESS.code in all_words(codes[0])
    assert "carers.example/p" in all_words(codes[0])


def test_the_day_somebody_last_looked_at_it_is_large_and_a_plan_that_got_old_says_so(pdf: Make) -> None:
    for name in ("bottle en", "my bottle gu"):
        (day,) = places(pdf(name), "Last looked at on 1 November 2026")
        assert day.size >= 14
    old = all_words(bottle_sheet(order("plan-en", today=date(2027, 12, 1)), 1))
    assert "Not checked since 1 November 2026. Ring the carer or contacts to be sure." in old
