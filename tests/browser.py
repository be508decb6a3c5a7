"""A client of the application in this process that checks the house rules on every page it is given."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, Self

import httpx

from tests.house_rules import broken
from tests.page import Page

LOOPBACK = "http://127.0.0.1:8000"


class Lifespan:
    """Starts and stops an ASGI application on its own event loop, in a thread beside the tests."""

    def __init__(self, app: Any) -> None:
        self.app, self.loop = app, asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.inbox: asyncio.Queue[dict[str, str]] = asyncio.Queue()
        self.outbox: asyncio.Queue[dict[str, str]] = asyncio.Queue()
        self.running = asyncio.run_coroutine_threadsafe(self._live(), self.loop)
        self._tell("startup")

    async def _live(self) -> None:
        scope = {"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}
        try:
            await self.app(scope, self.inbox.get, self.outbox.put)
        except Exception as problem:
            await self.outbox.put({"type": "lifespan.failed", "message": repr(problem)})
            raise

    def _tell(self, what: str) -> None:
        async def exchange() -> dict[str, str]:
            await self.inbox.put({"type": f"lifespan.{what}"})
            return await self.outbox.get()

        answer = self.run(exchange())
        assert answer["type"] == f"lifespan.{what}.complete", answer

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(timeout=120)

    def close(self) -> None:
        self._tell("shutdown")
        self.running.result(timeout=30)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(timeout=30)
        self.loop.close()


class Reply:
    """An answer: what httpx received and, when it is HTML, the page in it."""

    def __init__(self, response: httpx.Response, path: str) -> None:
        self.response, self.status = response, response.status_code
        self.headers, self.text = response.headers, response.text
        is_html = response.headers.get("content-type", "").startswith("text/html") and response.text
        self.page = Page(path, self.status, dict(response.headers), response.text) if is_html else None

    def json(self) -> Any:
        return self.response.json()


class Browser:
    """``get("/en")`` and so on; an HTML answer that breaks a house rule fails the test at once."""

    def __init__(self, app: Any, base_url: str = LOOPBACK) -> None:
        self.life = Lifespan(app)
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=True, client=("127.0.0.1", 50000))
        self.client = httpx.AsyncClient(transport=transport, base_url=base_url)
        self.checked: set[int] = set()

    def request(self, method: str, path: str, **more: Any) -> Reply:
        reply = Reply(self.life.run(self.client.request(method, path, **more)), path)
        if reply.page is not None:
            self._check(reply.page)
        return reply

    def _check(self, page: Page) -> None:
        seen = hash((page.path, page.html, tuple(page.headers.items())))
        if seen not in self.checked:
            problems = broken(page)
            assert not problems, "house rules:\n  " + "\n  ".join(problems)
            self.checked.add(seen)

    def get(self, path: str, **more: Any) -> Reply:
        return self.request("GET", path, **more)

    def head(self, path: str, **more: Any) -> Reply:
        return self.request("HEAD", path, **more)

    def post(self, path: str, **more: Any) -> Reply:
        return self.request("POST", path, **more)

    def visit(self, path: str) -> Page:
        """The page at an address that must answer 200."""
        reply = self.get(path)
        assert reply.status == 200, f"{path} answers {reply.status}"
        assert reply.page is not None, f"{path} is not HTML"
        return reply.page

    def close(self) -> None:
        """Shut the application down; once is enough and twice does no harm."""
        if self.life.thread.is_alive():
            self.life.run(self.client.aclose())
            self.life.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
