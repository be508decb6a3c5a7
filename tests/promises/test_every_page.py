"""Every page in every language loads, says its language and leads only to addresses that exist."""

import re

import pytest

from tests.browser import Browser
from tests.house_language import languages
from tests.page import Page
from tests.site import addresses, slugs, tags


@pytest.mark.parametrize("tag", tags())
def test_every_page_loads_in_every_language(browser: Browser, tag: str) -> None:
    for address in addresses(tag):
        page = browser.visit(address)
        assert page.tree.get("lang") == languages()[tag]["html"]
        assert page.tree.get("dir") == languages()[tag]["direction"]


@pytest.mark.parametrize("tag", tags())
def test_every_link_inside_the_site_leads_to_a_page(browser: Browser, tag: str) -> None:
    links = {link for address in addresses(tag) for link in inner_links(browser.visit(address))}
    dead = [link for link in sorted(links) if answer(browser, link) not in (200, 303)]
    assert not dead, f"these links lead nowhere: {dead}"


def answer(browser: Browser, link: str) -> int:
    """The status of an address; a PDF is only asked for, not made: tests/guidance looks at those."""
    return (browser.head if link.endswith(".pdf") else browser.get)(link).status


def inner_links(page: Page) -> set[str]:
    """Addresses on this site, without fragments."""
    return {link.partition("#")[0] for link in page.links() if link.startswith("/")}


def test_every_file_a_page_asks_for_exists(browser: Browser) -> None:
    wanted = {file for tag in tags() for file in files_of(browser.visit(f"/{tag}"))}
    missing = [file for file in sorted(wanted) if browser.get(file).status != 200]
    assert not missing, f"these files do not exist: {missing}"


def files_of(page: Page) -> set[str]:
    """Stylesheets, scripts, icons and pictures."""
    named = {each.get("href") or each.get("src") or "" for each in page.find("link", "script", "img")}
    return {name for name in named if name.startswith("/")}


@pytest.mark.parametrize("slug", slugs())
def test_a_page_and_its_translations_name_each_other(browser: Browser, slug: str) -> None:
    members = alternates(browser.visit(f"/en/{slug}"))
    for language, address in members.items():
        if language != "x-default":
            assert alternates(browser.visit(path_of(address))) == members, f"{address} names others"


@pytest.mark.parametrize("tag", tags())
def test_a_page_in_english_on_another_languages_address_is_not_indexed(browser: Browser, tag: str) -> None:
    for slug in slugs():
        page = browser.visit(f"/{tag}/{slug}")
        article_is_english = any(
            each.get("lang") == "en-GB" and [inner for inner in each.iter() if inner.tag == "h1"]
            for each in page.one("main").iter()
        )
        if tag != "en" and article_is_english:
            assert robots(page) == "noindex"
            assert path_of(canonical(page)) == f"/en/{slug}"


def test_the_sitemap_lists_no_page_that_asks_not_to_be_found(browser: Browser) -> None:
    listed = re.findall(r"<loc>([^<]+)</loc>", browser.get("/sitemap.xml").text)
    assert listed
    assert not [each for each in listed if robots(browser.visit(path_of(each))) == "noindex"]


def alternates(page: Page) -> dict[str, str]:
    """hreflang → address, as the head says."""
    return {
        each.get("hreflang", ""): each.get("href", "") for each in page.find("link") if each.get("hreflang")
    }


def canonical(page: Page) -> str:
    return next(each.get("href", "") for each in page.find("link") if each.get("rel") == "canonical")


def robots(page: Page) -> str:
    named = [each.get("content", "") for each in page.find("meta") if each.get("name") == "robots"]
    return (named or [page.headers.get("x-robots-tag", "")])[0].partition(",")[0]


def path_of(address: str) -> str:
    """The address without scheme and host."""
    assert address.startswith("http"), f"{address} must be absolute"
    return "/" + address.split("/", 3)[3]
