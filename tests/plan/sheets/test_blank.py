"""Forms for pens ask what the screens ask, in their order and words, and hold nothing of anybody."""

from app.plan.matter.outputs import TABLE, base_of
from app.plan.sheets.blank import blank_plan
from app.plan.sheets.blank_order import BlankOrder
from tests.plan.fixtures import flow
from tests.plan.matter.filled import steps
from tests.plan.pretend import edition
from tests.plan.sheets.papers import all_words

ENGLISH = BlankOrder(edition("en"), flow())
NOT_ON_PAPER = ("paper_shows", "card_shows", "letter_asks", "f_code", "person_council", "contact_on_card")
IN_TABLES = ("medicine_", "service_", "appointment_")


def test_every_question_of_the_plan_is_asked() -> None:
    said = all_words(blank_plan(ENGLISH))
    asked = [
        field
        for step in steps(flow())
        for field in step.fields
        if base_of(field.id) in TABLE and not field.id.startswith(("english_", *IN_TABLES))
    ]
    only_elsewhere = {"carer_med_where", "carer_med_where_note", "carer_photo_box", "contact_on_card"}
    missing = [one.id for one in asked if one.question.english not in said and one.id not in only_elsewhere]
    assert missing == []
    assert not [one for one in NOT_ON_PAPER if one in said]


def test_the_order_is_that_of_the_screens() -> None:
    said = all_words(blank_plan(ENGLISH))
    titles = [section.title.english for section in flow().sections]
    assert sorted(titles, key=said.index) == titles


def test_the_short_form_asks_the_ten_screens_and_nothing_else() -> None:
    said = all_words(blank_plan(ENGLISH, short=True))
    quick = {address.rpartition("/")[2] for address in flow().quick}
    for step in steps(flow()):
        for field in step.fields:
            if step.id in quick:
                assert field.question.english in said
    assert "Lasting power of attorney" not in said
    assert len(said) < len(all_words(blank_plan(ENGLISH))) / 2


def test_what_is_added_has_room_for_several() -> None:
    said = all_words(blank_plan(ENGLISH))
    contact = next(one for one in steps(flow()) if one.id == "contact")
    assert contact.title is not None
    assert said.count(contact.title.english) == 3
    assert said.count("I have nobody to ask") == 1


def test_it_leads_to_the_same_questions_on_a_screen() -> None:
    assert "carers.example/gu/emergency-plan" in all_words(
        blank_plan(BlankOrder(edition("gu"), flow()), short=True)
    )
