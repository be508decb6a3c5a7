"""Measure everything and print it; a goal that is missed is printed as missed and stops nothing."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.papers import print_papers
from tests.bench.plans import print_plans
from tests.bench.questions import print_questions
from tests.bench.search import cpu_seconds, print_search
from tests.bench.speed import print_speed
from tests.bench.start import print_start
from tests.bench.weight import print_weight
from tests.server import Server, a_portal

RESTING = 0.05  # processor seconds in one second
STEPS: tuple[Callable[[Server, Path], None], ...] = (
    print_speed, print_search, print_questions, print_plans, print_papers, print_weight,
)  # fmt: skip


def main() -> None:
    """Start-up first, while nothing else runs; then one portal for the rest."""
    place = Path(tempfile.mkdtemp(prefix="carers-bench-"))
    place.chmod(0o755)
    print(
        "Work already waiting for this machine's processors (load): {:.1f} {:.1f} {:.1f}".format(
            *os.getloadavg()
        )
    )
    try:
        print_start(place)
        with a_portal(place, CARERS_PLAN_PAPERS="0", CARERS_PLANS_PER_DAY="0") as portal:
            wait_until_warm(portal)
            for step in STEPS:
                step(portal, place)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def wait_until_warm(portal: Server) -> None:
    """Return when the portal has made its pages and rests; what is measured is the portal as readers meet it."""
    before = -1.0
    while (used := cpu_seconds(portal.process.pid)) - before > RESTING:
        before = used
        time.sleep(1)


if __name__ == "__main__":
    main()
