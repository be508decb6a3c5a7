"""Asks other websites, politely, whether their addresses still lead somewhere."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

import httpx

HOSTS_AT_ONCE = 4
SECONDS = 10.0
REDIRECTS = 5
PAUSES = (1.0, 3.0)
GONE = (404, 410)
BUSY = (408, 425, 429, 500, 502, 503, 504)
UNKNOWN = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
State = Literal["there", "gone", "refused", "busy", "silent", "no-host"]
Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True)
class Answer:
    """What became of a question: a website said something, was ``silent``, or there is no such host."""

    state: State
    seen: str

    @property
    def reached(self) -> bool:
        """Whether a website answered at all."""
        return self.state not in ("silent", "no-host")

    @property
    def dead(self) -> bool:
        """Whether readers find nothing there."""
        return self.state in ("gone", "no-host")


NO_HOST = Answer("no-host", "there is no such host")


def polite_client(who: str) -> httpx.AsyncClient:
    """A client that says who asks."""
    headers = {"user-agent": who.encode("ascii", "replace").decode()}
    return httpx.AsyncClient(timeout=SECONDS, follow_redirects=True, max_redirects=REDIRECTS, headers=headers)


def ask_all(
    urls: Iterable[str], client: httpx.AsyncClient, sleep: Sleep = asyncio.sleep
) -> Mapping[str, Answer]:
    """The answer for each address. Where nobody at all could be reached, this computer may be offline."""
    answers = asyncio.run(_ask_all(urls, client, sleep))
    if any(answer.reached for answer in answers.values()):
        return answers
    return dict.fromkeys(answers, Answer("silent", "nobody could be reached: is this computer offline?"))


async def _ask_all(urls: Iterable[str], client: httpx.AsyncClient, sleep: Sleep) -> dict[str, Answer]:
    places = asyncio.Semaphore(HOSTS_AT_ONCE)
    hosts = groupby(sorted(urls, key=_host), key=_host)
    async with client:
        found = await asyncio.gather(
            *(_ask_host(tuple(of_one), client, sleep, places) for _, of_one in hosts)
        )
    return {url: answer for answers in found for url, answer in answers.items()}


def _host(url: str) -> str:
    return url.split("/")[2].lower()


async def _ask_host(
    urls: Iterable[str], client: httpx.AsyncClient, sleep: Sleep, places: asyncio.Semaphore
) -> dict[str, Answer]:
    """One address after the other; a host that cannot be reached is not asked for its others."""
    answers: dict[str, Answer] = {}
    unreached: Answer | None = None
    async with places:
        for url in urls:
            answers[url] = unreached or await _ask(url, client, sleep)
            unreached = None if answers[url].reached else answers[url]
    return answers


async def _ask(url: str, client: httpx.AsyncClient, sleep: Sleep) -> Answer:
    answer = await _once(url, client)
    for pause in PAUSES:
        if answer.state not in ("busy", "silent"):
            break
        await sleep(pause)
        answer = await _once(url, client)
    return answer


async def _once(url: str, client: httpx.AsyncClient) -> Answer:
    try:
        status = await _status(url, client)
    except httpx.TooManyRedirects:
        return Answer("refused", f"more than {REDIRECTS} redirects")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return NO_HOST if _no_host(error) else Answer("silent", _name(error))
    return Answer(_state(status), f"status {status}")


async def _status(url: str, client: httpx.AsyncClient) -> int:
    """The status of HEAD, or of GET where HEAD is not answered well: some websites do not know it."""
    with suppress(httpx.RemoteProtocolError):
        head = await client.head(url)
        if not head.is_error:
            return head.status_code
    async with client.stream("GET", url) as got:
        return got.status_code


def _state(status: int) -> State:
    if status in GONE:
        return "gone"
    if status in BUSY:
        return "busy"
    return "refused" if status >= 400 else "there"


def _no_host(error: BaseException | None) -> bool:
    while error is not None and not isinstance(error, socket.gaierror):
        error = error.__cause__ or error.__context__
    return error is not None and error.errno in UNKNOWN


def _name(error: Exception) -> str:
    return "it took too long" if isinstance(error, httpx.TimeoutException) else type(error).__name__
