"""What an answer to a questionnaire costs: steps posted, beside a bare form handler, and where the time goes."""

import http.client
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from pathlib import Path

from starlette.responses import Response

from app.checker.kept import Keeper, Visit
from app.checker.questionnaires import load_questionnaires
from app.content.load import load
from app.content.watch import today
from app.flow.turn import take
from app.portal.live import reader, spoken_now
from app.settings import Settings
from app.vault.keys import load_or_make_ring
from tests.bench.goal import heading, verdict
from tests.postgres import free_port
from tests.server import ROOT, Server

GOAL, TIMES = 3.0, 40
SLUG, ROUTE = "am-i-a-carer", "/{lang}/am-i-a-carer/{step}"
ANSWERS = {
    "for-whom": "me", "tasks": "practical", "stage": "a-while", "who": "parent", "age": "26-65",
    "why": "dementia", "without-me": "could-not", "paid": "no", "where-person": "leicester", "urgent": "no",
    "more": "a-few-more", "how-many": "one", "where-me": "leicester", "hours": "35-or-more",
    "work": "employed", "own-needs": "no", "impact": "tired", "hospital": "no", "plan": "no", "gp": "no",
}  # fmt: skip


def print_questions(portal: Server, place: Path) -> None:
    """Server time of a post from the access log, and the time a client waits beside the bare handler."""
    heading(f"An answer to a questionnaire ({TIMES} times {len(ANSWERS)} steps, one after the other)")
    with bare_form(place) as bare:
        answer_all(portal), answer_all(bare)
        time.sleep(1.5)
        before = portal.log.stat().st_size
        waits = [(answer_all(portal), answer_all(bare)) for _ in range(TIMES)]
    time.sleep(1.5)
    ours, theirs = ([wait for both in waits for wait in both[which]] for which in (0, 1))
    times = sorted(posts_since(portal.log, before))
    p95 = times[int(len(times) * 0.95)]
    print(f"server time   p50 {statistics.median(times):.2f} ms   p95 {p95:.2f} ms  {verdict(p95, GOAL)}")
    print(
        f"client waits  portal p50 {statistics.median(ours):.2f} ms   bare p50 {statistics.median(theirs):.2f} ms"
    )
    print_split(place)


def answer_all(server: Server) -> list[float]:
    """Post every step of one visit; returns the milliseconds each took."""
    line = http.client.HTTPConnection(server.address.removeprefix("http://"), timeout=20)
    cookie, waits = "", []
    for step, answer in ANSWERS.items():
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Origin": server.address,
            "Cookie": cookie,
        }
        began = time.perf_counter()
        line.request("POST", f"/en/{SLUG}/{step}", f"{step}={answer}", headers)
        reply = line.getresponse()
        reply.read()
        waits.append((time.perf_counter() - began) * 1000)
        assert reply.status == 303, (step, reply.status)
        kept = SimpleCookie(reply.headers["Set-Cookie"])["answers"]
        cookie = f"answers={kept.value}"
    line.close()
    return waits


def posts_since(log: Path, size: int) -> list[float]:
    """Milliseconds of every post to the questionnaire logged after the first ``size`` bytes."""
    lines = log.read_bytes()[size:].decode("utf-8").splitlines()
    entries = [json.loads(line) for line in lines if '"POST"' in line]
    return [each["ms"] for each in entries if each["route"] == ROUTE]


def print_split(place: Path) -> None:
    """The parts of a post by themselves, with the answers of a whole visit."""
    settings = Settings(content_dir=ROOT / "content", var_dir=place / "split")
    library, _ = load(reader(settings, spoken_now(settings)), today())
    flow = load_questionnaires(ROOT / "content" / "flows", library.facts)[SLUG]
    keeper = Keeper(load_or_make_ring(place / "split" / "keys", os.environ), https=False)
    answers = {
        step: (answer,) if step in ("tasks", "who", "why", "impact") else answer
        for step, answer in ANSWERS.items()
    }
    reply = Response()
    keeper.write(reply, Visit(answers, None), flow.id)
    cookies = {name: each.value for name, each in SimpleCookie(reply.headers["set-cookie"]).items()}
    parts: dict[str, Callable[[], object]] = {
        "open the cookie": lambda: keeper.read(cookies, flow.id),
        "find the way": lambda: take(flow, answers, "gp", {"gp": ("no",)}),
        "seal the cookie": lambda: keeper.write(Response(), Visit(answers, None), flow.id),
    }
    print("of which      " + "   ".join(f"{name} {cost(part):.2f} ms" for name, part in parts.items()))


def cost(part: Callable[[], object]) -> float:
    """The median of many runs, in milliseconds."""
    times = []
    for _ in range(200):
        began = time.perf_counter()
        part()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


@contextmanager
def bare_form(place: Path) -> Iterator[Server]:
    """The bare handler on the same server program with the same options."""
    port, log = free_port(), place / "bare-form.log"
    command = [sys.executable, "-m", "uvicorn", "tests.bench.bare_form:app", "--port", str(port)]
    options = ["--no-access-log", "--no-server-header", "--log-level", "warning"]
    with log.open("wb") as out:
        process = subprocess.Popen([*command, *options], stdout=out, stderr=out, cwd=ROOT)
    server = Server(f"http://127.0.0.1:{port}", process, log)
    try:
        deadline = time.monotonic() + 20
        while not listens(port):
            assert time.monotonic() < deadline, log.read_text("utf-8", "replace")
            time.sleep(0.05)
        yield server
    finally:
        process.terminate()
        process.wait(20)


def listens(port: int) -> bool:
    """Whether something answers on the port, whatever it says."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        line.request("GET", "/")
        line.getresponse()
    except OSError:
        return False
    finally:
        line.close()
    return True
