"""One JSON line per request, written in batches by a thread; never what anyone typed, sent or came from."""

import json
import os
import secrets
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from time import monotonic_ns, time_ns

from starlette.types import ASGIApp, Message, Receive, Scope, Send

Line = tuple[int, int, str, str, int, int, str | None]
"""Begin and end (monotonic nanoseconds), method, route template, status, bytes, request id if there is one."""

REQUEST_ID = "request.id"
UNMATCHED = "[unmatched]"
_AT_MOST = 200_000
_SECOND = 1_000_000_000
_THOUSANDTHS = tuple(f".{n:03d}" for n in range(1000))
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})


def to_stdout(lines: str) -> None:
    """Write lines where a container's log collector finds them."""
    sys.stdout.write(lines)
    sys.stdout.flush()


class AccessLog:
    """Collects lines in memory and writes them every ``pause`` seconds; when writing fails, requests go on."""

    def __init__(self, write: Callable[[str], object] = to_stdout, pause: float = 1.0) -> None:
        self._waiting: deque[Line] = deque(maxlen=_AT_MOST)
        self.add: Callable[[Line], object] = self._waiting.append
        self._write, self._pause = write, pause
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None
        self._prefix, self._number = secrets.token_hex(5), 0

    def start(self) -> None:
        """Begin writing in the background."""
        _rest.cache_clear()  # a worker forked from another has a number of its own
        self._ended.clear()
        self._thread = threading.Thread(target=self._keep_writing, name="access-log", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Write what is left and end the thread."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join()
        self.flush()

    def flush(self) -> None:
        """Write all lines collected so far in one go."""
        lines = [self._waiting.popleft() for _ in range(len(self._waiting))]
        try:
            if lines:
                self._write("".join(self._worded(lines)))
        except (OSError, ValueError):
            return

    def _keep_writing(self) -> None:
        while not self._ended.wait(self._pause):
            self.flush()

    def _worded(self, lines: Iterable[Line]) -> Iterator[str]:
        """Yield the JSON of each line; written out by hand, for this runs beside the answers it describes."""
        clock = time_ns() - monotonic_ns()
        for begun, ended, method, route, status, size, request_id in lines:
            second, part = divmod(begun + clock, _SECOND)
            self._number += 1
            yield (
                f'{{"ts": "{_instant(second)}{_THOUSANDTHS[part // 1_000_000]}Z", '
                f'"req_id": "{request_id or f"{self._prefix}{self._number}"}", '
                f'"ms": {(ended - begun) / 1e6:.2f}, {_rest(method, route, status, size)}'
            )


@lru_cache(maxsize=8)
def _instant(second: int) -> str:
    return datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%S")


@lru_cache(maxsize=2048)
def _rest(method: str, route: str, status: int, size: int) -> str:
    shown = method if method in _METHODS else "[other]"
    known = {"method": shown, "route": route, "status": status, "bytes": size, "worker": os.getpid()}
    return json.dumps(known)[1:] + "\n"


class Logged:
    """Adds one line for each request that reaches the application, under a request id made here."""

    def __init__(self, inner: ASGIApp, log: Callable[[Line], object], known: str) -> None:
        self.inner, self.log, self.known = inner, log, known

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, watching status and size."""
        if scope["type"] != "http":
            await self.inner(scope, receive, send)
            return
        scope[REQUEST_ID] = secrets.token_hex(8)
        begun, seen = monotonic_ns(), [500, 0]

        async def watching(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen[0] = message["status"]
            else:
                seen[1] += len(message.get("body", b""))
            await send(message)

        try:
            await self.inner(scope, receive, watching)
        finally:
            status, size = seen
            self.log(
                (begun, monotonic_ns(), scope["method"], self._route(scope), status, size, scope[REQUEST_ID])
            )

    def _route(self, scope: Scope) -> str:
        path = getattr(scope.get("route"), "path", None) or scope.get(self.known)
        return path if isinstance(path, str) else UNMATCHED
