"""How numbers, money, dates, times and lists are written: Latin digits and pounds in every language."""

import datetime
import unicodedata
from collections.abc import Sequence
from decimal import Decimal

from babel.dates import format_date
from babel.lists import format_list
from markupsafe import Markup, escape

from app.language.languages import Language

Figure = int | str | Decimal


def number(n: Figure) -> str:
    """“1,234.5” in every language; text is read as an English decimal number."""
    return f"{Decimal(str(n).replace(',', '')):,f}"


def money(value: Figure) -> Markup:
    """“£86.45”, whole pounds without pence, kept left-to-right in any text."""
    pounds = Decimal(str(value).replace(",", ""))
    sign = "−" if pounds < 0 else ""
    amount = f"{abs(pounds):,.0f}" if pounds == pounds.to_integral_value() else f"{abs(pounds):,.2f}"
    return Markup('<bdi dir="ltr">{0}£{1}</bdi>').format(sign, amount)


def percent(v: Figure) -> str:
    """“25%” for 25 in every language."""
    return f"{number(v)}%"


def date(d: datetime.date, language: Language) -> str:
    """The day with the month in words, as the language writes it, in Latin digits."""
    return latin_digits(format_date(d, language.date_pattern or "long", locale=language.babel))


def time(t: datetime.time, language: Language) -> str:
    """“5:30pm” in the source language, “17:30” in all others."""
    if not language.source:
        return f"{t:%H:%M}"
    minutes = f":{t:%M}" if t.minute else ""
    return f"{t.hour % 12 or 12}{minutes}{'am' if t.hour < 12 else 'pm'}"


def listed(items: Sequence[str], language: Language) -> Markup:
    """“A, B and C” with the commas and the “and” of the language; items that are no Markup are escaped."""
    return Markup(format_list([str(escape(item)) for item in items], locale=language.babel))  # noqa: S704


def latin_digits(text: str) -> str:
    """The text with the digits of any script as 0 to 9."""
    return "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in text)
