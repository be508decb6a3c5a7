"""The Babel traps: numbers, money, dates, times and lists as every language must write them."""

import datetime
from decimal import Decimal

import pytest
from markupsafe import Markup

from app.language.show import date, latin_digits, listed, money, number, percent, time
from tests.language.languages_for_tests import LANGUAGES

DAY = datetime.date(2026, 6, 8)


@pytest.mark.parametrize(
    ("tag", "day", "clock", "list_of_three"),
    [
        ("en", "8 June 2026", "5:30pm", "A, B and C"),
        ("gu", "8 જૂન, 2026", "17:30", "A, B અને C"),
        ("pa", "8 ਜੂਨ 2026", "17:30", "A, B ਅਤੇ C"),
        ("ur", "8 جون، 2026", "17:30", "A، B، اور C"),
        ("bn", "8 জুন, 2026", "17:30", "A, B এবং C"),
        ("pl", "8 czerwca 2026", "17:30", "A, B i C"),
        ("so", "8 Juun 2026", "17:30", "A, B iyo C"),
        ("ar", "8 يونيو 2026", "17:30", "A وB وC"),
        ("hi", "8 जून 2026", "17:30", "A, B, और C"),
        ("ro", "8 iunie 2026", "17:30", "A, B și C"),
        ("pt", "8 de junho de 2026", "17:30", "A, B e C"),
        ("fa", "8 ژوئن 2026", "17:30", "A،‏ B، و C"),
        ("sk", "8. júna 2026", "17:30", "A, B a C"),
        ("ta", "8 ஜூன், 2026", "17:30", "A, B மற்றும் C"),
        ("zh-Hans", "2026年6月8日", "17:30", "A、B和C"),
    ],
)
def test_dates_times_and_lists_in_each_language(tag: str, day: str, clock: str, list_of_three: str) -> None:
    language = LANGUAGES[tag]
    assert date(DAY, language) == day
    assert time(datetime.time(17, 30), language) == clock
    assert listed(["A", "B", "C"], language) == list_of_three


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_day_of_a_year_is_in_latin_digits_with_the_month_in_words(tag: str) -> None:
    for month in range(1, 13):
        written = date(datetime.date(2026, month, 28), LANGUAGES[tag])
        assert "28" in written
        assert written == latin_digits(written)
        assert any(sign.isalpha() for sign in written)


@pytest.mark.parametrize(
    ("clock", "written"),
    [("00:00", "12am"), ("00:05", "12:05am"), ("09:00", "9am"), ("12:00", "12pm"), ("17:00", "5pm")],
)
def test_english_hours_are_of_twelve(clock: str, written: str) -> None:
    assert time(datetime.time.fromisoformat(clock), LANGUAGES["en"]) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [("86.45", "£86.45"), ("23250", "£23,250"), ("23,250", "£23,250"), (Decimal("114.6"), "£114.60"),
     (204, "£204"), ("-5", "−£5"), ("0", "£0")],
)  # fmt: skip
def test_money_has_the_sign_first_and_keeps_its_direction(value: str | int | Decimal, written: str) -> None:
    assert money(value) == Markup(f'<bdi dir="ltr">{written}</bdi>')


@pytest.mark.parametrize(
    ("value", "written"), [(1234, "1,234"), ("1234.5", "1,234.5"), (0, "0"), (26527, "26,527")]
)
def test_numbers_have_english_separators(value: str | int, written: str) -> None:
    assert number(value) == written


def test_percentages_have_no_space() -> None:
    assert percent("25") == "25%"


@pytest.mark.parametrize("digits", ["૦૧૨", "੦੧੨", "۰۱۲", "০১২", "٠١٢", "०१२", "012"])
def test_digits_of_every_script_are_read(digits: str) -> None:
    assert latin_digits(digits) == "012"


def test_items_of_a_list_are_escaped_unless_they_are_markup() -> None:
    assert listed(["<i>", Markup("<b>B</b>")], LANGUAGES["en"]) == "&lt;i&gt; and <b>B</b>"
