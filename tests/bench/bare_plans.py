"""A bare FastAPI application that keeps a form in a row, and opens one with a select and two inserts; nothing else."""

import os
from urllib.parse import parse_qs

from fastapi import FastAPI, Request
from sqlalchemy import LargeBinary
from sqlmodel import Field, Session, SQLModel, select
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse

from app.vault.engine import make_engine

ADDRESS, SIZE = os.environ["BENCH_DATABASE"], int(os.environ["BENCH_SIZE"])


class Bare(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    kept: bytes = Field(sa_type=LargeBinary)


class Note(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    said: str


engine = make_engine(ADDRESS)  # the same promises to the disk as the portal's
SQLModel.metadata.create_all(engine)
app = FastAPI(openapi_url=None)


@app.post("/save")
async def save(request: Request) -> RedirectResponse:
    """Read the form, insert a row as large as a plan, lead on."""
    parse_qs((await request.body()).decode(), keep_blank_values=True)
    await run_in_threadpool(_insert)
    return RedirectResponse("/saved", 303)


@app.post("/open")
async def open_(request: Request) -> RedirectResponse:
    """Read the form, find the row, note it twice, lead on with a cookie."""
    parse_qs((await request.body()).decode(), keep_blank_values=True)
    await run_in_threadpool(_look_and_note)
    reply = RedirectResponse("/opened", 303)
    reply.set_cookie("plan", "x" * 43, httponly=True)
    return reply


def _insert() -> None:
    with Session(engine) as session:
        session.add(Bare(kept=os.urandom(SIZE)))
        session.commit()


def _look_and_note() -> None:
    with Session(engine) as session:
        session.exec(select(Bare).order_by(Bare.id).limit(1)).one()  # type: ignore[arg-type]
        session.add(Note(said="x" * 200))
        session.add(Note(said="y" * 60))
        session.commit()
