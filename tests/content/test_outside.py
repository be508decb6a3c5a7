"""Addresses of other websites are found wherever content names them."""

from pathlib import Path

import pytest

from app.content.outside import Named, by_address, outside_links
from tests.content.tiny import RATES, read

PAGE = "pages/money/rates.en.md"
FACT = """
survey-site:
  values: [{value: "survey.example/carers"}]
  kind: "url"
  source: "Test"
  source_url: "https://source.example/a"
  confidence: "confirmed"
  launch: "publish"
team-mail:
  values: [{value: "team@council.example"}]
  kind: "url"
  source: "Test"
  confidence: "confirmed"
  launch: "publish"
"""


def found(folder: Path, sources: str = "") -> list[Named]:
    library, _ = read(folder)
    return outside_links(library.all_pages(), library.facts, {("survey-site",): 40}, sources)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("See [the council](https://council.example/carers).", "https://council.example/carers"),
        ("See [it](https://council.example/a_(b)).", "https://council.example/a_(b)"),
        ("See <https://council.example>.", "https://council.example"),
        ("See http://council.example/a?b=c&d=e.", "http://council.example/a?b=c&d=e"),
        ("জুন [এখানে](https://council.example/)-এর", "https://council.example/"),
    ],
)
def test_an_address_on_a_page_is_found_whole_with_its_line(folder: Path, text: str, url: str) -> None:
    (folder / PAGE).write_text(RATES.replace("Ring us.", text))
    assert found(folder) == [Named(url, PAGE, 10)]


def test_facts_name_their_source_and_web_addresses_but_no_mailbox(folder: Path) -> None:
    (folder / "facts.yaml").write_text((folder / "facts.yaml").read_text() + FACT)
    assert found(folder) == [
        Named("https://source.example/a", "facts.yaml", 40),
        Named("https://survey.example/carers", "facts.yaml", 40),
    ]


def test_the_list_of_sources_is_read_too(folder: Path) -> None:
    sources = '"000":\n  url: "https://report.example/1.pdf"\n'
    assert found(folder, sources) == [Named("https://report.example/1.pdf", "sources.yaml", 2)]


def test_an_address_is_asked_once_for_all_its_places() -> None:
    first, second = Named("https://a.example", "a.md", 1), Named("https://a.example", "b.md", 2)
    assert by_address([first, second]) == {"https://a.example": [first, second]}
