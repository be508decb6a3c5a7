"""Whatever goes wrong, people get a page with a way on and programs get JSON; nothing sent comes back."""

import pytest
from fastapi import FastAPI, HTTPException

from app.web.errors import STATUSES, ErrorPages, in_json, language_of
from app.web.finished_pages import KNOWN
from app.web.guard import Guard
from app.web.guard_faults import Faults
from app.web.hosts import known_host
from tests.web.asking import ask


def render(status: int, path: str) -> bytes:
    language = path.split("/")[1][:2]
    return f'<html class="x" lang="{language}"><h1>{status}</h1><a href=/{language}>Home</a></html>'.encode()


@pytest.fixture
def app() -> FastAPI:
    app = FastAPI(redirect_slashes=False)
    ErrorPages(render, https=False).install(app)

    @app.get("/en/number")
    async def number(n: int) -> int:
        return n

    @app.get("/api/v1/number")
    async def api_number(n: int) -> int:
        return n

    @app.get("/en/broken")
    async def broken() -> None:
        raise RuntimeError("canary")

    @app.get("/api/v1/refused/{status}")
    async def refused(status: int) -> None:
        raise HTTPException(status, headers={"retry-after": "7"})

    return app


def test_an_unknown_page_is_answered_in_its_language(app: FastAPI) -> None:
    reply = ask(app, "/gu/nothing")
    assert (reply.status_code, reply.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert reply.headers["content-language"] == "gu"
    assert 'lang="gu"' in reply.text


def test_a_page_must_name_its_language() -> None:
    with pytest.raises(LookupError):
        language_of(b"<h1>404</h1>")


def test_a_wrong_method_says_which_are_right(app: FastAPI) -> None:
    reply = ask(app, "/en/number", "POST")
    assert (reply.status_code, reply.headers["allow"]) == (405, "GET")


def test_a_field_that_is_wrong_is_named_and_not_repeated(app: FastAPI) -> None:
    reply = ask(app, "/api/v1/number?n=canary")
    assert reply.status_code == 422
    assert reply.json() == {**in_json(422), "fields": ["n"]}
    page = ask(app, "/en/number?n=canary")
    assert page.status_code == 422
    assert "canary" not in page.text


@pytest.mark.parametrize("status", STATUSES)
def test_programs_get_a_code_and_a_sentence(app: FastAPI, status: int) -> None:
    reply = ask(app, f"/api/v1/refused/{status}")
    assert reply.status_code == status
    assert set(reply.json()["error"]) == {"code", "message"}
    assert reply.headers["retry-after"] == "7"


def test_a_fault_of_ours_is_a_page_that_does_not_tell_what_broke(app: FastAPI) -> None:
    faults = Faults(None, known_host(None), KNOWN)
    guard = Guard(app, faults=faults, https=False, refuse=ErrorPages(render, https=False).response)
    reply = ask(guard, "/en/broken")
    assert (reply.status_code, reply.headers["cache-control"]) == (500, "no-store")
    assert "canary" not in reply.text


@pytest.mark.parametrize(("status", "shown"), [(418, 400), (502, 500)])
def test_a_status_without_a_page_of_its_own_shows_the_nearest(status: int, shown: int) -> None:
    reply = ErrorPages(render, https=False).response(status, "/en/x")
    assert reply.status_code == status
    assert f"<h1>{shown}</h1>".encode() in bytes(reply.body)


def test_a_page_that_could_not_be_made_is_kept_by_nobody(caplog: pytest.LogCaptureFixture) -> None:
    finished = ErrorPages(render, https=False).failed("/en/x", ValueError("canary"))
    names = [name for name, _ in finished.forms[0].start["headers"]]
    assert finished.status == 500
    assert (b"cache-control", b"no-store") in finished.forms[0].start["headers"]
    assert len(names) == len(set(names))
    assert "canary" not in caplog.text
