"""What ``carers check`` says to an editor and to the machine that runs it."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.commands import check
from app.commands.start import app
from app.content.outside import Named
from app.content.problems import Problem
from app.content.quality.figures import Figures
from app.portal import asking
from app.portal.checking import Findings
from tests.conftest import ROOT
from tests.content.tiny import make, read
from tests.portal.website import Website, a_website

WRONG = Problem("a.md", 1, "This is wrong.", "Correct it.")
NOTE = Problem("b.md", 2, "This could be plainer.", "Say it plainly.", serious=False)
ENDS = Problem("facts.yaml", 3, "This ends.", "Look it up.", serious=False)
FIGURES = Figures("rates", 7.0, 300, 40, 7.5, 21, 2, 1)
LONGEST = 10.0  # seconds


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """A function that runs the command on given findings and returns its exit code and words."""
    monkeypatch.setenv("CARERS_VAR_DIR", str(tmp_path))
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setattr(asking, "PAUSES", ())
    nothing = Findings(read(make(tmp_path / "content"))[0].site, [], [], (), [])

    def run(*options: str, **changes: Any) -> tuple[int, str]:
        found = replace(nothing, **changes)
        monkeypatch.setattr(check, "everything", lambda _settings, _day: found)
        result = CliRunner().invoke(app, ["check", *options])
        return result.exit_code, result.output

    return run


def test_what_is_wrong_is_said_and_fails(said: Any) -> None:
    code, words = said(problems=[WRONG, NOTE])
    assert code == 1
    assert str(WRONG) in words
    assert str(NOTE) not in words
    assert "1 to put right, 1 to note." in words


def test_notes_are_said_when_asked_for_and_do_not_fail(said: Any) -> None:
    code, words = said("--notes", problems=[NOTE])
    assert code == 0
    assert str(NOTE) in words


def test_what_ends_soon_is_always_said_and_does_not_fail(said: Any) -> None:
    code, words = said(endings=[ENDS])
    assert code == 0
    assert str(ENDS) in words.partition("90 days")[2]


def test_the_figures_are_said_when_asked_for(said: Any) -> None:
    assert "reading age" not in said(figures=(FIGURES,))[1].lower()
    assert "median 7.0, worst 7.0 (rates)" in said("--quality", figures=(FIGURES,))[1]


def test_dead_links_fail_only_when_they_were_asked(said: Any) -> None:
    with a_website() as site:
        outside = [Named(site.url("/404"), "c.md", 4)]
        assert said(outside=outside)[0] == 0
        assert site.asked == []
        code, words = said("--links", outside=outside)
    assert code == 1
    assert "c.md:4: error" in words
    assert "1 to put right" in words
    assert agent_of(site).startswith("Tiny, link check (https://council.example)")


def agent_of(site: Website) -> str:
    (agent,) = site.agents
    return agent


def test_being_offline_does_not_fail(said: Any) -> None:
    with a_website() as site:
        closed = site.url("/")
    code, words = said("--links", outside=[Named(closed, "c.md", 4)])
    assert code == 0
    assert "could not be asked" in words


def test_the_check_of_all_content_takes_seconds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CARERS_CONTENT_DIR", str(ROOT / "content"))
    monkeypatch.setenv("CARERS_VAR_DIR", str(tmp_path))
    start = time.process_time()
    assert "to put right" in CliRunner().invoke(app, ["check", "--notes", "--quality"]).output
    assert time.process_time() - start < LONGEST
