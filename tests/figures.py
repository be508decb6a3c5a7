"""Finds amounts, percentages and phone numbers in pages, and says which of them facts hold today."""

import html
import re
from collections.abc import Iterator
from decimal import Decimal

from app.content.facts import Facts
from app.language.show import latin_digits

Figure = tuple[str, Decimal | str]

POUNDS = r"pounds?|GBP|પાઉન્ડ|ਪੌਂਡ|پاؤنڈ|পাউন্ড|funt\w*|جنيه\w*"
PER_CENT = (
    r"%|٪|per ?cent|ટકા|ਫ਼?ੀਸਦੀ|ਪ੍ਰਤੀਸ਼ਤ|فیصد|শতাংশ|procent\w*|boqolkiiba|بالمئة|بالمائة|في المئة|في المائة"
)
NUMBER = r"\d[\d,]*(?:\.\d+)?"
KINDS = {
    "money": re.compile(rf"£\s?({NUMBER})|({NUMBER})\s?(?:{POUNDS})\b"),
    "percent": re.compile(rf"({NUMBER})\s?(?:{PER_CENT})|(?:٪|boqolkiiba)\s?({NUMBER})"),
}
PHONES = (
    re.compile(r"(?<![\w.,/-])\(?(?:\+44|0)(?:[ ()–-]{0,2}\d){7,}"),
    re.compile(r"(?<![\w.,£-])(?:999|112|111|105|101|1800\d|116 ?\d{3}|[678]\d{4})(?![\w,%–-])"),
)
DIALLED = re.compile(r'href="(?:tel|sms):([^"?]+)')

UNSEEN = re.compile(r"<(script|style|template|svg)\b.*?</\1>|<!--.*?-->", re.DOTALL)
SAID_IN_ATTRIBUTES = re.compile(r'\s(?:content|alt|title|aria-label|placeholder)="([^"]*)"')
WITHIN_A_LINE = re.compile(r"</?(?:a|b|bdi|em|span|strong)\b[^>]*>")
TAG = re.compile(r"<[^>]+>")


def figures(text: str) -> Iterator[tuple[Figure, str]]:
    """Each figure of a text with the words around it; digits of every script are read alike."""
    plain = latin_digits(text.replace("\N{NO-BREAK SPACE}", " "))
    for kind, pattern in KINDS.items():
        for match in pattern.finditer(plain):
            yield (kind, amount(next(filter(None, match.groups())))), around(plain, match)
    for pattern in PHONES:
        for match in pattern.finditer(plain):
            yield ("phone", digits(match[0])), around(plain, match)


def said(page: str) -> str:
    """What a reader or a search engine gets from a page, cells and paragraphs on lines of their own."""
    seen = UNSEEN.sub("\n", page)
    attributes = "\n".join(SAID_IN_ATTRIBUTES.findall(seen))
    return html.unescape(f"{TAG.sub(chr(10), WITHIN_A_LINE.sub('', seen))}\n{attributes}")


def of_facts(facts: Facts) -> set[Figure]:
    """Every figure that may be shown today: values of facts, and what the facts’ own words say."""
    return {figure for key in facts.facts if facts.state(key) == "shown" for figure in _of_fact(key, facts)}


def strange(page: str, allowed: set[Figure]) -> list[str]:
    """The figures on a page that are not allowed, with the words around them, and what its links would dial."""
    found = [words for figure, words in figures(said(page)) if figure not in allowed]
    return found + [number for number in DIALLED.findall(page) if ("phone", digits(number)) not in allowed]


def _of_fact(key: str, facts: Facts) -> Iterator[Figure]:
    fact, value = facts[key], facts[key].value_on(facts.day)
    if fact.kind in KINDS and value:
        yield fact.kind, amount(value)
    if fact.kind in ("phone", "text-number") and value:
        yield "phone", digits(value)
    for words in (fact.unit, fact.label, fact.hours, fact.suffix, fact.caution, fact.sentence):
        yield from (figure for figure, _ in figures(words or ""))


def amount(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))


def digits(number: str) -> str:
    """The digits that are dialled inside the country."""
    return re.sub(r"\D", "", number.replace("+44", "0"))


def around(text: str, match: re.Match[str]) -> str:
    return " ".join(text[max(0, match.start() - 40) : match.end() + 40].split())
