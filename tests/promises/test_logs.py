"""No word a person typed reaches a log, a table or any other file."""

import contextlib
import re
import socket
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.server import Server, a_portal

CANARY = "zanzibarcanary"
WAYS = (
    f"/en/search?q={CANARY}",
    f"/gu/search?q={CANARY}+1.2&page={CANARY}",
    f"/api/v1/search?q={CANARY}&limit={CANARY}",
    f"/en/{CANARY}",
    f"/{CANARY}/what-is-a-carer?{CANARY}={CANARY}",
    f"/static/{CANARY}.css",
    f"/p/{CANARY}",
    f"/p%23{CANARY}",
    f"/en/%ff{CANARY}",
)
HEADERS = dict.fromkeys(("User-Agent", "Referer", "Cookie", "X-Forwarded-For", "Accept-Language"), CANARY)


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a portal that met the canary in every way a person could type it."""
    place = tmp_path_factory.mktemp("canary")
    with a_portal(place) as server:
        for path in WAYS:
            for body in (None, f"{CANARY}={CANARY}".encode()):
                ask(server, path, body)
        ask(server, "/csp", f'{{"csp-report": {{"document-uri": "{CANARY}"}}}}'.encode())
        speak_nonsense(server)
    return place


def ask(server: Server, path: str, body: bytes | None) -> None:
    request = urllib.request.Request(server.address + path, data=body, headers=HEADERS)
    with contextlib.suppress(urllib.error.HTTPError), urllib.request.urlopen(request, timeout=10) as answer:
        answer.read()


def speak_nonsense(server: Server) -> None:
    """A request that is no HTTP at all."""
    host, _, port = server.address.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as line:
        line.sendall(f"{CANARY} {CANARY} {CANARY}\r\n\r\n".encode())
        with contextlib.suppress(ConnectionError):
            line.recv(1000)


def test_no_word_typed_by_a_person_is_kept_anywhere(visited: Path) -> None:
    keeping = [
        str(path.relative_to(visited))
        for path in visited.rglob("*")
        if path.is_file() and CANARY.encode() in path.read_bytes()
    ]
    assert not keeping, f"the canary sits in {keeping}"


def test_the_log_names_routes_and_statuses(visited: Path) -> None:
    log = (visited / "server.log").read_text("utf-8")
    assert re.search(r'"route": ?"[^"]*/search"', log), log[-1500:]
    assert re.search(r'"status": ?404', log)


def test_the_log_holds_no_address_of_a_person(visited: Path) -> None:
    log = (visited / "server.log").read_text("utf-8")
    requests = [line for line in log.splitlines() if '"route"' in line]
    assert requests
    assert not [line for line in requests if "127.0.0.1" in line]


def test_the_log_holds_no_stack_trace(visited: Path) -> None:
    assert "Traceback" not in (visited / "server.log").read_text("utf-8")
