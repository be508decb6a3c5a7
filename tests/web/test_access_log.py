"""The access log says what was done, when and how fast; never what was asked for or by whom."""

import asyncio
import json
import threading

import pytest
from fastapi import APIRouter, FastAPI
from starlette.types import Receive, Scope, Send

from app.web.access_log import AccessLog, Line, Logged
from app.web.finished_pages import KNOWN
from tests.web.asking import ask

LINE: Line = (1_000_000, 2_500_000, "GET", "/{lang}/{slug}", 200, 4321, None)


def application() -> FastAPI:
    app, router = FastAPI(redirect_slashes=False), APIRouter()

    @router.get("/{lang}/search")
    async def search() -> str:
        return "found"

    app.include_router(router)
    return app


def test_a_line_is_json_with_these_keys_only() -> None:
    written: list[str] = []
    log = AccessLog(written.append)
    log.add(LINE)
    log.add((*LINE[:6], "abc"))
    log.flush()
    first, second = (json.loads(line) for line in "".join(written).splitlines())
    assert set(first) == {"ts", "req_id", "method", "route", "status", "ms", "bytes", "worker"}
    assert (first["route"], first["status"], first["ms"], first["bytes"]) == (
        "/{lang}/{slug}",
        200,
        1.5,
        4321,
    )
    assert first["req_id"] != second["req_id"] == "abc"
    assert first["ts"].endswith("Z")


def test_lines_are_written_together() -> None:
    written: list[str] = []
    log = AccessLog(written.append)
    for _ in range(50):
        log.add(LINE)
    log.flush()
    log.flush()
    assert len(written) == 1


def test_a_strange_method_is_not_repeated() -> None:
    written: list[str] = []
    log = AccessLog(written.append)
    log.add((1, 2, 'CANARY"', "[unmatched]", 405, 0, None))
    log.flush()
    assert json.loads(written[0])["method"] == "[other]"


def test_a_log_that_cannot_be_written_stops_nothing() -> None:
    def full(_: str) -> None:
        raise OSError("no space left")

    log = AccessLog(full, pause=0.01)
    log.start()
    log.add(LINE)
    log.stop()
    AccessLog(full).stop()


def test_lines_go_where_a_collector_finds_them(capsys: pytest.CaptureFixture[str]) -> None:
    log = AccessLog()
    log.add(LINE)
    log.flush()
    assert json.loads(capsys.readouterr().out)["status"] == 200


def test_starting_and_stopping_the_application_is_no_request() -> None:
    lines: list[Line] = []

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        return None

    asyncio.run(Logged(inner, lines.append, KNOWN)({"type": "lifespan"}, None, None))  # type: ignore[arg-type]
    assert lines == []


def test_the_thread_writes_while_requests_go_on() -> None:
    written = threading.Event()
    log = AccessLog(lambda _: written.set(), pause=0.01)
    log.start()
    log.add(LINE)
    assert written.wait(5)
    log.stop()


def test_the_application_logs_templates_and_no_word_of_a_request() -> None:
    lines: list[Line] = []
    app = Logged(application(), lines.append, KNOWN)
    headers = {"user-agent": "canary", "referer": "canary", "cookie": "canary", "x-forwarded-for": "canary"}
    for path in ("/en/search?q=canary", "/canary", "/canary/canary/canary"):
        ask(app, path, headers=headers)
    assert [(line[3], line[4]) for line in lines] == [
        ("/{lang}/search", 200), ("[unmatched]", 404), ("[unmatched]", 404)
    ]  # fmt: skip
    assert lines[0][5] == len('"found"')
    assert "canary" not in repr(lines)
