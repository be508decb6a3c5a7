"""“Saved” is said only when it is, and nothing that was typed is ever lost."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from app.plan.building.saved import mark
from app.plan.store.errors import NotKnownIfSavedError, NotSavedError, PlansAwayError
from app.plan.store.plans import Plans
from tests.plan.building.maker import Maker, hidden, shown, text, ticked, typed_in

NAME = {"carer_first_name": "Asha", "carer_phone": "07700 900101"}
SAVED = re.compile(r"saved=([0-9]+)-([0-9]{4})")


def version(location: str) -> int:
    found = SAVED.search(location)
    assert found is not None, location
    return int(found[1])


def failing(problem: Exception) -> Callable[..., Any]:
    def save(*_: object) -> None:
        raise problem

    return save


def test_an_answer_is_kept_and_the_next_page_says_when(maker: Maker) -> None:
    reply = maker.answer("people/1/who?quick", {"person_first_name": "Bharat"})
    assert reply.status == 303
    page = shown(maker.browser.get(reply.headers["location"]))
    said = re.search(r"Saved (\d{1,2}(?::\d\d)?(?:am|pm))", text(page))
    assert said is not None
    assert typed_in(maker.page("fill/people/1/who"))["person_first_name"] == "Bharat"


@pytest.mark.parametrize(("title", "problem"), [
    ("Not saved. Your answers are still on this page", NotSavedError()),
    ("Not saved. Your answers are still on this page", PlansAwayError()),
    ("We do not know if this was saved", NotKnownIfSavedError()),
])  # fmt: skip
def test_what_could_not_be_saved_stays_in_its_boxes(
    maker: Maker, monkeypatch: pytest.MonkeyPatch, title: str, problem: Exception
) -> None:
    form = hidden(maker.page("fill/about"))
    monkeypatch.setattr(Plans, "save", failing(problem))
    reply = maker.post("fill/about", {**form, **NAME})
    assert reply.status == 503
    page = shown(reply)
    assert title in text(page)
    assert NAME.items() <= typed_in(page).items()
    assert not re.search(r"Saved \d", text(page))
    assert any(each.get("data-print") is not None for each in page.find("button"))
    monkeypatch.undo()
    again = maker.post("fill/about", {**hidden(page), **typed_in(page)})
    assert again.status == 303
    assert typed_in(maker.page("fill/about"))["carer_first_name"] == "Asha"


def test_the_word_saved_is_not_believed_from_an_address(maker: Maker) -> None:
    assert "Saved 2pm" not in text(maker.page("fill/about?saved=9000-1400"))
    assert "Saved" not in text(maker.page("fill/about?saved=1-9999"))
    assert "Saved" not in text(maker.page("fill/about?saved=<b>"))


def test_the_time_is_that_of_leicester() -> None:
    assert mark(7, datetime(2026, 7, 1, 13, 5, tzinfo=UTC)) == "saved=7-1405"
    assert mark(7, datetime(2026, 12, 1, 13, 5, tzinfo=UTC)) == "saved=7-1305"


def test_a_double_tap_makes_one_version(maker: Maker) -> None:
    form = {**hidden(maker.page("fill/about")), **NAME}
    first, second = (maker.post("fill/about", form) for _ in range(2))
    assert (first.status, second.status) == (303, 303)
    assert version(first.headers["location"]) == version(second.headers["location"]) == 2


def test_a_double_tap_on_add_adds_one(maker: Maker) -> None:
    maker.answer("contacts/1/contact", {"contact_name": "Chetan", "contact_phone": "07700 900102"})
    form = {**hidden(maker.page("fill/contacts")), "contacts-more": "yes"}
    first, second = (maker.post("fill/contacts", form) for _ in range(2))
    assert first.status == second.status == 303
    assert maker.get("fill/contacts/2/contact").status == 200
    assert maker.get("fill/contacts/3/contact").status == 303


def test_a_double_tap_on_remove_removes_one(maker: Maker) -> None:
    for number, name in enumerate(("Chetan", "Dawn", "Esther"), 1):
        if number > 1:
            maker.post("fill/contacts", {**hidden(maker.page("fill/contacts")), "contacts-more": "yes"})
        maker.answer(
            f"contacts/{number}/contact", {"contact_name": name, "contact_phone": f"07700 90010{number}"}
        )
    form = {**hidden(maker.page("fill/contacts")), "remove": "1", "plan-sure": "yes"}
    for _ in range(2):
        assert maker.post("fill/contacts", form).status == 303
    assert "Chetan" not in text(maker.page("fill/contacts"))
    assert "Dawn" in text(maker.page("fill/contacts"))


def test_nothing_that_was_written_is_removed_before_it_was_asked_once_more(maker: Maker) -> None:
    maker.answer("contacts/1/contact", {"contact_name": "Chetan", "contact_phone": "07700 900102"})
    maker.post("fill/contacts", {**hidden(maker.page("fill/contacts")), "contacts-more": "yes"})
    asked = maker.post("fill/contacts", {**hidden(maker.page("fill/contacts")), "remove": "1"})
    assert asked.status == 200
    assert "Chetan" in text(shown(asked))
    assert "Chetan" not in "".join(shown(asked).find("title")[0].itertext())
    assert "Chetan" in text(maker.page("fill/contacts"))
    assert maker.post("fill/contacts", hidden(shown(asked))).status == 303
    assert "Chetan" not in text(maker.page("fill/contacts"))


def test_the_enter_key_on_a_list_removes_nothing(maker: Maker) -> None:
    maker.answer("contacts/1/contact", {"contact_name": "Chetan", "contact_phone": "07700 900102"})
    page = maker.page("fill/contacts")
    forms = {each.get("id") for each in page.find("form")}
    for each in page.find("button"):
        if each.get("name") in ("remove", "up", "down"):
            assert each.get("form") == "rearrange"
    assert "rearrange" in forms


def test_two_people_on_two_pages_lose_nothing(maker: Maker) -> None:
    mine, yours = hidden(maker.page("fill/about")), hidden(maker.page("fill/people/1/who"))
    assert maker.post("fill/people/1/who", {**yours, "person_first_name": "Bharat"}).status == 303
    assert maker.post("fill/about", {**mine, **NAME}).status == 303
    assert typed_in(maker.page("fill/about"))["carer_first_name"] == "Asha"
    assert typed_in(maker.page("fill/people/1/who"))["person_first_name"] == "Bharat"


@pytest.fixture
def conflict(maker: Maker) -> Any:
    """Two forms of the same page were sent, one after the other."""
    form = hidden(maker.page("fill/about"))
    maker.post("fill/about", {**form, "carer_first_name": "Bhavna", "carer_phone": "07700 900104"})
    return maker.post("fill/about", {**form, **NAME})


def test_two_people_on_one_page_are_shown_both_texts(maker: Maker, conflict: Any) -> None:
    assert conflict.status == 409
    said = text(shown(conflict))
    for each in ("Asha", "Bhavna", "07700 900101", "07700 900104", "What you typed", "What is saved now"):
        assert each in said
    assert ticked(shown(conflict)) == ["typed", "typed"]
    assert typed_in(maker.page("fill/about"))["carer_first_name"] == "Bhavna"


def test_what_was_typed_is_kept_unless_the_other_is_chosen(maker: Maker, conflict: Any) -> None:
    form = hidden(shown(conflict))
    chosen = {"plan-keep-carer_first_name": "saved", "plan-keep-carer_phone": "typed"}
    assert maker.post("fill/about", {**form, **chosen}).status == 303
    kept = typed_in(maker.page("fill/about"))
    assert (kept["carer_first_name"], kept["carer_phone"]) == ("Bhavna", "07700 900101")


def test_a_third_change_is_noticed_again(maker: Maker, conflict: Any) -> None:
    maker.answer("about", {"carer_first_name": "Third", "carer_phone": "07700 900105"})
    reply = maker.post("fill/about", {**hidden(shown(conflict)), "plan-keep-carer_first_name": "typed"})
    assert reply.status == 409
    assert "Third" in text(shown(reply))


def test_what_was_typed_about_somebody_removed_can_still_be_read(maker: Maker) -> None:
    maker.answer("contacts/1/contact", {"contact_name": "Chetan", "contact_phone": "07700 900102"})
    maker.post("fill/contacts", {**hidden(maker.page("fill/contacts")), "contacts-more": "yes"})
    form = hidden(maker.page("fill/contacts/2/contact"))
    maker.post("fill/contacts", {**hidden(maker.page("fill/contacts")), "remove": "2"})
    reply = maker.post(
        "fill/contacts/2/contact", {**form, "contact_name": "Dawn", "contact_phone": "0116 496 0130"}
    )
    assert reply.status == 409
    assert "Dawn" in text(shown(reply))
    assert "0116 496 0130" in text(shown(reply))


def test_an_answer_never_lands_on_another_person_who_moved_there(maker: Maker) -> None:
    maker.answer("people/1/who", {"person_first_name": "Bharat"})
    maker.post("fill/people", {**hidden(maker.page("fill/people")), "people-more": "yes"})
    maker.answer("people/2/who", {"person_first_name": "Savita"})
    form = hidden(maker.page("fill/people/2/alone"))
    maker.post("fill/people", {**hidden(maker.page("fill/people")), "up": "2"})
    reply = maker.post(
        "fill/people/2/alone", {**form, "left_alone": "not-at-all", "person_council": "leicester"}
    )
    assert reply.status == 409
    assert "not-at-all" not in ticked(maker.page("fill/people/2/alone"))


LONG = "a" * 100_000
STRANGE = "પહેલાં پانی 👩‍👩‍👧 <b>&amp;\u202e"


def test_a_hundred_thousand_letters_stay_on_the_page_with_words(maker: Maker) -> None:
    reply = maker.post(
        "fill/first/1/first-hours", {**hidden(maker.page("fill/first/1/first-hours")), "first_note": LONG}
    )
    assert reply.status == 422
    page = shown(reply)
    assert typed_in(page)["first_note"] == LONG
    assert "Letters too many: 99800" in text(page) or "99,800" in text(page)


def test_signs_no_page_can_hold_are_left_out_and_all_others_kept(maker: Maker) -> None:
    reply = maker.answer("first/1/first-hours", {"first_note": f"\0{STRANGE}\ufdd0\x07"})
    assert reply.status == 303
    assert typed_in(maker.page("fill/first/1/first-hours"))["first_note"] == STRANGE


def test_the_last_of_the_ten_leads_to_all_answers(maker: Maker) -> None:
    reply = maker.answer("first/1/first-hours?quick", {"first_note": "Water first."})
    assert reply.headers["location"].startswith("/en/plan/check?saved=")


def test_the_end_of_a_section_leads_to_all_sections(maker: Maker) -> None:
    parts = [each for each in maker.page("check").links() if "/fill/wishes" in each or "/fill/what" in each]
    assert parts


def test_changing_one_answer_leads_back_to_all_answers(maker: Maker) -> None:
    reply = maker.answer("people/1/who?change", {"person_first_name": "Bharat"})
    assert reply.headers["location"].startswith("/en/plan/check?saved=")


def test_a_form_from_another_site_saves_nothing(maker: Maker) -> None:
    form = {**hidden(maker.page("fill/about")), **NAME}
    for headers in (
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "null"},
        {},
    ):
        assert maker.browser.post("/en/plan/fill/about", data=form, headers=headers).status == 403
    assert typed_in(maker.page("fill/about"))["carer_first_name"] == ""


def test_a_warning_can_be_overruled_and_a_code_cannot(maker: Maker) -> None:
    form = hidden(maker.page("fill/first/1/first-hours"))
    refused = maker.post("fill/first/1/first-hours", {**form, "first_note": "Key safe code 4821"})
    assert refused.status == 422
    assert typed_in(shown(refused))["first_note"] == "Key safe code 4821"
    insisting = maker.post(
        "fill/first/1/first-hours", {**form, "first_note": "Key safe code 4821", "anyway": "first_note"}
    )
    assert insisting.status in (303, 422)
