"""What the routes of the plan work with: today’s editions and flow, the store, the cookie, paper, counts, limits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from starlette.requests import Request

from app.content.library import Library
from app.flow.model import Flow
from app.paper.paper import Paper
from app.paper.shelf import Shelf
from app.plan.door import LENGTH, Door
from app.plan.store.errors import PlansAwayError
from app.plan.store.plans import Plans
from app.vault.counts import Counts, key
from app.vault.limits import Limit
from app.web.edition import Edition
from app.web.hosts import is_loopback


@dataclass(frozen=True)
class Now:
    """Editions of one snapshot, the questions of the plan, and those of the plan for people under 18."""

    editions: Mapping[str, Edition]
    flow: Flow
    young: Flow
    library: Library


@dataclass(frozen=True)
class Terms:
    """What the settings say: whether new plans are made, and after how long one is to be looked at again or goes.

    ``remember_days`` 0: no device is remembered.
    """

    making: bool = True
    months: int = 24
    review_months: int = 6
    remember_days: int = 30


@dataclass(frozen=True)
class Limits:
    """How often one client begins a plan, and has papers made, before each takes ``pause`` seconds longer.

    Nobody is refused: a hospital, a library or a mobile network is one client.
    """

    creating: Limit
    printing: Limit
    pause: float = 2.0


@dataclass(frozen=True)
class Desk:
    """``now`` gives the current snapshot, ``address`` a client’s; on the ``shelf`` are forms that are empty."""

    now: Callable[[], Now]
    store: Callable[[], Plans]
    door: Door
    terms: Terms
    limits: Limits
    paper: Paper
    counts: Counts
    address: Callable[[Request], str]
    allow_http: bool = False
    shelf: Shelf = field(default_factory=Shelf)

    @property
    def plans(self) -> Plans:
        """The kept plans; what is done with them raises PlansAwayError while they cannot be opened."""
        return self.store()

    def safe(self, request: Request) -> bool:
        """Whether nobody can read along on the way: by https, on this computer, or in a trial that allows it."""
        return self.door.https or self.allow_http or is_loopback(request.url.hostname or "")

    def answers(self) -> bool:
        """Whether plans can be opened: the database is there, and the pepper is the one of its plans."""
        try:
            return self.plans.opened(bytes(LENGTH)) is None
        except PlansAwayError:
            return False

    def count(self, request: Request, name: str, what: str = "") -> None:
        """Counts that a plan was made or printed, with nothing of whose."""
        self.counts.count(key(name, what), dict(request.scope["headers"]))
