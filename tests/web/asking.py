"""Asking an ASGI application one thing, without a server."""

import asyncio
from collections.abc import Mapping
from typing import Any

import httpx
from starlette.types import ASGIApp, Receive, Scope, Send

LOOPBACK = "http://127.0.0.1:8000"


def ask(
    app: ASGIApp, path: str, method: str = "GET", *, base_url: str = LOOPBACK, **more: Any
) -> httpx.Response:
    """The answer to one request."""

    async def exchange() -> httpx.Response:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url=base_url) as client:
            return await client.request(method, path, **more)

    return asyncio.run(exchange())


def ask_raw(
    app: ASGIApp,
    raw_path: bytes,
    method: str = "GET",
    headers: Mapping[bytes, bytes] | None = None,
    query: bytes = b"",
) -> list[Any]:
    """The messages an application sends for a path no client library would let through."""
    sent: list[Any] = []
    scope: Scope = {
        "type": "http",
        "method": method,
        "path": raw_path.decode("utf-8", "replace"),
        "raw_path": raw_path,
        "query_string": query,
        "headers": list((headers or {b"host": b"127.0.0.1"}).items()),
    }

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    asyncio.run(app(scope, receive, send))  # type: ignore[arg-type]
    return sent


async def nothing_here(scope: Scope, _receive: Receive, send: Send) -> None:
    """An application that knows no address."""
    await send({"type": "http.response.start", "status": 404, "headers": [(b"x-inner", b"yes")]})
    await send({"type": "http.response.body", "body": b"inner"})
