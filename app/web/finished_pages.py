"""The outermost layer: known addresses are answered from memory, everything else goes on to the application."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic_ns
from typing import Protocol

from starlette.types import ASGIApp, Receive, Scope, Send

from app.vault.counts import Key, countable
from app.web.access_log import Line
from app.web.finished import Finished
from app.web.finished_choice import encoding, known_already
from app.web.limits_sizes import HEADERS_AT_MOST, URL_AT_MOST

SAFE = frozenset({"GET", "HEAD"})
KNOWN = "finished.route"
_LONGEST_WISH = 256
_NOTHING = {"type": "http.response.body", "body": b""}

Chooser = Callable[[bytes], str]


@dataclass(slots=True)
class Address:
    """A known address: its route for the log, what to count, and its answer, made when first asked for."""

    route: str
    make: Callable[[], Finished] | None = None
    counted: Key | None = None
    finished: Finished | None = None
    making: "asyncio.Future[Finished] | None" = None

    def warm(self) -> Finished:
        """Return the answer, making it now if need be; called off the event loop."""
        if self.finished is None:
            if self.make is None:
                raise LookupError(f"nothing makes {self.route}")
            self.finished = self.make()
        return self.finished


@dataclass(frozen=True, slots=True)
class Pages:
    """All known addresses of one snapshot; ``choosers`` turn Accept-Language into the key of an address."""

    addresses: Mapping[str, Address]
    choosers: Mapping[str, Chooser] = field(default_factory=dict)


class Live(Protocol):
    """Whatever holds the current snapshot; ``pages`` is replaced whole."""

    @property
    def pages(self) -> Pages: ...


class FinishedPages:
    """Serve finished answers with two sends; ``count`` hears of each page read, ``log`` of each request."""

    def __init__(
        self,
        inner: ASGIApp,
        live: Live,
        *,
        known_host: Callable[[bytes], bool],
        log: Callable[[Line], object],
        count: Callable[[Key], object],
        failed: Callable[[str, Exception], Finished],
    ) -> None:
        self.inner, self.live = inner, live
        self.known_host, self.log, self.count, self.failed = known_host, log, count, failed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a known address, or hand the request on."""
        begun = monotonic_ns()
        if scope["type"] != "http":
            await self.inner(scope, receive, send)
            return
        headers = dict(scope["headers"])
        method = scope["method"]
        pages = self.live.pages
        address = pages.addresses.get(scope["path"]) or _chosen(pages, scope["path"], headers)
        sound = (
            method in SAFE
            and sum(map(len, headers.values())) < HEADERS_AT_MOST
            and len(scope["query_string"]) + len(scope["raw_path"]) < URL_AT_MOST
            and self.known_host(headers.get(b"host", b""))
        )
        if address is None or not sound:  # what the guard would refuse is for the guard to answer
            if address is not None:
                scope[KNOWN] = address.route
            await self.inner(scope, receive, send)
            return
        answer = address.finished or await self._made(address, scope["path"])
        form = answer.form(encoding(headers.get(b"accept-encoding", b"")))
        tags = headers.get(b"if-none-match")
        fresh = tags is not None and answer.status == 200 and known_already(tags, form.etag)
        whole = method == "GET" and not fresh
        await send(form.unchanged if fresh else form.start)
        await send(form.whole if whole else _NOTHING)
        if address.counted is not None and method == "GET" and countable(headers):
            self.count(address.counted)
        status, size = 304 if fresh else answer.status, len(form.body) if whole else 0
        self.log((begun, monotonic_ns(), method, address.route, status, size, None))

    async def _made(self, address: Address, path: str) -> Finished:
        if address.making is None:
            address.making = asyncio.ensure_future(asyncio.to_thread(address.warm))
        try:
            return await asyncio.shield(address.making)
        except Exception as problem:
            address.making = None
            return self.failed(path, problem)


def _chosen(pages: Pages, path: str, headers: Mapping[bytes, bytes]) -> Address | None:
    chooser = pages.choosers.get(path)
    if chooser is None:
        return None
    return pages.addresses.get(chooser(headers.get(b"accept-language", b"")[:_LONGEST_WISH]))
