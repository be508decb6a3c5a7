"""The portal as a process on a free loopback port, for tests that need a real browser or a real clock."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.postgres import free_port

ROOT = Path(__file__).parent.parent
PATIENCE = 60.0


@dataclass(frozen=True)
class Server:
    """A running portal: its ``address``, its ``process`` and the file its log goes to."""

    address: str
    process: subprocess.Popen[bytes]
    log: Path

    def answers(self, path: str = "/health/ready") -> bool:
        try:
            with urllib.request.urlopen(self.address + path, timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False


def environment(place: Path, port: int, **changes: str) -> dict[str, str]:
    """The settings of a portal that writes only into ``place``; the the machine gives no CARERS_ setting."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CARERS_")}
    given = {
        "CARERS_CONTENT_DIR": str(ROOT / "content"),
        "CARERS_TRANSLATIONS_DIR": str(ROOT / "translations"),
        "CARERS_STATIC_DIR": str(ROOT / "static"),
        "CARERS_VAR_DIR": str(place / "var"),
        "CARERS_INDEX_DIR": str(place / "search_index"),
        "CARERS_SEARCH_PER_MINUTE": "0",
        "CARERS_HOST": "127.0.0.1",
        "CARERS_PORT": str(port),
    }
    return kept | given | changes


@contextmanager
def a_portal(place: Path, **changes: str) -> Iterator[Server]:
    """Start ``carers serve``, wait until it is ready, stop it afterwards."""
    place.mkdir(parents=True, exist_ok=True)
    port, log = free_port(), place / "server.log"
    command = [str(Path(sys.executable).parent / "carers"), "serve"]
    with log.open("wb") as out:
        settings = environment(place, port, **changes)
        process = subprocess.Popen(command, env=settings, stdout=out, stderr=out, cwd=ROOT)
    server = Server(f"http://127.0.0.1:{port}", process, log)
    try:
        wait_until_ready(server)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_until_ready(server: Server) -> None:
    """Return when the portal says it is ready; fail with its log when it ends or takes too long."""
    deadline = time.monotonic() + PATIENCE
    while not server.answers():
        said = server.log.read_text("utf-8", "replace")[-3000:]
        assert server.process.poll() is None, f"the portal stopped by itself:\n{said}"
        assert time.monotonic() < deadline, f"the portal was not ready after {PATIENCE:.0f} s:\n{said}"
        time.sleep(0.1)
