"""What saving and opening a plan cost, beside a bare application that inserts and selects as much."""

import http.client
import os
import re
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

from tests.bench.goal import heading, verdict
from tests.bench.questions import listens
from tests.postgres import free_port
from tests.server import ROOT, Server

SAVE_GOAL, OPEN_GOAL, TIMES = 3.0, 2.0, 80
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
TOKEN = re.compile(r"/p#([0-9A-Z]{27})")
LONG = "What matters most is that she is never left alone with the stairs. " * 60


@dataclass
class Line:
    """A browser with one cookie; ``posted`` returns the milliseconds a form took."""

    server: Server
    cookie: str = ""

    def __post_init__(self) -> None:
        self.line = http.client.HTTPConnection(self.server.address.removeprefix("http://"), timeout=20)

    def got(self, path: str) -> str:
        return self._asked("GET", path, None, {"Cookie": self.cookie})[1]

    def posted(self, path: str, form: dict[str, str], *, keep: bool = True) -> float:
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Origin": self.server.address,
            "Cookie": self.cookie,
        }
        reply, said, waited = self._asked("POST", path, urlencode(form), headers)
        assert reply.status == 303, (path, reply.status, said[-2000:])
        for each in SimpleCookie(reply.headers.get("Set-Cookie", "")).values() if keep else ():
            self.cookie = f"{each.key}={each.value}"
        return waited

    def _asked(
        self, method: str, path: str, body: str | None, headers: dict[str, str]
    ) -> tuple[http.client.HTTPResponse, str, float]:
        """Ask, once more where the server has closed a line that was not used for a while."""
        for _ in range(2):
            began = time.perf_counter()
            try:
                self.line.request(method, path, body, headers)
                reply = self.line.getresponse()
                said = reply.read().decode("utf-8", "replace")
                return reply, said, (time.perf_counter() - began) * 1000
            except http.client.RemoteDisconnected:
                self.line.close()
        raise AssertionError(f"{path} was not answered")


def print_plans(portal: Server, place: Path) -> None:
    """Posts to the portal and to the bare application in turn, and the ratio of their medians."""
    heading(f"A plan kept and opened ({TIMES} times each, one after the other)")
    owner = Line(portal)
    owner.posted("/en/plan/new", {"age": "18-or-over", "way": "whole"})
    save(owner, "Zebedee")
    size = size_of_a_plan(place)
    with bare_plans(place, size) as bare:
        other, reader, token = Line(bare), Line(portal), TOKEN.findall(owner.got("/en/plan/keep"))[0]
        opening = {"code": token, "who": "family", "lang": "en"}
        show(
            "save",
            in_turn(lambda n: save(owner, f"Zebedee {n}"), lambda _: other.posted("/save", {"a": LONG})),
            SAVE_GOAL,
        )
        show(
            "open",
            in_turn(
                lambda _: reader.posted("/p", opening, keep=False), lambda _: other.posted("/open", opening)
            ),
            OPEN_GOAL,
        )
    print(f"a plan of {size} bytes as it is kept; opening is by link, without the cost of a typed code")


def save(owner: Line, name: str) -> float:
    """Post the first screen with everything its form carries."""
    page = owner.got("/en/plan/fill/about")
    form = dict(HIDDEN.findall(page))
    return owner.posted(
        "/en/plan/fill/about", {**form, "carer_first_name": name, "carer_phone": "0116 496 0000"}
    )


def in_turn(ours: Callable[[int], float], theirs: Callable[[int], float]) -> list[tuple[float, float]]:
    for number in range(5):
        ours(-1 - number), theirs(-1 - number)
    return [(ours(number), theirs(number)) for number in range(TIMES)]


def show(what: str, waits: list[tuple[float, float]], goal: float) -> None:
    ours, theirs = (statistics.median(pair[which] for pair in waits) for which in (0, 1))
    ratio = ours / theirs
    print(f"{what:5} portal {ours:.2f} ms   bare {theirs:.2f} ms   ratio {ratio:.2f}  {verdict(ratio, goal)}")


def size_of_a_plan(place: Path) -> int:
    """Bytes of the three sections the portal has just kept."""
    with sqlite3.connect(place / "var" / "carers.sqlite3") as rows:
        return int(rows.execute("SELECT sum(length(ct)) FROM plan_section").fetchone()[0])


@contextmanager
def bare_plans(place: Path, size: int) -> Iterator[Server]:
    """The bare application on the same server program with the same options, and a database of its own."""
    port, log = free_port(), place / "bare-plans.log"
    command = [sys.executable, "-m", "uvicorn", "tests.bench.bare_plans:app", "--port", str(port)]
    options = ["--no-access-log", "--no-server-header", "--log-level", "warning"]
    given = {"BENCH_DATABASE": f"sqlite:///{place / 'bare.sqlite3'}", "BENCH_SIZE": str(size)}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*command, *options], stdout=out, stderr=out, cwd=ROOT, env={**os.environ, **given}
        )
    server = Server(f"http://127.0.0.1:{port}", process, log)
    try:
        deadline = time.monotonic() + 20
        while not listens(port):
            assert time.monotonic() < deadline, log.read_text("utf-8", "replace")
            time.sleep(0.05)
        Line(server).posted("/save", {})
        yield server
    finally:
        process.terminate()
        process.wait(20)
