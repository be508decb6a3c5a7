"""Every kind of fault in the content is found by the one check, on the day it is asked for."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.content.problems import ContentError
from app.portal.checking import Findings, everything
from tests.conftest import ROOT, make_settings
from tests.content.tiny import DAY, GRANTS, RATES, make

PAGE = "pages/money/rates.en.md"
COPIED = ("languages.yaml", "glossary.yaml", "words.yaml")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A miniature content folder with all that the check reads."""
    folder = make(tmp_path / "content")
    for name in COPIED:
        shutil.copy(ROOT / "content" / name, folder)
    (folder / "sources.yaml").write_text('"000": {url: "https://report.example"}\n')
    shutil.copytree(ROOT / "content" / "search", folder / "search", ignore=shutil.ignore_patterns("terms"))
    return folder


def found(content: Path, day: date = DAY) -> Findings:
    return everything(make_settings(content.parent, content_dir=content), day)


def test_faults_of_every_kind_are_reported_with_their_line(content: Path) -> None:
    (content / PAGE).write_text(RATES.replace("Ring us.", "### Three\n\nUtilise [this](/grants#s-no)."))
    (content / "pages/money/grants.en.md").write_text(GRANTS.replace("Ask.", "Ask for £5."))
    problems = found(content).problems
    assert problems == sorted(problems)
    assert {
        (PAGE, 10, True),  # the heading is too deep
        (PAGE, 12, True),  # the link leads nowhere
        (PAGE, 12, False),  # jargon
        ("pages/money/grants.en.md", 7, True),  # a typed amount
        ("content/search/terms/rates.yaml", 1, True),  # no search terms
        ("flows/am-i-a-carer.yaml", 1, True),  # no questionnaire
    } <= {(one.file, one.line, one.serious) for one in problems}


def test_what_ends_soon_depends_on_the_day_and_is_apart(content: Path) -> None:
    assert found(content, date(2027, 6, 1)).endings == []
    (ends,) = (one for one in found(content, date(2028, 2, 1)).endings if one.file == "facts.yaml")
    assert ends.line == 2
    assert ends not in found(content, date(2028, 2, 1)).problems


def test_a_list_of_words_that_cannot_be_read_stops_the_check(content: Path) -> None:
    (content / "words.yaml").write_text("jargon: [")
    with pytest.raises(ContentError, match=r"words\.yaml"):
        found(content)


def test_links_to_other_websites_are_collected_from_everywhere(content: Path) -> None:
    (content / PAGE).write_text(RATES.replace("Ring us.", "See [it](https://page.example)."))
    assert {one.url for one in found(content).outside} == {"https://page.example", "https://report.example"}
