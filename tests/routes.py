"""The routes an application answers, however many layers are wrapped round it."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

LAYERS = ("app", "inner", "_app")


def router_of(app: Any) -> Any:
    """The layer that has routes: the application itself or the first one found inside it."""
    while not hasattr(app, "routes"):
        app = next(getattr(app, name) for name in LAYERS if hasattr(app, name))
    return app


def routes_of(app: Any) -> set[tuple[str, str]]:
    """Every (method, path pattern), finished pages first; HEAD comes with GET and is not listed."""
    found = {("GET", address.route) for address in app.live.pages.addresses.values()}
    for route in flat(router_of(app).routes):
        found |= {(method, route.path) for method in (route.methods or {"GET"}) - {"HEAD"}}
    return found


def flat(routes: Iterable[Any]) -> Iterator[Any]:
    """The routes themselves, with those of included routers in their place."""
    for route in routes:
        inner = getattr(route, "original_router", None)
        yield from flat(inner.routes) if inner else (route,)


def example(pattern: str) -> str:
    """An address that fits a path pattern."""
    for name, value in {"lang": "en", "slug": "what-is-a-carer"}.items():
        pattern = re.sub(rf"{{{name}(:\w+)?}}", value, pattern)
    return re.sub(r"{\w+(:\w+)?}", "anything", pattern)
