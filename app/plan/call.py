"""One request about a plan: the page that answers it, who asks, in which language, and what the form sent."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from app.flow.model import Flow
from app.flow.typed import Typed
from app.plan.addresses import Addresses
from app.plan.desk import Desk
from app.plan.store.plans import Opened
from app.web.edition import Edition

SEE_OTHER, INVALID, NOT_OPEN, CONFLICT, NOT_NOW = 303, 422, 403, 409, 503
Method = Literal["GET", "POST"]
Needs = Literal["nothing", "open", "owner"]
Limited = Literal["creating", "printing"]
Why = Literal["closed", "not-yours", "away"]
Read: TypeAlias = Callable[[Request], Awaitable[Typed]]


@dataclass(frozen=True)
class Call:
    """``opened`` is the plan this browser has open, ``part`` what the address says behind the route, if anything."""

    desk: Desk
    request: Request
    edition: Edition
    flow: Flow
    opened: Opened | None
    typed: Typed
    part: str = ""

    @property
    def at(self) -> Addresses:
        """The addresses of the plan in this language."""
        return Addresses(self.edition)

    @property
    def query(self) -> Mapping[str, str]:
        """What stands behind the question mark."""
        return self.request.query_params

    @property
    def plan(self) -> Opened:
        """The open plan, on pages that need one."""
        if self.opened is None:
            raise LookupError("this page is for whoever has a plan open")
        return self.opened

    @property
    def client(self) -> str:
        """Whose request it is, for limits."""
        return self.desk.address(self.request)

    def sent(self, name: str) -> str:
        """What the form sent under that name; nothing if it did not."""
        return next(iter(self.typed.get(name, ())), "").strip()

    def html(self, text: str, status: int = 200) -> Response:
        """The page; that nobody keeps or lists it is seen to by the guard."""
        return HTMLResponse(text, status, headers={"content-language": self.edition.language.html})

    def go(self, part: str = "", query: str = "") -> Response:
        """On to another page of the plan."""
        return RedirectResponse(self.at.at(part, query), SEE_OTHER)


Answer: TypeAlias = Callable[[Call], Response]
Instead: TypeAlias = Callable[[Call, Why], Response]


@dataclass(frozen=True)
class Page:
    """An address of the feature, who may use it, and what answers; ``read`` reads a form that is not the usual one.

    ``needs``: nothing; an open plan, in whatever role; or the owner's. ``instead`` answers when there is none: it is
    closed, it is open to read only, or the store is away; without it a page says so. ``limited``: it takes longer for
    whoever asks very often. ``mends``: its owner gets it also while a part of the plan is damaged.
    """

    path: str
    answer: Answer
    needs: Needs = "owner"
    method: Method = "GET"
    read: Read | None = None
    instead: Instead | None = None
    limited: Limited | None = None
    mends: bool = False
