"""A change by the owner to what a plan is now, tried again when somebody saved at the same moment."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import IntegrityError

from app.plan.store.errors import NotSavedError
from app.plan.store.holding import own_key, whole
from app.plan.store.loading import again
from app.plan.store.opened import Opened
from app.plan.store.safe import Safe
from app.plan.store.versions import MovedError

Result = TypeVar("Result")

_TURNS = 5
_DRAWS = 8


def change(safe: Safe, opened: Opened, once: Callable[[Opened], Result]) -> Result:
    """Return what ``once`` makes of the plan as it is now.

    Raises NotYoursError, EndedError, DamagedError, NotSavedError, NotKnownIfSavedError.
    """
    own_key(opened)
    for _ in range(_TURNS):
        try:
            return once(whole(again(safe, opened)))
        except MovedError:
            continue
    raise NotSavedError("others change it all the time")


def drawn(once: Callable[[], Result]) -> Result:
    """Return what ``once`` makes with names drawn at random, drawn again when one is taken."""
    for _ in range(_DRAWS):
        try:
            return once()
        except IntegrityError:
            continue
    raise NotSavedError("no free name was found")
