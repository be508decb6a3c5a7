"""What a plan on paper costs, and what two hundred who ask for one at once do to those who only read."""

import http.client
import threading
import time
from collections import Counter
from pathlib import Path

from tests.bench.goal import heading, verdict
from tests.bench.load import is_installed, run
from tests.bench.plans import Line, save
from tests.bench.speed import resident
from tests.server import Server

PDF, GUIDANCE = "/en/plan/paper/full.pdf?with=en", "/en/carers-assessment"
TIMES, AT_ONCE = 60, 200
SLOWEST, HALF, LARGEST = 60.0, 0.5, 120.0


def print_papers(portal: Server, _place: Path) -> None:
    """Times of one paper after the other, then the rate of guidance while two hundred are asked for."""
    heading(f"A plan on paper ({TIMES} one after the other, then {AT_ONCE} at once)")
    owner = Line(portal)
    owner.posted("/en/plan/new", {"age": "18-or-over", "way": "whole"})
    save(owner, "Zebedee")
    waits, size = in_a_row(portal, owner.cookie)
    print(f"one PDF: p50 {waits[len(waits) // 2]:.0f} ms   p95 {waits[int(len(waits) * 0.95)]:.0f} ms   "
          f"{verdict(waits[int(len(waits) * 0.95)], SLOWEST)}")  # fmt: skip
    print(f"its size: {size / 1000:.0f} KB   {verdict(size / 1000, LARGEST)}")
    if is_installed():
        print_crowd(portal, owner.cookie)


def in_a_row(portal: Server, cookie: str) -> tuple[list[float], int]:
    waits, size = [], 0
    for _ in range(TIMES):
        began = time.perf_counter()
        status, size = asked(portal, cookie)
        waits.append((time.perf_counter() - began) * 1000)
        assert status == 200, status
    return sorted(waits[5:]), size


def print_crowd(portal: Server, cookie: str) -> None:
    """The guidance page alone, then beside two hundred who want a paper, and the memory before and after."""
    alone, before = run(portal.address + GUIDANCE).rate, resident(portal.process.pid)
    answers: Counter[int] = Counter()
    crowd = [
        threading.Thread(target=lambda: answers.update([asked(portal, cookie)[0]])) for _ in range(AT_ONCE)
    ]
    for each in crowd:
        each.start()
    beside = run(portal.address + GUIDANCE).rate
    for each in crowd:
        each.join()
    share = beside / alone
    print(f"guidance: {alone:,.0f}/s alone, {beside:,.0f}/s beside them: {share:.2f}  "
          f"{verdict(share, HALF, at_least=True)}")  # fmt: skip
    said = ", ".join(f"{count} × {status}" for status, count in sorted(answers.items()))
    print(f"{AT_ONCE} asked at once: {said}; memory {before:.0f} → {resident(portal.process.pid):.0f} MB")


def asked(portal: Server, cookie: str) -> tuple[int, int]:
    """Status and bytes of one paper."""
    line = http.client.HTTPConnection(portal.address.removeprefix("http://"), timeout=120)
    line.request("GET", PDF, headers={"Cookie": cookie, "Sec-Fetch-Site": "same-origin"})
    reply = line.getresponse()
    size = len(reply.read())
    line.close()
    return reply.status, size
