"""All addresses of the plan, each with who may use it: the plan is opened, or a page says why it is not."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from app.flow.typed import Typed
from app.language.choose import choose
from app.paper.errors import PaperBusyError
from app.plan.addresses import ABOUT, PRINT
from app.plan.building.files import not_now
from app.plan.building.pages import PAGES as BUILDING
from app.plan.building.small_pages import (
    away_page,
    closed_page,
    needs_https_page,
    no_cookie_page,
    not_saved_page,
    not_yours_page,
)
from app.plan.building.task_list import task_list
from app.plan.call import NOT_NOW, NOT_OPEN, SEE_OTHER, Call, Page, Why
from app.plan.desk import Desk
from app.plan.letters import sent_by
from app.plan.opening.addresses import MEND
from app.plan.opening.look import look
from app.plan.opening.routes import OPENING
from app.plan.store.errors import (
    DamagedError,
    EndedError,
    NotKnownIfSavedError,
    NotSavedError,
    PlansAwayError,
)
from app.plan.store.plans import Opened
from app.plan.turns import Turns
from app.plan.young.pages import PAGES as YOUNG
from app.web.almost import lead_on
from app.web.edition import Edition

MARKED = "cookie"
_log = logging.getLogger("app.plan")


def open_plan(call: Call) -> Response:
    """The page of the open plan: for its owner the list of sections, for others what they may see."""
    return task_list(call) if call.plan.role == "own" else look(call)


PAGES = (Page("/{lang}/plan", open_plan, needs="open"), *BUILDING, *OPENING, *YOUNG)


def plan_routes(desk: Desk, pages: Iterable[Page] = PAGES) -> APIRouter:
    """The routes of these pages."""
    router, turns = APIRouter(include_in_schema=False), Turns()
    for page in pages:
        methods = ("GET", "HEAD") if page.method == "GET" else (page.method,)
        router.add_api_route(page.path, _endpoint(desk, page, turns), methods=list(methods))
    return router


def _endpoint(desk: Desk, page: Page, turns: Turns) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    async def endpoint(request: Request) -> Response:
        await _slow_down(desk, page, request)
        sent = await (page.read or sent_by)(request) if page.method == "POST" else {}
        work = partial(_answer, desk, page, request, sent)
        if page.limited != "printing":
            return await turns.page(work)
        return await turns.paper(work, partial(_busy, desk, request, sent))

    return endpoint


async def _slow_down(desk: Desk, page: Page, request: Request) -> None:
    """Lets whoever asks very often wait, without holding up anybody else."""
    limits = {"creating": desk.limits.creating, "printing": desk.limits.printing}
    limit = limits.get(page.limited or "")
    if limit is not None and not limit.take(desk.address(request)).within:
        _log.warning("slowed down: one client is %s very often", page.limited)
        await asyncio.sleep(desk.limits.pause)


def _answer(desk: Desk, page: Page, request: Request, sent: Typed) -> Response:
    call = _call(desk, request, sent)
    if isinstance(call, Response):
        return call
    if not desk.safe(request):
        return call.html(needs_https_page(call, _part(request)), NOT_OPEN)
    return _opened(call, page) if page.needs != "nothing" else _answered(call, page)


def _call(desk: Desk, request: Request, sent: Typed) -> Call | Response:
    """The request with today's words; the way on when its language is not there today."""
    now, tag = desk.now(), str(request.path_params.get("lang", ""))
    if tag and tag not in now.editions:
        return lead_on(now.library, tag, ABOUT)
    edition = now.editions[tag or _spoken(request, now.editions, sent)]
    return Call(desk, request, edition, now.flow, None, sent, str(request.path_params.get("part", "")))


def _busy(desk: Desk, request: Request, sent: Typed) -> Response:
    """Too many want papers at this moment: the page that prints is offered instead."""
    call = _call(desk, request, sent)
    if isinstance(call, Response):
        return call
    page, is_pdf, _ = request.url.path.rpartition(".pdf")
    return not_now(call, PaperBusyError(), f"{page}?{request.url.query}" if is_pdf else call.at.at(PRINT))


def _spoken(request: Request, editions: Mapping[str, Edition], sent: Typed) -> str:
    """The language of an address that names none: the one asked for, or the browser's."""
    wished = (*sent.get("lang", ()), request.query_params.get("lang", ""))
    source = next(tag for tag, edition in editions.items() if edition.is_source)
    known = next((tag for tag in wished if tag in editions), None)
    return known or choose(request.headers.get("accept-language", ""), list(editions)) or source


def _opened(call: Call, page: Page) -> Response:
    try:
        opened = _plan(call)
    except PlansAwayError:
        return _instead(call, page, "away")
    if opened is None:
        return _instead(call, page, "closed")
    if page.needs == "owner" and opened.role != "own":
        return _instead(call, page, "not-yours")
    if opened.damaged and opened.role == "own" and not page.mends:
        return call.go(MEND)
    if MARKED in call.query:
        return _without_mark(call.request)
    return _answered(replace(call, opened=opened), page)


def _without_mark(request: Request) -> Response:
    """The cookie that was asked for is there: the address need not ask any more."""
    kept = "&".join(part for part in request.url.query.split("&") if part != f"{MARKED}=asked")
    return RedirectResponse(f"{request.url.path}?{kept}" if kept else request.url.path, SEE_OTHER)


def _plan(call: Call) -> Opened | None:
    """The plan, without the parts of it that were damaged."""
    cookie = call.desk.door.cookie(call.request)
    try:
        return call.desk.plans.opened(cookie) if cookie is not None else None
    except DamagedError as damaged:
        return damaged.opened


def _instead(call: Call, page: Page, why: Why) -> Response:
    if page.instead is not None:
        return page.instead(call, why)
    part = _part(call.request)
    if why == "away":
        return call.html(away_page(call, part), NOT_NOW)
    if MARKED in call.query and call.desk.door.cookie(call.request) is None:
        return call.html(no_cookie_page(call, part))
    return call.html((not_yours_page if why == "not-yours" else closed_page)(call, part), NOT_OPEN)


def _answered(call: Call, page: Page) -> Response:
    try:
        return page.answer(call)
    except EndedError:
        return _instead(call, page, "closed")
    except PlansAwayError:
        return _instead(call, page, "away")
    except (NotSavedError, NotKnownIfSavedError) as problem:
        known = isinstance(problem, NotSavedError)
        return call.html(not_saved_page(call, _part(call.request), known=known), NOT_NOW)


def _part(request: Request) -> str:
    """The end of the address, behind the language and “plan”."""
    return request.url.path.partition("/plan/")[2]
