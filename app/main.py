"""Puts the application together; the only module that knows every part."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import partial

from fastapi import FastAPI, Request
from starlette.responses import Response
from starlette.types import ASGIApp

from app.checker.desk import Desk, Questions
from app.checker.kept import Keeper
from app.checker.routes import checker_routes
from app.content.watch import Watch
from app.guidance.paper_routes import paper_routes
from app.guidance.routes import guidance_routes
from app.paper.paper import Paper
from app.plan.desk import Desk as PlanDesk
from app.plan.leaving import forget_plan
from app.plan.routes import plan_routes
from app.portal.kept_plans import KeptPlans
from app.portal.live import Live
from app.portal.plan_desk import plan_desk
from app.portal.steady import one_heap, short_turns
from app.search.routes import Counter, search_routes
from app.settings import Settings
from app.vault.clients import Clients
from app.vault.counts import Counts
from app.vault.database import Database
from app.vault.keys import load_or_make_ring
from app.vault.limits import Limit
from app.vault.site import site_of
from app.web.access_log import AccessLog, Logged
from app.web.errors import ErrorPages
from app.web.finished_pages import KNOWN, FinishedPages
from app.web.guard import Guard
from app.web.guard_faults import Faults
from app.web.health import health_routes
from app.web.hosts import known_host
from app.web.leave import leave_routes
from app.web.limits_client import address_of
from app.web.reports import report_routes


@dataclass(frozen=True)
class Parts:
    """What runs beside the requests: the snapshot, its watch, counts, database, plans, access log and paper."""

    settings: Settings
    live: Live
    database: Database
    site: Database
    counts: Counts
    plans: KeptPlans
    log: AccessLog
    clients: Clients
    limit: Limit
    keeper: Keeper
    paper: Paper


def create_app(settings: Settings | None = None) -> ASGIApp:
    """The portal as an ASGI application; raises a sentence if content, keys or settings cannot be used."""
    one_heap()
    short_turns()
    parts = _parts(settings or Settings())
    errors = ErrorPages(lambda status, path: _error(parts.live, status, path), https=parts.settings.https)
    return _wrapped(_routes(parts, errors), parts, errors)


def _parts(settings: Settings) -> Parts:
    ring = load_or_make_ring(settings.var_dir / "keys", os.environ)
    database, clients = Database(settings.database), Clients(ring)
    site = site_of(database, settings.site_database_url)
    return Parts(
        settings=settings,
        live=Live(settings, ring),
        database=database,
        site=site,
        counts=Counts(site if settings.counts else None),
        plans=KeptPlans(settings, database),
        log=AccessLog(),
        clients=clients,
        limit=Limit("search", settings.search_per_minute, clients),
        keeper=Keeper(ring, https=settings.https),
        paper=Paper(settings.static_dir / "fonts" / "pdf"),
    )


def _routes(parts: Parts, errors: ErrorPages) -> FastAPI:
    app = FastAPI(
        lifespan=_lifespan(parts), docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False
    )
    errors.install(app)
    token, plans = parts.settings.health_token, _plan_desk(parts)
    app.include_router(
        health_routes(
            lambda: True,
            checks={
                "database": parts.database.answers,
                "plans": plans.answers,
                "index": lambda: parts.live.snapshot.desk.engine.state == "index",
            },
            token=token.get_secret_value() if token else None,
        )
    )
    app.include_router(leave_routes((partial(_forget_plan, plans), parts.keeper.forget_if_kept)))
    app.include_router(report_routes())
    app.include_router(
        search_routes(
            lambda: parts.live.snapshot.desk,
            Counter(parts.limit, parts.counts, address_of(parts.settings.trusted_proxies)),
            errors.response,
        )
    )
    app.include_router(paper_routes(lambda: parts.live.snapshot.editions, parts.paper))
    desk = Desk(lambda: _questions(parts.live), parts.keeper, parts.counts, parts.paper)
    app.include_router(checker_routes(desk))
    app.include_router(plan_routes(plans))
    app.include_router(guidance_routes(lambda: parts.live.snapshot.library))
    return app


def _forget_plan(desk: PlanDesk, request: Request, reply: Response) -> None:
    forget_plan(desk.plans, desk.door, request, reply)


def _plan_desk(parts: Parts) -> PlanDesk:
    return plan_desk(parts.settings, parts.live, parts.plans, parts.clients, parts.paper, parts.counts)


def _wrapped(app: FastAPI, parts: Parts, errors: ErrorPages) -> ASGIApp:
    settings = parts.settings
    hosts = known_host(settings.base_url, anywhere=settings.allow_http)
    faults = Faults(settings.base_url, hosts, KNOWN)
    guard = Guard(app, faults=faults, https=settings.https, refuse=errors.response)
    return FinishedPages(
        Logged(guard, parts.log.add, KNOWN),
        parts.live,
        known_host=hosts,
        log=parts.log.add,
        count=parts.counts.add,
        failed=errors.failed,
    )


def _questions(live: Live) -> Questions:
    now = live.snapshot
    return Questions(now.editions, now.questionnaires, now.library)


def _error(live: Live, status: int, path: str) -> bytes:
    return live.snapshot.error(status, path.split("/")[1] if "/" in path else "")


def _lifespan(parts: Parts) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        watch = Watch(parts.settings.content_dir, parts.live.reload)
        parts.log.start()
        parts.counts.start()
        watch.start()
        parts.live.warm_up()
        try:
            yield
        finally:
            watch.stop()
            parts.counts.stop()
            parts.log.stop()
            parts.paper.close()
            parts.live.snapshot.desk.engine.close()
            parts.site.close()
            parts.database.close()

    return lifespan
