"""Cards: what they say on both sides, for whom they are made, and that nothing else is on them."""

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from app.paper.document import Code
from app.paper.kinds import Card, CardSheet
from app.plan.sheets.card_sheet import card_sheet, people_with_cards, phone_card
from tests.plan.fixtures import ACCESS, CODES, order, with_answers, with_person
from tests.plan.sheets.conftest import Make
from tests.plan.sheets.papers import all_words
from tests.plan.sheets.places import sizes


def cards(name: str, **person: object) -> CardSheet:
    return card_sheet(with_person(name, **person) if person else order(name), CODES)


def said(card: object) -> str:
    return all_words(card).replace("\n", " ")


def carers(sheet: CardSheet) -> list[Card]:
    return [one for one in sheet.cards if "I AM A CARER" in said(one)]


def peoples(sheet: CardSheet) -> list[Card]:
    return [one for one in sheet.cards if "I may need help or extra time." in said(one)]


def test_the_carers_card_names_those_who_agreed_and_nobody_else() -> None:
    front = said(carers(cards("plan-en"))[0].front)
    for words in (
        "I AM A CARER",
        "Asha",
        "Someone depends on me.",
        "Chetan",
        "07700 900102",
        "Dawn",
        "0116 496 0130",
    ):
        assert words in front
    assert "0116 454 1004" in front
    assert "Esther" not in front


def test_its_back_says_where_the_plan_is_what_they_speak_and_what_a_finder_should_do() -> None:
    back = said(carers(cards("plan-en"))[0].back)
    assert "Full plan: In the bottle in the fridge, With the first person on my list" in back
    assert "I speak English, Gujarati (ગુજરાતી)." in back
    assert "Look again by 1 May 2027" in back
    assert "hand it in at a police station" in back
    assert ACCESS.code in back


@pytest.mark.parametrize("name", ["plan-en", "plan-gu", "plan-nobody", "plan-four"])
def test_last_names_addresses_and_health_are_not_on_the_carers_card(name: str) -> None:
    words = " ".join(said(one) for one in carers(cards(name)))
    assert not [one for one in ("ZZ99", "Penicillin", "Dementia", "Insulin", "key") if one in words]
    assert "Example" not in words or name == "plan-four"  # whose first names are made of it


def test_without_anybody_to_ask_it_says_to_ring_the_council() -> None:
    front = said(carers(cards("plan-nobody"))[0].front)
    assert "Ring the council" in front
    assert "0116 454 1004" in front


def test_the_persons_card_says_what_they_are_called_how_to_talk_with_them_and_who_looks_after_them() -> None:
    front = said(peoples(cards("plan-en"))[0].front)
    for words in ("Bharat", "Baz", "Short sentences", "Hearing aid, right ear", "07700 900101", "Chetan"):
        assert words in front
    assert "blue dish" not in front
    assert "Asha looks after me:" in front


def test_health_is_on_it_only_when_it_was_ticked() -> None:
    assert "Penicillin" not in said(peoples(cards("plan-en"))[0])
    ticked = said(peoples(cards("plan-en", card_shows=("allergies",)))[0])
    assert "Penicillin (rash), Latex (swelling)" in ticked
    assert "Parkinson" not in ticked


@pytest.mark.parametrize(
    ("agrees", "made"), [("yes", 2), ("cannot-decide", 2), ("not-yet", 0), ("no", 0), ("", 0)]
)
def test_a_person_has_a_card_only_if_they_agreed_or_cannot_decide(agrees: str, made: int) -> None:
    sheet = cards("plan-en", person_agrees=agrees)
    assert len(peoples(sheet)) == made
    assert len(carers(sheet)) == 4 - made


def test_of_several_people_each_has_one_and_no_place_is_left_empty() -> None:
    of = order("plan-four")
    sheet = card_sheet(of, CODES)
    assert len(peoples(sheet)) == len(people_with_cards(of))
    assert len(sheet.cards) % 4 == 0
    assert carers(sheet)


def test_pets_are_on_the_carers_card_only_when_it_was_ticked() -> None:
    assert "pets" not in said(carers(cards("plan-en"))[0])
    ticked = card_sheet(with_answers("plan-en", paper_shows=("pets",)), CODES)
    assert "There are pets at home" in said(carers(ticked)[0])
    assert "Biscuit" not in said(carers(ticked)[0])


def test_key_fobs_have_no_code() -> None:
    fobs = cards("plan-en").fobs
    assert len(fobs) == 4
    assert "Ring Chetan:" in said(fobs[0])
    assert "0116 454 1004" in said(fobs[0])
    assert ACCESS.code not in said(fobs)


def test_nothing_on_a_card_is_smaller_than_it_may_be(pdf: Make) -> None:
    for name in ("cards en", "cards gu", "cards nobody"):
        assert min(sizes(pdf(name))) >= 7.5


def test_a_camera_reads_the_address_and_nothing_else_from_each_card(pdf: Make) -> None:
    drawn = pypdfium2.PdfDocument(pdf("cards en"))[0].render(scale=200 / 72).to_pil()
    assert isinstance(drawn, Image.Image)
    assert {one.text for one in zxingcpp.read_barcodes(drawn)} == {ACCESS.address}


def test_codes_on_cards_are_large_enough_and_stand_beside_the_same_in_words() -> None:
    codes = [one.back.code for one in cards("plan-en").cards]
    assert all(isinstance(one, Code) and one.mm >= 25 for one in codes)
    assert all("carers.example/p" in said(one) for one in codes)


def test_pictures_for_phones_say_the_same_as_the_cards() -> None:
    of = order("plan-en")
    for number, card in ((0, carers(card_sheet(of, CODES))[0]), (1, peoples(card_sheet(of, CODES))[0])):
        front, back = phone_card(of, CODES, number).sides
        assert said(front) == said(card.front)
        assert said(back).startswith(said(card.back)[:40])
