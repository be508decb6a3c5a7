"""Finds digits that stand near words such as “key safe”, “PIN” or “card”: a code that nobody should write down.

Digits alone pass everywhere: doses, times, dates and phone numbers. No pattern here can take long on any text.
"""

import re
import unicodedata

from app.flow.typed import latin_digits
from app.plan.matter.code_words import BEGINNING, HARMLESS, WHOLE

REACH = 60
UNITS = (
    r"mg|mcg|µg|ug|g|grams?|kg|ml|cl|l|lit(?:re|er)s?|units?|iu|%|tab(?:let)?s?|caps(?:ule)?s?|puffs?|drops?|pills?|doses?"
    r"|am|pm|hours?|hrs?|h|min(?:ute)?s?|days?|weeks?|months?|years?|mm|cm|m|met(?:re|er)s?|miles?|steps?|st|lbs?|kcal|calories"
)  # fmt: skip
MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
STREETS = r"road|rd|street|st|lane|avenue|ave|drive|close|way|court|crescent|terrace"

MARK = r"\u0900-\u0dff"  # the vowel signs of Indian scripts are no letters to a pattern
LETTER = rf"\w{MARK}"
NEAR = re.compile(
    rf"(?<![{LETTER}])(?:(?:{'|'.join(WHOLE)})(?![^\W\d]|[{MARK}])|(?:{'|'.join(BEGINNING)}))", re.IGNORECASE
)
CLEAR = re.compile(
    "|".join(
        (
            rf"(?<![{LETTER}])(?:{'|'.join(HARMLESS)})(?![{LETTER}])",
            r"(?<!\d)(?:\+44|0044|0)(?:[ ().-]{0,2}\d){9,10}(?!\d)",  # phones
            r"\+\d(?:[ ().-]{0,2}\d){7,14}(?!\d)",
            r"(?<!\d)(?:0800 ?1111|999|112|111|101|105)(?!\d)",
            r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)",  # times and dates
            r"\b(?:at|until|till|around|about) [012]\d[0-5]\d(?!\d)",
            r"(?<!\d)[012]\d[0-5]\d ?(?:to|-|–) ?[012]\d[0-5]\d ?(?:hours|hrs|h)(?!\w)",
            r"(?<!\d)\d{1,4}/\d{1,2}/\d{2,4}(?!\d)",
            r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)",
            r"(?<!\d)(?:19|20)\d0s(?!\w)",
            rf"\b(?:in|since|born|built|until|{MONTHS}),? (?:19|20)\d\d(?!\d)",
            rf"(?<!\d)\d[\d,.]{{0,8}} ?(?:{UNITS})(?!\w)",  # doses and measures
            rf"(?<!\d)\d{{1,4}}[a-z]?(?: \w{{1,20}}){{1,3}} (?:{STREETS})(?!\w)",
            r"[£$€] ?\d[\d,.]{0,12}",
        )
    ),
    re.IGNORECASE,
)  # fmt: skip
CODE = re.compile(
    r"\d{4}"
    r"|(?<!\d)\d(?:[ .,*#/-]{1,2}\d){3}(?!\d)"  # 4 8 2 1
    r"|(?<!\d)\d\d(?:[ -]\d\d){1,3}(?!\d)"  # 48 21, 12-34-56
    r"|(?<![a-z\d])(?=[a-z\d]{0,20}\d[a-z]{1,9}\d)(?:[a-z]{0,9}\d){4}",  # 48AB21
    re.IGNORECASE,
)
SHORT_CODE = re.compile(
    r"\b(?:code|pin|combination|passcode|password)\b\D{0,12}(?:\d{3}|\d[ .,*#-]\d[ .,*#-]\d)(?!\d)",
    re.IGNORECASE,
)


def has_code(text: str) -> bool:
    """Whether a code seems to be written in it."""
    plain = CLEAR.sub(" ~ ", _plain(text))
    near = (plain[max(0, word.start() - REACH) : word.end() + REACH] for word in NEAR.finditer(plain))
    return any(map(CODE.search, near)) or bool(SHORT_CODE.search(plain))


def _plain(text: str) -> str:
    """With the digits of every script as 0 to 9, and nothing invisible between them."""
    seen = (letter for letter in text if unicodedata.category(letter) != "Cf")
    return " ".join(latin_digits("".join(seen)).split())
