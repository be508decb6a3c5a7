"""The plan for people under 18: one page of questions, a sheet and a card, and nothing kept without an adult."""

import io

import pypdfium2
import pytest

from tests.browser import Browser, Reply
from tests.plan.building.maker import FROM_HERE, shown, text
from tests.site import tags

ADDRESS = "/en/young-carers-plan"
SENT = {
    "my_first_name": "Tariq", "person_first_name": "Amina", "person_relation": "mum", "grown_up_name": "Aunt Safia",
    "grown_up_phone": "07700 900105", "pets": "Biscuit, fed by me", "medicines_where": "kitchen", "calms": "Her songs",
}  # fmt: skip


def send(browser: Browser, part: str, **changes: str) -> Reply:
    return browser.post(f"{ADDRESS}/{part}", data=SENT | changes, headers=FROM_HERE)


@pytest.mark.parametrize("tag", tags())
def test_the_questions_keep_the_house_rules_in_every_language(browser: Browser, tag: str) -> None:
    assert "tel:+448001111" in browser.visit(f"/{tag}/young-carers-plan/make").links()


def test_nothing_is_asked_that_a_child_should_not_have_to_answer(browser: Browser) -> None:
    said = text(browser.visit(f"{ADDRESS}/make")).lower()
    for word in (
        "nhs number",
        "date of birth",
        "pads",
        "power of attorney",
        "key safe",
        "diagnos",
        "consent",
    ):
        assert word not in said


def test_the_sheet_says_whom_to_ring_and_what_to_do_and_nothing_is_kept(browser: Browser) -> None:
    reply = send(browser, "sheet")
    assert reply.status == 200
    assert "set-cookie" not in reply.headers
    assert reply.headers["cache-control"] == "no-store"
    said = text(shown(reply))
    for words in (
        "Tariq",
        "Aunt Safia",
        "07700 900105",
        "You are not in trouble",
        "will not wake up",
        "Kitchen",
    ):
        assert words in said


def test_a_wrong_number_is_said_and_everything_typed_is_still_there(browser: Browser) -> None:
    reply = send(browser, "sheet", grown_up_phone="12")
    assert reply.status == 422
    assert "Check this number" in reply.text
    for typed in ("Tariq", "Aunt Safia", 'value="12"', "Her songs"):
        assert typed in reply.text


def test_a_code_is_refused_in_words_for_a_child(browser: Browser) -> None:
    reply = send(browser, "sheet", calms="the door code is 4821")
    assert reply.status == 422
    assert "tell a grown-up you trust" in reply.text


def test_the_pdf_holds_the_same_on_one_page(browser: Browser) -> None:
    reply = send(browser, "plan.pdf")
    assert reply.headers["content-type"] == "application/pdf"
    assert reply.headers["cache-control"] == "no-store"
    document = pypdfium2.PdfDocument(io.BytesIO(reply.response.content))
    said = document[0].get_textpage().get_text_bounded().replace("\u00a0", " ")
    assert len(document) == 1
    for words in ("Tariq", "Aunt Safia", "07700 900105", "Biscuit"):
        assert words in said
    assert document.get_metadata_dict()["Author"] == ""
    assert "Tariq" not in document.get_metadata_dict()["Title"]


def test_change_something_brings_the_questions_back_filled_in(browser: Browser) -> None:
    reply = send(browser, "make")
    assert reply.status == 200
    assert 'value="Aunt Safia"' in reply.text


def test_without_an_adult_nothing_can_be_kept(browser: Browser) -> None:
    assert f"{ADDRESS}/keep" not in send(browser, "sheet").text
    refused = send(browser, "keep")
    assert refused.status == 422
    assert "set-cookie" not in refused.headers


def test_with_an_adult_it_becomes_a_plan_with_a_code(browser: Browser) -> None:
    assert f"{ADDRESS}/keep" in send(browser, "sheet", adult_helps="yes").text
    kept = send(browser, "keep", adult_helps="yes")
    assert kept.status == 303
    assert kept.headers["location"].startswith("/en/plan/keep")
    said = browser.get("/en/plan/check").text
    browser.client.cookies.clear()
    for words in ("Tariq", "Amina", "Aunt Safia", "07700 900105", "Her songs"):
        assert words in said
