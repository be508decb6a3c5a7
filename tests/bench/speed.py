"""Requests a second of a guidance page, the home page and the search API beside what cannot be beaten."""

import shutil
from contextlib import ExitStack
from pathlib import Path

from tests.bench.goal import heading, verdict
from tests.bench.load import Round, interleaved, is_installed, middle, ratio
from tests.bench.others import bare, nginx, record
from tests.server import Server

TARGETS = {
    "guidance page": "/en/carers-assessment",
    "home page": "/en",
    "guidance in Urdu": "/ur/what-is-a-carer",
    "search API": "/api/v1/search?q=time+for+myself&lang=en",
}
ROUNDS = 7
GOALS = {"bare": 0.85, "nginx": 0.3}
LARGEST = 150.0


def print_speed(portal: Server, place: Path) -> None:
    """Ratios to the bare application and to nginx, times, and the memory of each process."""
    heading("Speed (32 connections, one process each, the same bytes and headers, Brotli)")
    if not is_installed():
        print("wrk is not installed: apt-get install wrk")
        return
    answers = [record(portal, target) for target in TARGETS.values()]
    with ExitStack() as running:
        servers = {"portal": portal, "bare": running.enter_context(bare(answers, place))}
        if shutil.which("nginx"):
            servers["nginx"] = running.enter_context(
                nginx([a for a in answers if "?" not in a.target], place)
            )
        else:
            print("nginx is not installed: no comparison with it")
        for name, target in TARGETS.items():
            compare(name, target, servers)
        for name, server in servers.items():
            print_memory(name, server)


def compare(name: str, target: str, servers: dict[str, Server]) -> None:
    able = {
        who: server.address + target for who, server in servers.items() if who != "nginx" or "?" not in target
    }
    results = interleaved(able, ROUNDS)
    print(f"\n{name}  {target}")
    for who, rounds in results.items():
        print_row(who, middle(rounds))
    for other, goal in GOALS.items():
        if other in results:
            reached = ratio(results["portal"], results[other])
            said = verdict(reached, goal, at_least=True) if name != "search API" else ""
            print(f"  portal : {other:6} = {reached:5.2f}  {said}")


def print_row(who: str, row: Round) -> None:
    print(f"  {who:8} {row.rate:9,.0f} requests/s   p50 {row.p50:6.2f} ms   p99 {row.p99:6.2f} ms")


def print_memory(name: str, server: Server) -> None:
    size = resident(server.process.pid)
    said = verdict(size, LARGEST) if name == "portal" else ""
    print(f"{'' if name != 'portal' else chr(10)}memory of {name:8} {size:7.1f} MB resident  {said}")


def resident(pid: int) -> float:
    """The resident size of a process in MB, its children included (nginx works in one)."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    own = next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024
    return own + sum(resident(int(child)) for child in children)
