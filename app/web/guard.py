"""The guard at the door of the application: sound requests go in, and every answer leaves with the house headers."""

import logging
from collections.abc import Callable, Mapping

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.guard_body import again, whole_body
from app.web.guard_faults import Faults
from app.web.headers import Header, missing, private_headers, public_headers
from app.web.unexpected import report

_BODILESS = frozenset({"GET", "HEAD", "OPTIONS"})
_ALSO: Mapping[int, Mapping[str, str]] = {
    405: {"allow": "GET, HEAD"},
    413: {"connection": "close"},
    431: {"connection": "close"},
}
_log = logging.getLogger("app.web")

Refusal = Callable[[int, str, Mapping[str, str]], ASGIApp]
"""Makes the answer for a status, a path and further headers."""


class Guard:
    """Checks a request before the application sees it, and answers for the application when it fails."""

    def __init__(self, inner: ASGIApp, *, faults: Faults, https: bool, refuse: Refusal) -> None:
        self.inner, self.faults, self.refuse = inner, faults, refuse
        self.private, self.public = private_headers(https=https), public_headers(https=https)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a sound request in; answer any other with the page that says what was wrong."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        elif scope["type"] == "lifespan":
            await self.inner(scope, receive, send)
        else:
            await self._answer(scope, receive, _Reply(send, self._dressed))

    async def _answer(self, scope: Scope, receive: Receive, reply: "_Reply") -> None:
        try:
            await self._admit(scope, receive, reply.send)
        except ClientDisconnect:
            return
        except Exception as problem:
            report(problem, scope)
            if not reply.begun:
                await self.refuse(500, scope["path"], {})(scope, receive, reply.send)

    async def _admit(self, scope: Scope, receive: Receive, send: Send) -> None:
        status = self.faults.first(scope)
        if status is None and scope["method"] not in _BODILESS:
            body = await whole_body(receive)
            status, receive = (413, receive) if body is None else (None, again(body, receive))
        await (self.inner if status is None else self._refused(status, scope))(scope, receive, send)

    def _refused(self, status: int, scope: Scope) -> ASGIApp:
        _log.info("refused with %d (request %s)", status, scope.get("request.id", "-"))
        return self.refuse(status, scope["path"], _ALSO.get(status, {}))

    def _dressed(self, headers: list[Header]) -> list[Header]:
        """Add the house headers; what does not say it is public is kept nowhere and listed nowhere."""
        public = any(name == b"cache-control" and b"public" in value for name, value in headers)
        return [*headers, *missing(self.public if public else self.private, headers)]


class _Reply:
    """Sends an answer on with the house headers and remembers whether it has begun."""

    def __init__(self, send: Send, dressed: Callable[[list[Header]], list[Header]]) -> None:
        self._send, self._dressed, self.begun = send, dressed, False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            message = {**message, "headers": self._dressed(list(message.get("headers", ())))}
        await self._send(message)
