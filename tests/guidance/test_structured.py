"""What pages say of themselves to search engines is true, small, and stands on the page."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from markupsafe import Markup

from app.guidance.structured import structured
from app.web.shell import Link
from app.web.surroundings import About
from tests.browser import Browser
from tests.page import Page, words
from tests.site import PAGES, slugs, tags

SPACES = re.compile(r"\s+")


def told(page: Page) -> dict[str, dict[str, Any]]:
    """The things of a page's data block by type; nothing when it has none."""
    blocks = [each for each in page.find("script") if each.get("type") == "application/ld+json"]
    graphs = [json.loads(each.text or "")["@graph"] for each in blocks]
    return {thing["@type"]: thing for graph in graphs for thing in graph}


def values(thing: object) -> Iterator[str]:
    """Every word said, without types, positions and addresses of our own."""
    if isinstance(thing, dict):
        for key, value in thing.items():
            if key not in ("@type", "position", "item", "url"):
                yield from values(value)
    elif isinstance(thing, list):
        for each in thing:
            yield from values(each)
    else:
        yield str(thing)


def bare(text: str) -> str:
    return SPACES.sub("", text).casefold()


def with_(mark: str) -> list[str]:
    """The pages whose front matter has that key."""
    return sorted(
        path.name.removesuffix(".en.md")
        for path in PAGES.glob("*/*.en.md")
        if re.search(rf"^{mark}:", path.read_text("utf-8"), re.MULTILINE)
    )


@pytest.mark.parametrize("slug", slugs())
def test_whatever_a_page_tells_search_engines_stands_on_it(browser: Browser, slug: str) -> None:
    page = browser.visit(f"/en/{slug}")
    shown = bare(words(page.one("body")))
    missing = [each for each in values(list(told(page).values())) if bare(each) not in shown]
    assert not missing, f"{slug} does not show {missing}"


@pytest.mark.parametrize("slug", [*slugs(), "a-to-z", "languages"])
def test_every_page_says_where_it_stands(browser: Browser, slug: str) -> None:
    page = browser.visit(f"/en/{slug}")
    places = told(page)["BreadcrumbList"]["itemListElement"]
    assert [each["position"] for each in places] == list(range(1, len(places) + 1))
    assert places[-1]["item"].endswith(f"/en/{slug}")
    assert places[-1]["name"] == page.text("h1")
    for each in places:
        assert browser.get("/" + each["item"].split("/", 3)[3]).status == 200


@pytest.mark.parametrize("tag", tags())
def test_a_page_that_is_not_to_be_listed_tells_nothing(browser: Browser, tag: str) -> None:
    for slug in ("crisis-help", "carers-assessment", "paying-for-care"):
        page = browser.visit(f"/{tag}/{slug}")
        hidden = any(each.get("content") == "noindex" for each in page.find("meta"))
        assert bool(told(page)) is not hidden


def test_only_pages_of_one_service_say_that_they_are(browser: Browser) -> None:
    services = with_("service")
    assert services
    found = [slug for slug in slugs() if "GovernmentService" in told(browser.visit(f"/en/{slug}"))]
    assert found == services


@pytest.mark.parametrize("slug", with_("questions"))
def test_a_page_of_questions_is_mostly_questions_and_answers_each(browser: Browser, slug: str) -> None:
    page = browser.visit(f"/en/{slug}")
    questions = told(page)["FAQPage"]["mainEntity"]
    headings = [each for each in page.find("h2") if "govuk-heading-m" in (each.get("class") or "")]
    ours = [each for each in headings if page.inside(each, "article")]
    assert len(questions) >= max(3, len(ours) - 1)
    assert all(len(each["acceptedAnswer"]["text"]) > 20 for each in questions)


@dataclass(frozen=True)
class View:
    """A page that stands under others."""

    breadcrumbs: tuple[Link, ...]


def test_no_word_of_an_editor_ends_the_data_block(portal: Any) -> None:
    title = "</script><script>alert(1)//"
    about = About(title, "", "x", None, (), indexable=True)
    view = View((Link(Markup("a &amp; b"), "/en"),))
    said = structured(portal.live.snapshot.editions["en"], view, about, ())
    assert said is not None
    assert not set("<>&") & set(said)
    names = [each["name"] for each in json.loads(said)["@graph"][0]["itemListElement"]]
    assert names == ["a & b", title]
