"""Pages to print say what the PDFs say, without styles of their own, and cards have their true sizes there too."""

import io
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from html import unescape
from typing import Any

import pytest
import zxingcpp
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from app.paper.document import Code, Value, Words
from app.paper.kinds import Item, Printed
from tests.journeys.visitor import launch
from tests.paper.plans import LINK, bottle, cards, full, large_card, on_trial
from tests.paper.sheets import pages_of, squeezed
from tests.paper.test_bottle import crowd
from tests.site import ROOT
from tests.web.test_templates import PHYSICAL

CSS = (ROOT / "static" / "print-plan.css").read_text("utf-8")
EVERY_PAGE = [ROOT / "static" / name for name in ("vendor/govuk-frontend.css", "portal.css", "languages.css")]
PAPERS: dict[str, Printed] = {
    "full": full(),
    "full in Urdu": on_trial(full("ur")),
    "large print": full("gu", "eighteen"),
    "cards": on_trial(cards()),
    "large card": large_card(),
    "bottle": bottle("gu"),
}
PX = 96 / 25.4


@pytest.fixture(scope="module")
def templates() -> Environment:
    folder = ROOT / "app" / "plan" / "templates"
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def html_of(templates: Environment, paper: Printed) -> str:
    source = '{% from "print.html" import printed %}{{ printed(paper) }}'
    return templates.from_string(source).render(paper=paper)


def said(part: Any) -> Iterator[str]:
    """Every word of a document."""
    if isinstance(part, Words | Value):
        yield part.text
    elif is_dataclass(part):
        for one in fields(part):
            yield from said(getattr(part, one.name)) if one.name not in ("pages", "more") else ()
    elif isinstance(part, tuple):
        for each in part:
            yield from said(each)


@pytest.mark.parametrize("name", PAPERS)
def test_every_word_is_there(templates: Environment, name: str) -> None:
    html = html_of(templates, PAPERS[name])
    text = squeezed(unescape(re.sub(r"<[^>]*>", "", html)))
    assert [each for each in said(PAPERS[name]) if squeezed(each) not in text] == []


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_has_a_style_of_its_own(templates: Environment, name: str) -> None:
    assert "style" not in re.sub(r">[^<]*<", "><", html_of(templates, PAPERS[name]))


def test_its_stylesheet_does_not_know_left_from_right() -> None:
    assert PHYSICAL.findall(CSS.replace("}", ";")) == []


def test_nobodys_words_are_markup(templates: Environment) -> None:
    html = html_of(templates, replace(cards(), head=(Words("<script>alert(1)</script>"),)))
    assert "<script>" not in html


def test_items_go_here_in_the_same_order(templates: Environment) -> None:
    html = html_of(templates, bottle("gu", crowd(60, 5)))
    assert "Question 00" in html
    assert "Question 59" not in html
    assert "More in the full plan" in html
    assert "07700" in html


def test_what_never_goes_stays_here_too(templates: Environment) -> None:
    html = html_of(templates, bottle("gu", crowd(60, None)))
    assert "Question 59" in html


def test_a_code_is_drawn_and_named(templates: Environment) -> None:
    html = html_of(templates, cards())
    assert html.count("<svg") == 4
    assert html.count('aria-label="Code for a camera') == 4
    assert isinstance(cards().cards[0].back.code, Code)
    assert isinstance(cards().cards[0].back.items[0], Item)


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        yield browser.new_page()
        browser.close()


def shown(page: Page, templates: Environment, paper: Printed) -> None:
    styles = (
        "".join(f"<style>{file.read_text('utf-8')}</style>" for file in EVERY_PAGE) + f"<style>{CSS}</style>"
    )
    inside = f'<h1>Print</h1><div class="pp-window">{html_of(templates, paper)}</div>'
    body = f'<div class="wide"><main class="main">{inside}</main></div>'
    page.set_content(f'<!doctype html><html lang="en-GB"><head>{styles}</head><body>{body}</body></html>')
    page.emulate_media(media="print")


def millimetres(page: Page, name: str) -> list[tuple[float, float]]:
    boxes = [each.bounding_box() for each in page.query_selector_all(name)]
    return [(box["width"] / PX, box["height"] / PX) for box in boxes if box]


def test_cards_slips_and_codes_have_their_true_sizes_on_paper(page: Page, templates: Environment) -> None:
    shown(page, templates, cards())
    for name, count, size in (
        (".pp-card", 4, (85.6, 108)),
        (".pp-fob", 4, (35, 24)),
        (".pp-qr", 4, (25, 25)),
        (".pp-ruler__line", 1, (50, 2)),
    ):
        found = millimetres(page, name)
        assert len(found) == count
        assert found == [pytest.approx(size, abs=0.5)] * count, name
    shown(page, templates, large_card())
    assert millimetres(page, ".pp-card") == [pytest.approx((148, 210), abs=0.5)]


@pytest.mark.parametrize(
    ("name", "pages"), [("full", 2), ("full in Urdu", 3), ("cards", 1), ("large card", 1), ("bottle", 1)]
)
def test_a_printed_page_has_as_many_pages_as_the_pdf(
    page: Page, templates: Environment, name: str, pages: int
) -> None:
    shown(page, templates, PAPERS[name])
    assert pages_of(page.pdf(prefer_css_page_size=True)) == pages


def test_a_code_on_a_printed_page_can_be_read(page: Page, templates: Environment) -> None:
    shown(page, templates, cards())
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True)))
    assert [one.text for one in zxingcpp.read_barcodes(picture)] == [LINK] * 4


def test_the_label_for_the_bottle_lies_at_the_bottom_right(page: Page, templates: Environment) -> None:
    shown(page, templates, bottle())
    sheet, label = (page.query_selector(name) for name in (".pp-bottle", ".pp-bottle__outside"))
    assert sheet
    assert label
    around, inside = sheet.bounding_box(), label.bounding_box()
    assert around
    assert inside
    assert (inside["x"] - around["x"]) / PX == pytest.approx(105, abs=0.5)
    # Seven millimetres of the page lie above the sheet: the upper edge of its last quarter.
    assert (inside["y"] - around["y"]) / PX + 7 == pytest.approx(297 * 0.75, abs=0.5)
