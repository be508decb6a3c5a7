"""What holds for every paper of a plan."""

import re

import pytest

from app.plan.sheets.bottle_person import bottle_sheet
from app.plan.sheets.card_sheet import card_sheet, phone_card
from app.plan.sheets.full import full_plan
from app.plan.sheets.letter import letter
from tests.paper.sheets import faults_of, pages_of, squeezed, text_of
from tests.plan.fixtures import CODES, REFERENCE, order
from tests.plan.sheets.conftest import Make
from tests.plan.sheets.papers import FILLED_IN, PAPERS, all_words

PAGE = re.compile(r"Page (\d+) of (\d+)")
AUTHOR = "not checked by the council or the NHS"
ALERT = "This plan does not alert anyone. In an emergency ring 999. Health advice: 111."


@pytest.mark.parametrize("name", PAPERS)
def test_it_says_who_wrote_it_and_that_it_alerts_nobody(name: str, pdf: Make) -> None:
    text = squeezed(text_of(pdf(name)))
    assert squeezed(AUTHOR) in text
    assert squeezed(ALERT) in text


@pytest.mark.parametrize("name", PAPERS)
def test_every_page_says_which_it_is_of_how_many_at_the_top_and_at_the_bottom(name: str, pdf: Make) -> None:
    pages = text_of(pdf(name)).split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        assert set(PAGE.findall(page)) == {(str(number), str(len(pages)))}
        assert len(PAGE.findall(page)) == 2


@pytest.mark.parametrize("name", FILLED_IN)
def test_every_page_has_the_reference_at_the_top_and_at_the_bottom(name: str, pdf: Make) -> None:
    for page in text_of(pdf(name)).split("\f")[:-1]:
        assert page.count(REFERENCE) >= 2


@pytest.mark.parametrize("name", FILLED_IN)
def test_it_says_when_it_was_made_and_until_when_to_rely_on_it(name: str, pdf: Make) -> None:
    assert squeezed("Made 1 November 2026. Look again by 1 May 2027.") in squeezed(text_of(pdf(name)))


@pytest.mark.parametrize(
    "name", ["full gu in ur", "cards en", "bottle gu", "letter gu", "blank gu", "keep private gu"]
)
def test_it_is_a_tagged_pdf(name: str, pdf: Make) -> None:
    assert faults_of(pdf(name)) == []


@pytest.mark.parametrize("name", PAPERS)
def test_no_letter_is_missing_from_the_fonts(name: str, pdf: Make) -> None:
    assert "\ufffd" not in text_of(pdf(name))


ONE_PAGE = (
    "cards en", "cards gu", "cards nobody", "bottle en", "bottle gu", "bottle gu in ur", "bottle empty", "my bottle en",
    "my bottle gu", "letter en", "letter gu", "keep private gu", "blank bottle gu", "my blank bottle ur",
    "blank cards gu",
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("full en", 4, 4),
        ("full gu", 2, 8),
        ("full nobody", 2, 8),
        ("full empty", 2, 8),
        *((one, 1, 1) for one in ONE_PAGE),
    ],
)
def test_it_has_as_many_pages_as_it_should(name: str, least: int, most: int, pdf: Make) -> None:
    assert least <= pages_of(pdf(name)) <= most


def test_a_picture_for_a_phone_says_so_too() -> None:
    said = all_words(phone_card(order("plan-en"), CODES)).replace("\n", "")
    assert "Written by the carer Asha, not checked by the council or the NHS, on 1 November 2026." in said
    assert "This card does not alert anyone. In an emergency ring 999." in said


def test_the_second_language_and_that_it_is_a_draft_are_named() -> None:
    said = all_words(PAPERS["full gu"]())
    assert "Printed in English and Gujarati. Gujarati labels: computer draft, not checked." in said
    assert "Printed in" not in all_words(PAPERS["full en"]())


def test_from_a_portal_on_trial_everything_is_marked_as_not_for_use() -> None:
    on_trial = order("plan-en", trial=True)
    for made in (
        full_plan(on_trial), letter(on_trial), card_sheet(on_trial, CODES), bottle_sheet(on_trial, 1),
        phone_card(on_trial, CODES),
    ):  # fmt: skip
        assert all_words(made.mark) == "Trial copy – not for use"
    assert full_plan(order("plan-en")).mark == ()
