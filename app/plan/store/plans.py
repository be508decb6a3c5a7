"""All that can be done with kept plans, in one place for the pages."""

import time
from collections.abc import Callable

from app.plan.store import creating, expire, keeping, repairing, reviewing, sessions, sharing, stopping
from app.plan.store.alarm import Alarm
from app.plan.store.chain import Role
from app.plan.store.entering import Entrance
from app.plan.store.expire import Expired
from app.plan.store.guesses import Guesses
from app.plan.store.keeping import Conflict, Saved
from app.plan.store.lives import Lifetimes, Until
from app.plan.store.opened import Keys3, Opened, Text, Who
from app.plan.store.replies import Busy, Entered, NoSuch, Reply, Slip, Wait
from app.plan.store.safe import Safe
from app.plan.store.sharing import Opening, Share
from app.plan.store.tombstones import Tombstones
from app.vault.database import Database
from app.vault.keys import Pepper
from app.vault.limits import DAY, Failures
from app.vault.secret import Secret

__all__ = [
    "Busy", "Conflict", "Entered", "Expired", "Guesses", "Keys3", "Lifetimes", "NoSuch", "Opened", "Opening",
    "Plans", "Role", "Saved", "Share", "Slip", "Text", "Tombstones", "Until", "Wait", "Who",
]  # fmt: skip

_MANY_IN_A_DAY = 1000


class Plans:
    """Kept plans; ``pepper`` None means that every use raises PlansAwayError."""

    def __init__(
        self,
        database: Database,
        pepper: Pepper | None,
        tombstones: Tombstones,
        clock: Callable[[], float] = time.time,
        settings: Lifetimes | None = None,
        guesses: Guesses | None = None,
    ) -> None:
        self._safe = Safe(database, pepper, tombstones, clock, settings)
        self._new, self._alarm = Failures(_MANY_IN_A_DAY, DAY, clock), Alarm(DAY, clock)
        self._entrance = Entrance(self._safe, guesses or Guesses(clock))

    def create(self, text: Text, *, remember_days: int = 0) -> tuple[Secret, Opened, Keys3]:
        """Return the cookie, the new plan (a draft), and the owner's own token and code."""
        if not self._new.count("plans").within:
            self._alarm.say("more new plans in a day than there should be")
        return creating.create(self._safe, text, remember_days=remember_days)

    def opened(self, cookie: bytes) -> Opened | None:
        """Return the plan a cookie opens; None when it is closed, has run out or is unknown."""
        return sessions.opened(self._safe, cookie)

    def save(self, opened: Opened, base: int, text: Text) -> Saved | Conflict:
        """Keep a text that was typed over version ``base``."""
        return keeping.save(self._safe, opened, base, text)

    def enter(
        self, typed: str, who: Who, client: str, *, remember_days: int = 0, instead_of: bytes | None = None
    ) -> Reply:
        """Open a plan by what was typed or scanned; ``client`` is a network address."""
        return self._entrance.enter(typed, who, client, remember_days=remember_days, instead_of=instead_of)

    def close(self, cookie: bytes) -> None:
        """End the session of a cookie."""
        sessions.close(self._safe, cookie)

    def kept(self, opened: Opened, *, remember_days: int = 0) -> Opened:
        """Make a draft live; remembered on this device, the session lasts days and keeps its cookie."""
        return reviewing.kept(self._safe, opened, remember_days=remember_days)

    def secrets(self, opened: Opened) -> Keys3:
        """Return the owner’s own token and code again."""
        return sharing.secrets(opened)

    def shares(self, opened: Opened) -> tuple[Share, ...]:
        """Return the shares that still open the plan, the oldest first."""
        return sharing.shares(self._safe, opened)

    def share(self, opened: Opened, label: str, role: Role, until: Until) -> tuple[Opened, Share]:
        """Make a share. Raises TooManyError."""
        return sharing.share(self._safe, opened, label, role, until)

    def stop(self, opened: Opened, share_id: str) -> tuple[Secret, Opened]:
        """Stop a share at once, also for copies of its keys; return the new cookie. Raises LookupError."""
        return stopping.stop(self._safe, opened, share_id)

    def change_code(self, opened: Opened) -> tuple[Secret, Opened, Keys3]:
        """Give the owner a new token and code; return the new cookie."""
        return stopping.change_code(self._safe, opened)

    def openings(self, opened: Opened) -> tuple[Opening, ...]:
        """Return who came in, the latest first."""
        return sharing.openings(self._safe, opened)

    def reviewed(self, opened: Opened) -> Opened:
        """Keep the plan for another while."""
        return reviewing.reviewed(self._safe, opened)

    def restore(self, damaged: Opened) -> Opened:
        """Make a damaged plan whole from the versions kept aside; ``damaged`` comes with DamagedError."""
        return repairing.restore(self._safe, damaged)

    def delete(self, opened: Opened) -> None:
        """Delete the plan at once and for ever."""
        reviewing.delete_plan(self._safe, opened)

    def expire(self) -> Expired:
        """Let go of what was kept long enough; to be run once a day."""
        return expire.expire(self._safe)

    def prepare(self) -> None:
        """Check the pepper and replay the tombstones before plan pages open. Raises PlansAwayError."""
        self._safe.prepare()
