"""How old a plan is, and when it is to be looked at again."""

from datetime import date

import pytest

from app.plan.matter.dates import Dates, dates_of, months_after

MADE = date(2026, 11, 1)


def test_a_plan_is_looked_at_again_when_its_carer_chose_or_after_half_a_year() -> None:
    assert dates_of({"review_on": "2027-03-04"}, MADE, MADE).review_on == date(2027, 3, 4)
    assert dates_of({}, MADE, date(2027, 1, 31)).review_on == date(2027, 7, 31)
    assert dates_of({"review_on": "soon"}, MADE, MADE).review_on == date(2027, 5, 1)


@pytest.mark.parametrize(
    ("today", "freshness"),
    [
        (date(2027, 5, 1), "fresh"),
        (date(2027, 5, 2), "to-be-looked-at"),
        (date(2027, 10, 31), "to-be-looked-at"),
        (date(2027, 11, 1), "old"),
    ],
)
def test_a_plan_ages_from_the_day_it_was_last_looked_at(today: date, freshness: str) -> None:
    assert Dates(date(2020, 1, 1), MADE, date(2027, 5, 1)).freshness(today) == freshness


def test_a_plan_nobody_looked_at_for_a_year_is_old_whatever_day_was_chosen() -> None:
    assert Dates(MADE, MADE, date(2030, 1, 1)).freshness(date(2027, 11, 1)) == "old"


def test_months_end_on_their_last_day() -> None:
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_after(date(2027, 8, 31), 6) == date(2028, 2, 29)
    assert months_after(date(2026, 12, 1), 1) == date(2027, 1, 1)
