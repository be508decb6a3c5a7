"""What a fact shows on which day, and to whom."""

from datetime import date

import pytest

from tests.content.tiny import facts


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2026, 4, 5), None),
        (date(2026, 4, 6), "86.45"),
        (date(2027, 4, 11), "86.45"),
        (date(2027, 4, 12), "90.10"),
    ],
)
def test_a_fact_takes_the_value_of_the_day(day: date, value: str | None) -> None:
    assert facts(day)["weekly-rate"].value_on(day) == value


def test_a_staff_fact_is_hidden_until_a_person_confirmed_it() -> None:
    fact = facts()["secret-line"]
    assert not fact.public
    assert not fact.model_copy(update={"confidence": "confirmed"}).public
    assert fact.model_copy(update={"confidence": "confirmed", "checked_on": date(2026, 11, 1)}).public


def test_a_never_fact_stays_hidden_even_when_confirmed() -> None:
    fact = facts()["never-shown"]
    assert not fact.model_copy(update={"checked_on": date(2026, 11, 1)}).public


def test_a_hidden_fact_gives_way_to_its_fallback() -> None:
    assert facts().to_show("secret-line") == "help-line"
    assert facts().to_show("never-shown") is None
