"""Dead links are reported where they stand; websites are asked once a day."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.content.outside import Named
from app.content.problems import Problem
from app.portal.links import check_links
from tests.portal.website import HOSTS, Website, a_website, client


@pytest.fixture
def site() -> Iterator[Website]:
    with a_website() as site:
        yield site


async def no_time(_seconds: float) -> None:
    await asyncio.sleep(0)


def found(named: list[Named], folder: Path, now: float = 0.0) -> list[Problem]:
    return check_links(named, client(0.2), folder, lambda: now, no_time)


def test_a_dead_address_is_a_problem_at_its_first_place_that_names_the_others(
    site: Website, tmp_path: Path
) -> None:
    url = site.url("/404")
    (problem,) = found(
        [Named(url, "b.md", 3), Named(url, "a.md", 9), Named(site.url("/"), "c.md", 1)], tmp_path
    )
    assert (problem.file, problem.line, problem.serious) == ("b.md", 3, True)
    assert url in problem.message
    assert "a.md:9" in problem.remedy


@pytest.mark.parametrize("path", ["/long", "/403", "/500"])
def test_what_could_not_be_asked_is_a_note(site: Website, tmp_path: Path, path: str) -> None:
    (problem,) = found(
        [Named(site.url(path), "a.md", 1), Named(site.url("/", HOSTS[1]), "a.md", 2)], tmp_path
    )
    assert not problem.serious
    assert "could not be asked" in problem.message


def test_a_website_is_asked_once_a_day_and_its_answer_said_again(site: Website, tmp_path: Path) -> None:
    named = [Named(site.url("/404"), "a.md", 1)]
    first = found(named, tmp_path, now=0.0)
    asked = len(site.asked)
    assert found(named, tmp_path, now=23 * 3600.0) == first
    assert len(site.asked) == asked
    found(named, tmp_path, now=25 * 3600.0)
    assert len(site.asked) == 2 * asked


def test_a_new_address_is_asked_though_others_are_known(site: Website, tmp_path: Path) -> None:
    found([Named(site.url("/200"), "a.md", 1)], tmp_path)
    found([Named(site.url("/200"), "a.md", 1), Named(site.url("/to/200"), "a.md", 2)], tmp_path)
    assert [path for _, path in site.asked] == ["/200", "/to/200", "/200"]
