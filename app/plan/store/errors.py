"""What can go wrong with a kept plan, in words a page can act on; no message ever holds plan text or a secret."""

from collections.abc import Collection

from app.plan.store.opened import Opened
from app.vault.secret import Secret


class NotSavedError(RuntimeError):
    """Nothing was saved: the database is away, full or locked, or this computer is too busy."""


class NotKnownIfSavedError(RuntimeError):
    """The database stopped answering at the last moment; nobody can say yet whether it was saved."""


class PlansAwayError(RuntimeError):
    """No plan can be opened now: the database is away, or the pepper is missing or another one."""


class NotYoursError(RuntimeError):
    """Only who holds the owner's key can do this."""


class EndedError(RuntimeError):
    """This opening is over: the plan was deleted, or a share of it stopped, or its code changed, meanwhile."""


class TooBigError(ValueError):
    """The plan is larger than a plan may be."""


class TooManyError(RuntimeError):
    """There are as many shares as a plan may have."""


class DamagedError(RuntimeError):
    """Some sections were changed outside this portal; ``opened`` holds what can still be read.

    ``cookie`` is the new session when this happened on entering.
    """

    def __init__(
        self, sections: Collection[str], opened: Opened | None = None, cookie: Secret | None = None
    ) -> None:
        super().__init__(f"damaged: {', '.join(sorted(sections))}")
        self.sections, self.opened, self.cookie = tuple(sorted(sections)), opened, cookie
