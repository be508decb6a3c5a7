"""Shows a fact in a language: the value is the same everywhere, only its words are translated."""

import datetime

from markupsafe import Markup, escape

from app.content.facts import Fact
from app.content.rendering import Rendering
from app.language.foreign import in_language
from app.language.show import date, money, number, percent

COUNTED = ("count", "hours", "days", "weeks", "months", "years")
COUNTRY_CODE = "+44"


def show_fact(fact_id: str, part: str | None, rendering: Rendering) -> Markup:
    """The fact's value, or its ``label`` or ``hours``, as HTML. The fact must be one that may be shown."""
    fact = rendering.facts[fact_id]
    if part in ("label", "hours") or fact.kind == "rule":
        return words(fact_id, part or "sentence", rendering)
    shown = _value(fact, rendering.facts.value(fact_id), rendering)
    if part == "number":
        return shown
    tails = (words(fact_id, key, rendering) for key in ("unit", "suffix") if getattr(fact, key))
    return Markup(" ").join([shown, *tails])


def words(fact_id: str, key: str, rendering: Rendering) -> Markup:
    """The fact's words under that key in the page's language; empty if it has none."""
    english = getattr(rendering.facts[fact_id], key)
    return rendering.catalog.say(f"fact.{fact_id}.{key}", english) if english else Markup("")


def _value(fact: Fact, value: str, rendering: Rendering) -> Markup:
    if fact.kind == "phone":
        return phone_link(value)
    if fact.word:
        return _text_message(fact.word, value, rendering)
    if fact.kind == "url":
        return web_link(value)
    if fact.kind == "address":
        return _english(value, rendering)
    return _figure(fact, value, rendering)


def _figure(fact: Fact, value: str, rendering: Rendering) -> Markup:
    if fact.kind == "money":
        return money(value)
    if fact.kind == "percent":
        return _isolated(percent(value))
    if fact.kind == "date":
        return escape(date(datetime.date.fromisoformat(value), rendering.language))
    return _isolated(number(value) if fact.kind in COUNTED else value)


def _text_message(word: str, value: str, rendering: Rendering) -> Markup:
    number = Markup('<a class="govuk-link tel" href="sms:{0}"><bdi dir="ltr">{0}</bdi></a>').format(value)
    return rendering.catalog.say(
        "fact.text-message", "Text {word} to {number}", word=_isolated(word), number=number
    )


def _isolated(text: str) -> Markup:
    return Markup('<bdi dir="ltr">{0}</bdi>').format(text)


def _english(text: str, rendering: Rendering) -> Markup:
    source = rendering.english.language
    return escape(text) if rendering.language == source else in_language(text, source)


def phone_link(value: str) -> Markup:
    """A number as a ``tel:`` link, kept in reading order in right-to-left text."""
    return Markup('<a class="govuk-link tel" href="tel:{0}"><bdi dir="ltr">{1}</bdi></a>').format(
        dialled(value), value.replace(" ", "\u00a0")
    )


def web_link(value: str) -> Markup:
    """A web or mail address as a link; the value stands without its scheme."""
    scheme = "mailto:" if "@" in value else "https://"
    return Markup(
        '<a class="govuk-link" href="{0}{1}" rel="noopener noreferrer"><bdi dir="ltr">{1}</bdi></a>'
    ).format(scheme, value)


def dialled(value: str) -> str:
    """What a telephone dials: national numbers get the country code, short codes stay as they are."""
    digits = "".join(sign for sign in value if sign.isdigit())
    return COUNTRY_CODE + digits[1:] if digits.startswith("0") and len(digits) > 6 else digits
