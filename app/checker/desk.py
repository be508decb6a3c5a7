"""What the routes of the checkers work with: editions and questionnaires of today, the cookie, counts and paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from starlette.requests import Request

from app.checker.kept import Keeper, Visit
from app.checker.questionnaires import Questionnaires
from app.content.library import Library
from app.flow.model import Flow
from app.paper.paper import Paper
from app.paper.shelf import Shelf
from app.vault.counts import Counts, key
from app.web.edition import Edition


@dataclass(frozen=True)
class Questions:
    """Editions and questionnaires of one snapshot."""

    editions: Mapping[str, Edition]
    questionnaires: Questionnaires
    library: Library


@dataclass(frozen=True)
class Desk:
    """``now`` gives the current snapshot; on the ``shelf`` are PDFs that are the same for everybody."""

    now: Callable[[], Questions]
    keeper: Keeper
    counts: Counts
    paper: Paper
    shelf: Shelf = field(default_factory=Shelf)

    def visit(self, request: Request, flow: Flow) -> Visit:
        """What this browser kept of its answers to that flow."""
        return self.keeper.read(request.cookies, flow.id)

    def count(self, request: Request, name: str, slug: str, what: str) -> None:
        """Counts a question shown or an outcome, with no answers and nothing about who it was."""
        self.counts.count(key(name, f"{slug}/{what}"), dict(request.scope["headers"]))
