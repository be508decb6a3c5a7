"""Editions of the portal for tests of plans: English, and languages in which every sentence is said in made-up words.

The words are of the right script and about as long as real ones, whether or not a translator has come so far.
"""

import re
import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from gettext import NullTranslations

from jinja2 import Environment
from markupsafe import Markup, escape

from app.content.library import Library
from app.content.load import load
from app.content.reading import Reader
from app.language.catalog import PLACEHOLDER, Catalog
from app.language.languages import Language, load_languages, source_of
from app.web.edition import Edition, Place
from app.web.pictograms import PICTURES
from tests.conftest import ROOT

TODAY = date(2026, 11, 23)
WORDS: Mapping[str, str] = {
    "gu": "માણસ સાથે કોણ છે દવા યાદ રાખો ફોન નંબર ઘર કટોકટી યોજના સંભાળ ભાષા દુભાષિયા જરૂર સમય કલાક નથી ક્યાં પહેલાં",
    "pa": "ਵਿਅਕਤੀ ਨਾਲ ਕੌਣ ਹੈ ਦਵਾਈ ਯਾਦ ਰੱਖੋ ਫੋਨ ਨੰਬਰ ਘਰ ਯੋਜਨਾ ਸੰਭਾਲ ਭਾਸ਼ਾ ਲੋੜ ਹਸਪਤਾਲ ਡਾਕਟਰ ਸਮਾਂ ਘੰਟੇ",
    "bn": "মানুষ সাথে কে আছে মনে রাখুন ফোন নম্বর বাড়ি জরুরি যত্ন ভাষা দরকার ডাক্তার সময়",
    "ur": "دوا فون نمبر گھر ہنگامی منصوبہ دیکھ بھال زبان مترجم ضرورت وقت گھنٹہ نہیں کہاں پہلے کھانا کون",
    "ar": "دواء هاتف رقم منزل طوارئ خطة رعاية لغة مترجم حاجة طبيب وقت ساعة لا أين أولا طعام من",
    "pl": "osoba opieka nagły plan lekarstwo telefon numer dom język tłumacz potrzeba godzina gdzie najpierw",
    "so": "qofka daryeelka degdegga qorshe daawo telefoon lambar guri luqad baahi saacad halkee marka cunto",
}
PIECES = re.compile(r"(\{\w+\}|[^\w’{}]+)")


class Pretending(Catalog):
    """Says everything in made-up words of its language, the same English in the same words."""

    def say(self, context: str, english: str, **values: object) -> Markup:
        said = Markup("").join(self._piece(one) for one in PIECES.split(english) if one)
        return Markup(PLACEHOLDER.sub(lambda match: str(escape(values[match[1]])), str(said)))

    def text(self, context: str, english: str, **values: object) -> str:
        return self.say(context, english, **values).striptags()

    def _piece(self, piece: str) -> Markup:
        if not piece[0].isalpha():
            return escape(piece)
        words = WORDS[self.language.tag].split()
        return escape(words[zlib.crc32(piece.encode()) % len(words)])


@cache
def languages() -> tuple[Language, ...]:
    """All that the portal knows."""
    return load_languages(ROOT / "content" / "languages.yaml")


@cache
def library() -> Library:
    """The real content as it is on the day of the tests."""
    found, _ = load(Reader(ROOT / "content", languages(), frozenset(PICTURES), True), TODAY)
    return replace(found, active=tuple(one for one in languages() if one.stage == "launch"))


@cache
def edition(tag: str, *, trial: bool = False) -> Edition:
    """The edition of that language; English is real."""
    language = next(one for one in languages() if one.tag == tag)
    english = Catalog(source_of(languages()), source_of(languages()), NullTranslations())
    own = english if language.source else Pretending(language, english.language, NullTranslations())
    place = Place("https://carers.example", "", "", trial=trial)
    return Edition(library(), language, own, english, Environment(autoescape=True), place)
