"""Everyone learns whether the portal is up; only the operator learns why not."""

import pytest
from fastapi import FastAPI

from app.web.health import health_routes
from tests.web.asking import ask

TOKEN = "k3v9-7hq2-x8wm-r5tn-4bzc"


def broken() -> bool:
    raise RuntimeError("canary")


def portal(ready: bool, token: str | None = TOKEN) -> FastAPI:
    app = FastAPI()
    app.include_router(
        health_routes(lambda: ready, checks={"database": broken, "index": lambda: True}, token=token)
    )
    return app


def test_a_process_that_answers_lives() -> None:
    assert ask(portal(ready=False), "/health/live").json() == {"status": "ok"}


@pytest.mark.parametrize(("ready", "status", "word"), [(True, 200, "ok"), (False, 503, "starting")])
def test_readiness_is_one_word(ready: bool, status: int, word: str) -> None:
    reply = ask(portal(ready), "/health/ready")
    assert (reply.status_code, reply.json()) == (status, {"status": word})


def test_the_operator_sees_what_fails() -> None:
    reply = ask(portal(ready=True), "/health/ready", headers={"authorization": f"Bearer {TOKEN}"})
    assert reply.json()["checks"] == {"database": False, "index": True}


@pytest.mark.parametrize(
    ("token", "shown"),
    [(TOKEN, ""), (TOKEN, "Bearer wrong"), (TOKEN, TOKEN), (None, "Bearer None"), (None, "")],
)
def test_nobody_else_sees_more(token: str | None, shown: str) -> None:
    reply = ask(portal(ready=True, token=token), "/health/ready", headers={"authorization": shown})
    assert reply.json() == {"status": "ok"}
