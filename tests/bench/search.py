"""How long the server takes for a search page, by its own log, one request after the other."""

import http.client
import json
import os
import statistics
import time
from pathlib import Path
from urllib.parse import quote

import yaml

from tests.bench.goal import heading, verdict
from tests.server import ROOT, Server
from tests.site import tags

GOAL = 15.0
WARM_UP, ASKED = 50, 600
ROUTE = "/{lang}/search"


def print_search(portal: Server, place: Path) -> None:
    """p50, p95 and the slowest, for searches in every language, each asked once."""
    heading(f"Search page ({ASKED} different searches in all languages, server time from the access log)")
    wanted = searches()
    ask(portal, wanted[:WARM_UP])
    time.sleep(1.5)
    before, spent = portal.log.stat().st_size, cpu_seconds(portal.process.pid)
    ask(portal, wanted[WARM_UP : WARM_UP + ASKED])
    spent = cpu_seconds(portal.process.pid) - spent
    time.sleep(1.5)
    times = sorted(times_since(portal.log, before))
    p95 = times[int(len(times) * 0.95)]
    print(f"{len(times)} pages: p50 {statistics.median(times):.1f} ms   slowest {times[-1]:.1f} ms")
    print(f"processor time of a page {1000 * spent / len(times):.1f} ms (mean)")
    print(f"p95 {p95:.1f} ms  {verdict(p95, GOAL)}")


def searches() -> list[tuple[str, str]]:
    """(language, query): phrases editors keep as search terms, then pairs of them, so that all differ."""
    phrases = [
        phrase
        for path in sorted((ROOT / "content" / "search" / "terms").glob("*.yaml"))
        for value in yaml.safe_load(path.read_text("utf-8")).values()
        if isinstance(value, list)
        for phrase in value
    ]
    wanted, pairs = WARM_UP + ASKED, [f"{a} {b}" for a, b in zip(phrases, phrases[7:], strict=False)]
    varied = list(dict.fromkeys(phrases if len(phrases) >= wanted else phrases + pairs))
    languages = tags()
    every = max(1, len(varied) // wanted)
    return [(languages[n % len(languages)], words) for n, words in enumerate(varied[::every])]


def cpu_seconds(pid: int) -> float:
    """Processor time the process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def ask(portal: Server, wanted: list[tuple[str, str]]) -> None:
    line = http.client.HTTPConnection(portal.address.removeprefix("http://"), timeout=20)
    for tag, words in wanted:
        line.request("GET", f"/{tag}/search?q={quote(words)}", headers={"Accept-Encoding": "br"})
        line.getresponse().read()
    line.close()


def times_since(log: Path, size: int) -> list[float]:
    """Milliseconds of every search page logged after the first ``size`` bytes."""
    lines = log.read_bytes()[size:].decode("utf-8").splitlines()
    entries = [json.loads(line) for line in lines if '"route"' in line]
    return [each["ms"] for each in entries if each["route"] == ROUTE]
