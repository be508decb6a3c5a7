"""The small answers for programs and for leaving in a hurry."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree

import pytest
from fastapi import FastAPI

from app.web.leave import SOMEWHERE_ELSE, leave_routes
from app.web.manifest import manifest
from app.web.opensearch import opensearch
from app.web.reports import report_routes
from app.web.robots_txt import robots_txt
from app.web.security_txt import security_txt
from app.web.sitemap import sitemap
from tests.web.asking import ask

SITE = "https://carers.example.gov.uk"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def allowed(path: str) -> bool:
    """Read robots.txt as crawlers do (RFC 9309)."""
    rules = re.findall(r"Disallow: (\S+)", robots_txt(SITE).decode())
    patterns = [re.escape(rule).replace(r"\*", ".*").replace(r"\$", "$") for rule in rules]
    return not any(re.match(pattern, path) for pattern in patterns)


@pytest.mark.parametrize(
    ("path", "open_to_all"),
    [
        ("/en", True),
        ("/en/plan-ahead", True),
        ("/pl", True),
        ("/en/planning", True),
        ("/en/privacy", True),
        ("/en/plan", False),
        ("/gu/plan/contacts", False),
        ("/p", False),
        ("/staff/pages", False),
    ],
)
def test_crawlers_are_asked_to_leave_plans_alone_and_nothing_else(path: str, open_to_all: bool) -> None:
    assert allowed(path) is open_to_all


def test_the_sitemap_lists_pages_with_their_translations() -> None:
    xml = sitemap(
        [(f"{SITE}/en/a&b", date(2026, 11, 1), [("en-GB", f"{SITE}/en/a&b"), ("gu", f"{SITE}/gu/a")])]
    )
    tree = ElementTree.fromstring(xml)
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    assert tree.findtext("s:url/s:loc", namespaces=names) == f"{SITE}/en/a&b"
    assert tree.findtext("s:url/s:lastmod", namespaces=names) == "2026-11-01"
    assert [link.get("hreflang") for link in tree.findall("s:url/x:link", names)] == ["en-GB", "gu"]


def test_a_browser_learns_how_to_search() -> None:
    tree = ElementTree.fromstring(
        opensearch(name="Caring in Leicester", description="Help & advice", base_url=SITE, language="gu")
    )
    names = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    assert len(tree.findtext("o:ShortName", namespaces=names) or "") <= 16
    url = tree.find("o:Url", names)
    assert url is not None
    assert url.get("template") == f"{SITE}/gu/search?q={{searchTerms}}"


def test_a_phone_learns_the_name_and_the_icons() -> None:
    shown = json.loads(
        manifest(
            name="Caring in Leicester", short_name="Caring", start="/en", theme_colour="#0f4c5c",
            icons=[("/static/i.png", "192x192", "image/png")], language="en-GB",
        )
    )  # fmt: skip
    assert (shown["start_url"], shown["icons"][0]["sizes"]) == ("/en", "192x192")


@pytest.mark.parametrize(
    ("contact", "line"),
    [
        (None, f"Contact: {SITE}/en/about"),
        ("mailto:team@example.gov.uk", "Contact: mailto:team@example.gov.uk"),
        ("team@example.gov.uk", "Contact: mailto:team@example.gov.uk"),
        ("https://example.gov.uk/report", "Contact: https://example.gov.uk/report"),
    ],
)
def test_security_txt_says_whom_to_tell(contact: str | None, line: str) -> None:
    assert line in security_txt(SITE, contact=contact, now=NOW).decode().splitlines()


def test_security_txt_ends_within_a_year() -> None:
    found = re.search(r"Expires: (\S+)", security_txt(SITE, contact=None, now=NOW).decode())
    assert found
    assert timedelta(days=300) < datetime.fromisoformat(found[1]) - NOW < timedelta(days=365)


@pytest.mark.parametrize(
    ("headers", "forgets"),
    [
        ({}, True),
        ({"sec-fetch-mode": "navigate"}, True),
        ({"sec-fetch-mode": "no-cors"}, False),
        ({"sec-fetch-mode": "navigate", "sec-purpose": "prefetch"}, False),
    ],
)
def test_leaving_shows_the_weather_and_forgets_when_a_person_asked(
    headers: dict[str, str], forgets: bool
) -> None:
    app = FastAPI()
    app.include_router(leave_routes())
    reply = ask(app, "/exit", headers=headers)
    assert (reply.status_code, reply.headers["location"]) == (303, SOMEWHERE_ELSE)
    assert ("clear-site-data" in reply.headers) is forgets
    assert "cookies" not in reply.headers.get("clear-site-data", "")


def test_reports_of_the_policy_are_thrown_away() -> None:
    app = FastAPI()
    app.include_router(report_routes())
    reply = ask(app, "/csp", "POST", content=b'{"csp-report":{}}')
    assert (reply.status_code, reply.content) == (204, b"")
