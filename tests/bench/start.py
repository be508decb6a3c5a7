"""How long the portal takes to be ready beside the time Python needs to import its packages."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.goal import heading, verdict
from tests.server import ROOT, a_portal, environment

TIMES = 3
GOAL = 2.0
IMPORT = "import fastapi, uvicorn, uvloop, httptools, jinja2, sqlmodel, whoosh.index, babel, markdown_it, nh3, typer"


def print_start(place: Path) -> None:
    """Median of a few starts with all content and a warm index."""
    heading("Start (all content, warm index; medians)")
    ready()
    build_index(place)
    packages, code, starts = [], [], []
    for _ in range(TIMES):
        packages.append(timed(IMPORT))
        code.append(timed("import app.main"))
        starts.append(one_start(place))
    own, ours, start = map(statistics.median, (packages, code, starts))
    print(f"import of its packages {own:.2f} s   import of app.main {ours:.2f} s   ready after {start:.2f} s")
    print(f"ready : import of app.main = {start / ours:.2f}  {verdict(start / ours, GOAL)}")


def ready() -> None:
    """Import once so that every compiled file and the disk cache are there."""
    timed("import app.main")


def build_index(place: Path) -> None:
    """Build the index of today's content, as ``make run`` does before it serves."""
    command = [str(Path(sys.executable).parent / "carers"), "index", "build"]
    subprocess.run(command, check=True, cwd=ROOT, env=environment(place, 0), stdout=subprocess.DEVNULL)


def timed(code: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
    return time.perf_counter() - began


def one_start(place: Path) -> float:
    began = time.perf_counter()
    with a_portal(place):
        return time.perf_counter() - began
