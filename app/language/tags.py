"""Checks an entry's tags, locale and direction against what Babel knows of languages."""

from typing import Literal, cast

from babel import Locale, UnknownLocaleError
from babel.core import parse_locale

from app.language.entry import Entry

Direction = Literal["ltr", "rtl"]


def locale_of(entry: Entry) -> Locale:
    """Babel's locale for dates, lists and plurals."""
    name = entry.words("babel")
    try:
        return Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        entry.refuse("babel", f"Babel has no locale “{name}”.", "Write it as “gu” or “pt_PT”.")


def check_tags(entry: Entry) -> None:
    """Refuses a tag that is none, or is not in its canonical spelling."""
    for key in ("tag", "html", "latin"):
        tag = entry.words_or_none(key) if key == "latin" else entry.words(key)
        right = _canonical(entry, key, tag) if tag else tag
        if tag != right:
            entry.refuse(key, f"“{tag}” is not how this tag is written.", f"Write “{right}”.")


def _canonical(entry: Entry, key: str, tag: str) -> str:
    try:
        language, territory, script, *_ = parse_locale(tag, sep="-")
    except ValueError:
        entry.refuse(key, f"“{tag}” is not a language tag.", "Write a BCP 47 tag such as “gu” or “pt-PT”.")
    return "-".join(part for part in (language, script, territory) if part)


def direction_of(entry: Entry, locale: Locale) -> Direction:
    """The direction, refused if the language is written the other way.

    A language that is switched off is not looked up: Babel would keep megabytes of it in memory.
    """
    direction = entry.one_of("direction", ("ltr", "rtl"))
    if entry.words("status") != "off" and direction != locale.text_direction:
        message = f"{locale.english_name} is not written “{direction}”."
        entry.refuse("direction", message, f'Write direction: "{locale.text_direction}".')
    return cast(Direction, direction)
