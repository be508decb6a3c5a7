"""What the portal is measured against: the bare application and nginx, with the same bytes and headers."""

import http.client
import json
import os
import shutil
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.postgres import free_port
from tests.server import ROOT, Server

ADDED_BY_THE_SERVER = {"date", "server", "content-length", "connection", "transfer-encoding"}


@dataclass(frozen=True)
class Answer:
    """What the portal answers to ``target`` with Brotli: headers without those a server adds, and the bytes."""

    target: str
    headers: list[tuple[str, str]]
    body: bytes


def record(server: Server, target: str) -> Answer:
    line = http.client.HTTPConnection(server.address.removeprefix("http://"), timeout=20)
    line.request("GET", target, headers={"Accept-Encoding": "br"})
    reply = line.getresponse()
    body = reply.read()
    line.close()
    headers = [(k.lower(), v) for k, v in reply.getheaders() if k.lower() not in ADDED_BY_THE_SERVER]
    return Answer(target, headers, body)


@contextmanager
def bare(answers: list[Answer], place: Path) -> Iterator[Server]:
    """The bare application on the same server program with the same options."""
    port, recorded = free_port(), place / "answers.json"
    recorded.write_text(json.dumps([as_json(each) for each in answers]), "utf-8")
    command = [sys.executable, "-m", "uvicorn", "tests.bench.bare:app", "--port", str(port)]
    options = ["--no-access-log", "--no-server-header", "--log-level", "warning"]
    environment = os.environ | {"BENCH_ANSWERS": str(recorded)}
    yield from started(
        [*command, *options], environment, f"http://127.0.0.1:{port}", answers[0].target, place
    )


def as_json(answer: Answer) -> dict[str, object]:
    sized = [*answer.headers, ("content-length", str(len(answer.body)))]
    return {"target": answer.target, "headers": sized, "body": b64encode(answer.body).decode()}


@contextmanager
def nginx(answers: list[Answer], place: Path) -> Iterator[Server]:
    """nginx, one worker, the same bytes as files."""
    port, folder = free_port(), place / "nginx"
    folder.mkdir()
    for number, answer in enumerate(answers):
        (folder / str(number)).write_bytes(answer.body)
    (folder / "nginx.conf").write_text(configuration(answers, folder, port), "utf-8")
    command = [shutil.which("nginx") or "", "-p", str(folder), "-c", str(folder / "nginx.conf")]
    yield from started(command, dict(os.environ), f"http://127.0.0.1:{port}", answers[0].target, place)


def configuration(answers: list[Answer], folder: Path, port: int) -> str:
    places = "\n".join(location(number, answer, folder) for number, answer in enumerate(answers))
    user = "user root;" if os.getuid() == 0 else ""
    temporary = "\n".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return f"""{user} daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{ access_log off; sendfile on; tcp_nopush on; open_file_cache max=100; keepalive_requests 1000000000;
server_tokens off; etag off; {temporary}
server {{ listen 127.0.0.1:{port}; {places} }} }}
"""


def location(number: int, answer: Answer, folder: Path) -> str:
    kind = next(value for name, value in answer.headers if name == "content-type")
    rest = [(name, value.replace('"', '\\"')) for name, value in answer.headers if name != "content-type"]
    headers = "\n".join(f'add_header {name} "{value}";' for name, value in rest)
    return f'location = {answer.target} {{ alias {folder}/{number}; types {{}} default_type "{kind}"; {headers} }}'


def started(
    command: list[str], environment: dict[str, str], address: str, target: str, place: Path
) -> Iterator[Server]:
    """Run a server until the caller is done with it."""
    log = place / "other.log"
    with log.open("ab") as out:
        process = subprocess.Popen(command, env=environment, stdout=out, stderr=out, cwd=ROOT)
    server = Server(address, process, log)
    try:
        deadline = time.monotonic() + 20
        while not server.answers(target):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(log.read_text("utf-8", "replace"))
            time.sleep(0.05)
        yield server
    finally:
        process.terminate()
        process.wait(20)
