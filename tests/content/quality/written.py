"""Makes the article of a page from its text, as the checks see it."""

from datetime import date

from app.content.files import SourceFile
from app.content.page import Page, parse
from app.content.quality.article import Article, article
from app.content.quality.word_list import WordList, read_words
from tests.content.tiny import DAY, rendering

HEAD = 'title: "Rates"\nsummary: "What you get."\nwritten: 2026-11-22'
WORDS = 'jargon:\n  "commence": "start"\n  "respite care": "a break"\n  "respite": "a break"\n'


def page(body: str, slug: str = "rates") -> Page:
    """A page whose body begins on line 6."""
    name = f"pages/money/{slug}.en.md"
    return parse(SourceFile(name, f"---\n{HEAD}\n---\n{body}", HEAD, body, 6), "en")


def written(body: str, slug: str = "rates", day: date = DAY) -> Article:
    """The page as its readers get it on that day."""
    return article(page(body, slug), rendering(day=day))


def words() -> WordList:
    """A short list of jargon, with one name."""
    return read_words(WORDS, ["Carer’s Allowance"])
