"""What may not be shown today is not shown, and its sentence makes sense without it."""

from datetime import date

from app.content.markdown import render
from tests.content.tiny import rendering

AFTER_ALL_VALUES = date(2029, 1, 1)


def shown(body: str, day: date = date(2026, 11, 22)) -> str:
    return str(render(body, rendering(day=day)))


def test_the_sentence_of_a_hidden_fact_becomes_that_of_its_fallback() -> None:
    html = shown("Hello there. Ring {{ fact.secret-line }} today. Goodbye.")
    assert "Hello there." in html
    assert "Goodbye." in html
    assert "0199" not in html
    assert "Help line: " in html


def test_an_optional_box_with_a_hidden_fact_vanishes_whole() -> None:
    html = shown("One.\n\n::: optional-fact\nRing {{ fact.secret-line }}.\n:::\n\nTwo.")
    assert "Ring" not in html
    assert "Two." in html


def test_an_optional_box_whose_fact_is_shown_stays() -> None:
    assert "0116" in shown("::: optional-fact\nRing {{ fact.help-line }}.\n:::")


def test_an_expired_amount_is_hidden_and_no_month_is_named() -> None:
    html = shown("You get {{ fact.weekly-rate }}. Ask.", AFTER_ALL_VALUES)
    assert "We are checking this." in html
    assert "£" not in html
    assert "April" not in html
    assert "Ask." in html


def test_an_expired_amount_in_a_table_hides_its_cell_only() -> None:
    html = shown("| Help | How much |\n|---|---|\n| Rate | {{ fact.weekly-rate }} |", AFTER_ALL_VALUES)
    assert "Rate" in html
    assert "We are checking this." in html


def test_an_expired_amount_in_a_list_keeps_the_list() -> None:
    html = shown("- One thing.\n- You get {{ fact.weekly-rate }}.\n- Third.", AFTER_ALL_VALUES)
    assert html.count("<li>") == 3
