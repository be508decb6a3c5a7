"""A page on paper says what the page on screen says: the same words, facts, boxes and notices."""

import re
from collections.abc import Iterator, Mapping
from html import unescape

import pytest

from app.content.facts import Facts
from app.guidance.page import body_of
from app.guidance.printed import printed
from app.guidance.printing import prints
from app.language.show import money, number, percent
from app.paper.document import Box, Document, Part, Value, Words
from app.web.edition import Edition
from tests.guidance.papers import runs, text
from tests.site import core_slugs, slugs, tags

TAG = re.compile(r"<[^>]+>")
FIGURE = re.compile(r"£ ?[\d,.]*\d|\d[\d,.]* ?%|(?<![\d/])0\d[\d \u00a0]{7,}\d|\+44[\d \u00a0]+")


@pytest.fixture(scope="module")
def documents(editions: Mapping[str, Edition]) -> list[tuple[str, Document]]:
    """Every page in English and the core pages in every language."""
    asked = [("en", slug) for slug in slugs()]
    asked += [(tag, slug) for tag in tags() for slug in core_slugs() if tag != "en"]
    return [
        (f"/{tag}/{slug}", printed(editions[tag], slug, "normal"))
        for tag, slug in asked
        if prints(editions[tag].library, slug)
    ]


def letters(words: str) -> str:
    return re.sub(r"\s", "", words)


def test_every_word_on_the_screen_is_on_paper(editions: Mapping[str, Edition]) -> None:
    for tag in ("en", "gu", "ar"):
        edition = editions[tag]
        for slug in core_slugs():
            shown = edition.library.shown(slug, edition.language)
            on_screen = [unescape(TAG.sub(" ", part)) for part in body_of(edition, slug, shown) if part]
            on_paper = letters(text(printed(edition, slug, "normal")))
            missing = [word for part in on_screen for word in part.split() if letters(word) not in on_paper]
            assert missing == [], f"/{tag}/{slug}"


def values_of(facts: Facts) -> Iterator[str]:
    """Every way in which a fact's figure may be written today."""
    for fact_id, fact in facts.facts.items():
        value = fact.value_on(facts.day)
        if facts.state(fact_id) != "shown" or value is None:
            continue
        yield value
        if fact.kind == "money":
            yield money(value).striptags()
        elif fact.kind == "percent":
            yield percent(value)
        elif value.replace(",", "").isdigit():
            yield number(value)


def test_every_amount_number_and_percentage_comes_from_a_fact(
    documents: list[tuple[str, Document]], editions: Mapping[str, Edition]
) -> None:
    known = {letters(value) for value in values_of(editions["en"].library.facts)}
    strange = [
        (address, figure)
        for address, document in documents
        for figure in FIGURE.findall(text(document))
        if letters(figure).rstrip(".,") not in known
    ]
    assert strange == []


def test_figures_are_values_that_are_never_broken_or_turned_round(
    documents: list[tuple[str, Document]],
) -> None:
    loose = [
        (address, run.text)
        for address, document in documents
        for run in runs(document)
        if isinstance(run, Words) and FIGURE.search(run.text)
    ]
    assert loose == []
    spaced = [run.text for _, document in documents for run in runs(document) if isinstance(run, Value)]
    assert [value for value in spaced if " " in value] == []


def test_what_may_not_be_shown_is_not_printed(
    documents: list[tuple[str, Document]], editions: Mapping[str, Edition]
) -> None:
    facts = editions["en"].library.facts
    hidden = {
        one.value for fact_id, fact in facts.facts.items() for one in fact.values
        if facts.state(fact_id) != "shown" and fact.kind == "phone"
    }  # fmt: skip
    hidden -= {
        facts.value(one) for one in facts.facts if facts.state(one) == "shown" and facts[one].kind == "phone"
    }
    assert hidden
    for address, document in documents:
        on_paper = letters(text(document))
        assert not [value for value in hidden if letters(value) in on_paper], address


def frames(part: object) -> list[str]:
    blocks = part.blocks if isinstance(part, Document | Box | Part) else ()
    own = [part.frame] if isinstance(part, Box) else []
    return own + [name for one in blocks for name in frames(one)]


@pytest.mark.parametrize("tag", [tag for tag in tags() if tag != "en"])
def test_a_draft_says_so_first_in_its_language_and_in_english(
    editions: Mapping[str, Edition], tag: str
) -> None:
    document = printed(editions[tag], "carers-allowance", "normal")
    notice = next(block for block in document.blocks if isinstance(block, Box))
    assert notice.frame == "notice"
    assert "A computer made this" in text(notice)
    assert "/en/carers-allowance" in [run.where for run in runs(notice) if isinstance(run, Words)]


def test_on_the_crisis_page_numbers_come_before_the_notice(editions: Mapping[str, Edition]) -> None:
    assert frames(printed(editions["gu"], "crisis-help", "normal"))[:2] == ["call", "notice"]


def test_a_page_that_is_not_translated_is_english_under_a_notice(editions: Mapping[str, Edition]) -> None:
    document = printed(editions["ur"], "dementia", "normal")
    assert (document.lang, document.dir, frames(document)[0]) == ("ur", "rtl", "notice")
    article = next(block for block in document.blocks if isinstance(block, Part))
    assert (article.lang, article.dir, article.script) == ("en-GB", "ltr", "Latn")
    assert "Looking after someone with dementia" in text(article)


def test_own_pages_are_printed_with_their_short_address(editions: Mapping[str, Edition]) -> None:
    said = {
        run.text: run
        for run in runs(printed(editions["gu"], "carers-allowance", "normal"))
        if isinstance(run, Words)
    }
    leading = [run for run in said.values() if run.where == "/gu/money-for-carers"]
    assert [run.href for run in leading] == ["http://127.0.0.1:8000/gu/money-for-carers"]


def test_the_foot_says_address_and_dates(editions: Mapping[str, Edition]) -> None:
    foot = printed(editions["en"], "carers-allowance", "normal").blocks[0]
    assert getattr(foot, "address", None) == "127.0.0.1:8000/en/carers-allowance"
    assert re.match(
        r"Written \d+ \w+ \d{4}\. Not yet checked by the council\. Printed \d+ \w+ \d{4}\.$", text(foot)
    )
