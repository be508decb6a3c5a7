"""Other websites, played by small servers on this machine that remember who asked for what."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx

HOSTS = range(8)


@dataclass
class Website:
    """``hosts`` are its names; ``asked`` lists method and path; ``most`` counts requests at one time by host."""

    hosts: list[str] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    most: Counter[str] = field(default_factory=Counter)
    now: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def url(self, path: str, host: int = 0) -> str:
        """An address of the website under one of its names."""
        return f"http://{self.hosts[host]}{path}"

    @contextmanager
    def counted(self, *names: str) -> Iterator[None]:
        """Counts how many requests for a name are answered at the same time."""
        with self.lock:
            self.now.update(names)
            self.most |= self.now
        yield
        with self.lock:
            self.now.subtract(names)


def handler(site: Website) -> type[BaseHTTPRequestHandler]:
    """Answers /<status>, /loop, /to/<path>, /no-head/<status>, /first/<status> (then 200), /slow and /long."""

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            site.asked.append((self.command, self.path))
            site.agents.add(self.headers["user-agent"])
            with site.counted("all", self.headers["host"]):
                self.reply(self.path.strip("/").split("/"))

        do_GET = do_HEAD  # noqa: N815 - the names are those of the library

        def reply(self, parts: list[str]) -> None:
            if parts[0] in ("slow", "long"):
                time.sleep(0.02 if parts[0] == "slow" else 0.5)
            self.send_response(self.status(parts))
            self.send_header("location", "/loop" if parts[0] == "loop" else f"/{'/'.join(parts[1:])}")
            self.send_header("content-length", "0")
            self.end_headers()

        def status(self, parts: list[str]) -> int:
            if parts[0] in ("loop", "to"):
                return 302
            if parts[0] == "no-head":
                return 405 if self.command == "HEAD" else int(parts[1])
            if parts[0] == "first":
                return int(parts[1]) if len(site.asked) <= 2 else 200
            return int(parts[0]) if parts[0].isdigit() else 200

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    return Handler


@contextmanager
def a_website() -> Iterator[Website]:
    """A website that answers until the block ends."""
    site = Website()
    with ExitStack() as servers:
        for _ in HOSTS:
            site.hosts.append(servers.enter_context(a_server(handler(site))))
        yield site


@contextmanager
def a_server(answers: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """Host and port of a server that answers until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), answers)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def client(seconds: float = 5.0) -> httpx.AsyncClient:
    """A client like that of the portal that goes through no proxy."""
    return httpx.AsyncClient(
        timeout=seconds,
        follow_redirects=True,
        max_redirects=5,
        trust_env=False,
        headers={"user-agent": "test"},
    )
