"""Other websites are asked politely, and only what is surely gone is called dead."""

import asyncio
import socket
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from app.portal.asking import HOSTS_AT_ONCE, PAUSES, REDIRECTS, SECONDS, Answer, ask_all, polite_client
from tests.portal.website import HOSTS, Website, a_website, client


@pytest.fixture
def site() -> Iterator[Website]:
    with a_website() as site:
        yield site


class Sleeping:
    """Takes no time and remembers how long it should have been."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)


def asked(*urls: str, seconds: float = 5.0, sleep: Sleeping | None = None) -> Mapping[str, Answer]:
    return ask_all(urls, client(seconds), sleep or Sleeping())


@pytest.mark.parametrize(
    ("path", "state", "dead"),
    [
        ("/200", "there", False),
        ("/404", "gone", True),
        ("/410", "gone", True),
        ("/403", "refused", False),
        ("/500", "busy", False),
        ("/to/200", "there", False),
        ("/to/404", "gone", True),
        ("/to/to/to/to/to/200", "there", False),
        ("/loop", "refused", False),
        ("/no-head/200", "there", False),
        ("/no-head/404", "gone", True),
    ],
)
def test_an_answer_says_whether_the_address_is_there(
    site: Website, path: str, state: str, dead: bool
) -> None:
    answer = asked(site.url(path))[site.url(path)]
    assert (answer.state, answer.dead) == (state, dead)


def test_the_page_itself_is_fetched_only_where_its_head_is_not_enough(site: Website) -> None:
    asked(site.url("/200"), site.url("/404"))
    assert site.asked == [("HEAD", "/200"), ("HEAD", "/404"), ("GET", "/404")]


def test_a_busy_website_is_asked_twice_more_with_longer_pauses(site: Website) -> None:
    sleep = Sleeping()
    asked(site.url("/503"), sleep=sleep)
    assert sleep.slept == list(PAUSES)
    assert list(PAUSES) == sorted(PAUSES)
    assert len([one for one in site.asked if one[0] == "GET"]) == 3


def test_a_website_that_answers_the_second_time_is_there(site: Website) -> None:
    url = site.url("/first/503")
    assert asked(url)[url].state == "there"


def test_what_is_gone_is_not_asked_again(site: Website) -> None:
    sleep = Sleeping()
    asked(site.url("/404"), sleep=sleep)
    assert sleep.slept == []


def test_a_website_that_takes_too_long_could_not_be_asked(site: Website) -> None:
    slow, quick = site.url("/long"), site.url("/200", HOSTS[1])
    answers = asked(slow, quick, seconds=0.1)
    assert answers[slow] == Answer("silent", "it took too long")
    assert answers[quick].state == "there"


def test_a_website_that_cannot_be_reached_is_not_asked_for_its_other_pages(site: Website) -> None:
    sleep = Sleeping()
    asked(site.url("/long/1"), site.url("/long/2"), site.url("/long/3"), seconds=0.1, sleep=sleep)
    assert {path for _, path in site.asked} == {"/long/1"}


def test_one_host_gets_one_request_at_a_time_and_few_hosts_are_asked_at_once(site: Website) -> None:
    asked(*(site.url(f"/slow/{number}", host) for host in HOSTS for number in range(3)))
    assert len(site.asked) == len(HOSTS) * 3
    assert {site.most[host] for host in site.hosts} == {1}
    assert 1 < site.most["all"] <= HOSTS_AT_ONCE == 4


def no_such_host(*_: Any, **__: Any) -> Any:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


@pytest.fixture
def _only_numbers_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name of a host is unknown; numbers are understood as ever."""
    real = socket.getaddrinfo

    def look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        return real(host, *args, **kwargs) if name[0].isdigit() else no_such_host()

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


@pytest.mark.usefixtures("_only_numbers_are_known")
def test_a_host_that_does_not_exist_is_dead_if_another_website_answers(site: Website) -> None:
    gone, there = "http://gone.example/", site.url("/200")
    answers = asked(gone, there)
    assert answers[gone].dead
    assert answers[there].state == "there"


@pytest.mark.usefixtures("_only_numbers_are_known")
def test_when_nobody_answers_this_computer_may_be_offline_and_nothing_is_dead() -> None:
    answers = asked("http://gone.example/", "http://other.example/")
    assert {answer.state for answer in answers.values()} == {"silent"}


def test_an_address_that_is_none_could_not_be_asked(site: Website) -> None:
    none = "http://council.example:port/"
    assert asked(none, site.url("/200"))[none].state == "silent"


def test_nothing_to_ask_is_fine() -> None:
    assert asked() == {}


def test_the_portals_client_says_who_asks_and_keeps_its_limits(site: Website) -> None:
    ours = polite_client("Caring in Łódź, link check (https://council.example)")
    assert ours.headers["user-agent"] == "Caring in ??d?, link check (https://council.example)"
    assert (ours.timeout.read, ours.max_redirects, ours.follow_redirects) == (SECONDS, REDIRECTS, True)
    assert (SECONDS, REDIRECTS) == (10.0, 5)
    asyncio.run(ours.aclose())
