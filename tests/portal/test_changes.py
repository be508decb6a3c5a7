"""The feeds and the sitemap: well formed, with true dates, and only of pages that exist in their language."""

from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
import yaml

from app.portal.changes import last_touched
from tests.browser import Browser
from tests.content.tiny import RATES, TRANSLATED, language, make
from tests.content.tiny import read as read_folder
from tests.site import PAGES, tags

ATOM = {"a": "http://www.w3.org/2005/Atom"}
MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(browser: Browser, tag: str) -> Element:
    reply = browser.get(f"/{tag}/changes.atom")
    assert reply.status == 200
    assert reply.headers["content-type"] == "application/atom+xml"
    return fromstring(reply.text)


def text(element: Element, name: str) -> str:
    return element.findtext(f"a:{name}", default="", namespaces=ATOM)


def path(address: str) -> str:
    return "/" + address.split("/", 3)[3]


def front_matter(slug: str, tag: str) -> dict[str, Any]:
    """What stands at the top of the page's file, or nothing when there is no such file."""
    found = [*PAGES.glob(f"*/{slug}.{tag}.md"), *PAGES.glob(f"{slug}/_section.{tag}.md")]
    return yaml.safe_load(found[0].read_text("utf-8").split("---\n")[1]) if found else {}


def last_date(slug: str, tag: str) -> date | None:
    """The newest day that the front matter of the page and of its translation names."""
    source, own = front_matter(slug, "en"), front_matter(slug, tag).get("translation", {})
    days = [source.get(key) for key in ("written", "changed", "checked_on")] + [own.get("reviewed_on")]
    return max((day for day in days if day), default=None)


@pytest.mark.parametrize("tag", tags())
def test_a_feed_has_everything_that_readers_of_feeds_need(browser: Browser, tag: str) -> None:
    tree = feed(browser, tag)
    assert tree.get(XML_LANG) == browser.visit(f"/{tag}").tree.get("lang")
    for name in ("id", "title", "updated"):
        assert text(tree, name)
    assert tree.findtext("a:author/a:name", namespaces=ATOM)
    assert tree.find("a:link[@rel='self']", ATOM).get("href") == text(tree, "id")  # type: ignore[union-attr]
    entries = tree.findall("a:entry", ATOM)
    assert all(text(each, name) for each in entries for name in ("id", "title", "updated", "summary"))
    ids = [text(each, "id") for each in entries]
    assert ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("tag", tags())
def test_a_feed_lists_only_pages_of_its_language_with_their_true_dates(browser: Browser, tag: str) -> None:
    tree = feed(browser, tag)
    entries = tree.findall("a:entry", ATOM)
    updated = [text(each, "updated") for each in entries]
    assert updated == sorted(updated, reverse=True)
    assert text(tree, "updated") == updated[0]
    for each in entries:
        slug = path(text(each, "id")).rpartition("/")[2]
        assert text(each, "title") == front_matter(slug, tag)["title"]
        assert text(each, "updated") == f"{last_date(slug, tag)}T00:00:00Z"


@pytest.mark.parametrize("tag", [tag for tag in tags() if tag != "en"])
def test_a_feed_of_drafts_says_that_it_is_one(browser: Browser, tag: str) -> None:
    page, subtitle = browser.visit(f"/{tag}"), text(feed(browser, tag), "subtitle")
    assert bool(subtitle) is ("notice--draft" in page.html)


def test_every_page_of_guidance_in_english_is_in_the_feed(browser: Browser) -> None:
    listed = {path(text(each, "id")) for each in feed(browser, "en").findall("a:entry", ATOM)}
    for written in PAGES.glob("*/*.en.md"):
        if written.parent.name != "site" and written.name != "_section.en.md":
            assert f"/en/{written.name.removesuffix('.en.md')}" in listed


@pytest.mark.parametrize("tag", tags())
def test_a_page_names_the_feed_of_its_language(browser: Browser, tag: str) -> None:
    for address in (f"/{tag}", f"/{tag}/crisis-help"):
        links = browser.visit(address).find("link")
        assert [each.get("href") for each in links if each.get("type") == "application/atom+xml"] == [
            f"/{tag}/changes.atom"
        ]
    assert f"/{tag}/changes.atom" in browser.visit(f"/{tag}").links()


def test_the_sitemap_says_when_each_page_last_changed(browser: Browser) -> None:
    tree = fromstring(browser.get("/sitemap.xml").text)
    urls = tree.findall("s:url", MAP)
    assert len(urls) > 90
    for each in urls:
        _, tag, slug = f"{path(each.findtext('s:loc', '', MAP))}/".split("/")[:3]
        expected = last_date(slug or "home", tag)
        assert each.findtext("s:lastmod", None, MAP) == (str(expected) if expected else None), slug


def test_the_sitemap_names_the_translations_that_may_be_listed(browser: Browser) -> None:
    for each in fromstring(browser.get("/sitemap.xml").text).findall("s:url", MAP):
        page = browser.visit(path(each.findtext("s:loc", "", MAP)))
        links = [one for one in page.find("link") if one.get("hreflang")]
        said = {(one.get("hreflang"), one.get("href", "")) for one in links}
        listed = {(one.get("hreflang"), one.get("href")) for one in each.findall("x:link", MAP)}
        assert listed == {(tag, url) for tag, url in said if not is_draft(browser, url)}


def is_draft(browser: Browser, address: str) -> bool:
    metas = browser.visit(path(address)).find("meta")
    return any(each.get("name") == "robots" and each.get("content") == "noindex" for each in metas)


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        ("", date(2026, 11, 22)),
        ("changed: 2027-01-05", date(2027, 1, 5)),
        ("changed: 2027-01-05\nchecked_on: 2027-02-01", date(2027, 2, 1)),
        ("changed: 2027-03-05\nchecked_on: 2027-02-01", date(2027, 3, 5)),
    ],
)
def test_a_page_was_last_touched_on_its_newest_day(tmp_path: Path, added: str, expected: date) -> None:
    folder = make(tmp_path / "content")
    (folder / "pages/money/rates.en.md").write_text(RATES.replace("next:", f"{added}\nnext:"))
    library, _ = read_folder(folder)
    assert last_touched(library, "rates", language("en")) == expected


def test_a_translation_was_also_touched_on_the_day_it_was_checked(tmp_path: Path) -> None:
    folder = make(tmp_path / "content")
    checked = 'status: "reviewed"\n  reviewed_on: 2027-06-01'
    (folder / "pages/money/rates.gu.md").write_text(TRANSLATED.replace('status: "draft-machine"', checked))
    library, problems = read_folder(folder)
    assert not [problem for problem in problems if problem.serious]
    days = {tag: last_touched(library, "rates", language(tag)) for tag in ("en", "gu")}
    assert days == {"en": date(2026, 11, 22), "gu": date(2027, 6, 1)}
