"""The letter to the GP practice: the carer’s own answers, and about the person only what both want there."""

from dataclasses import replace

from app.plan.sheets.letter import letter
from tests.plan.fixtures import ACCESS, order, with_answers, with_person
from tests.plan.sheets.papers import ASKS, all_words


def said(made: object) -> str:
    return all_words(made).replace("\n", " ")


def test_it_asks_to_be_recorded_and_says_that_there_is_a_plan() -> None:
    words = said(letter(order("plan-en")))
    assert "Please record me as a carer. I look after a relative or friend, unpaid." in words
    assert "Please also note that I have an emergency (contingency) plan." in words
    assert "(NHS England, 2023)" in words
    assert "Asha" in words


def test_it_is_about_the_plan_only_if_the_carer_wishes() -> None:
    assert "contingency) plan" not in said(letter(with_answers("plan-en", gp_flag="")))


def test_it_asks_for_what_was_ticked() -> None:
    assert "flu vaccine" not in said(letter(order("plan-en")))
    asked = said(letter(with_answers("plan-en", letter_asks=ASKS)))
    for words in ("flu vaccine", "appointments that fit with caring", "carers passport", "may speak with me"):
        assert words in asked


def test_the_person_is_named_only_when_it_is_ticked_and_they_agreed() -> None:
    named = "The person I look after is Bharat Example."
    assert named in said(letter(with_answers("plan-en", letter_asks=ASKS)))
    assert "Bharat" not in said(letter(order("plan-en")))
    for agrees in ("cannot-decide", "not-yet", "no"):
        of = with_person("plan-en", person_agrees=agrees)
        asked = replace(of, answers={**of.answers, "letter_asks": ASKS})
        assert "Bharat" not in said(letter(asked))


def test_nothing_about_the_health_of_the_person_is_ever_there() -> None:
    words = said(letter(with_answers("plan-en", letter_asks=ASKS), ACCESS))
    assert not [one for one in ("Parkinson", "Penicillin", "1 hour", "Exampledopa", "1955") if one in words]


def test_a_code_is_there_only_when_it_is_ticked() -> None:
    assert ACCESS.code not in said(letter(with_answers("plan-en", letter_asks=ASKS[:-1]), ACCESS))
    assert ACCESS.code in said(letter(with_answers("plan-en", letter_asks=ASKS), ACCESS))
