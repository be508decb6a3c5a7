"""The Atom feed as XML."""

from datetime import date
from xml.etree.ElementTree import fromstring

from app.web.atom import Entry, Feed, atom

NAMES = {"a": "http://www.w3.org/2005/Atom"}
DAY = date(2026, 11, 22)


def test_words_that_look_like_xml_stay_words() -> None:
    entry = Entry("https://x.example/en/a&b", "Food & <bills>", "“2 < 3”", date(2026, 1, 2), DAY)
    feed = Feed("https://x.example/f", "https://x.example", "A & B", "", "C", 'en"GB', DAY, [entry])
    tree = fromstring(atom(feed))
    assert tree.findtext("a:entry/a:title", namespaces=NAMES) == "Food & <bills>"
    assert tree.findtext("a:entry/a:summary", namespaces=NAMES) == "“2 < 3”"
    assert tree.findtext("a:entry/a:id", namespaces=NAMES) == "https://x.example/en/a&b"
    assert tree.findtext("a:entry/a:published", namespaces=NAMES) == "2026-01-02T00:00:00Z"
    assert tree.findtext("a:title", namespaces=NAMES) == "A & B"


def test_a_feed_without_a_warning_has_no_subtitle() -> None:
    tree = fromstring(atom(Feed("u", "p", "t", "", "a", "en-GB", DAY, [])))
    assert tree.find("a:subtitle", NAMES) is None
