"""Slows down whoever types wrong codes; the right code is never refused because of others at the same address."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from app.plan.store.alarm import Alarm
from app.vault.clients import Clients, network
from app.vault.keys import KeyRing
from app.vault.limits import Failures, Turn
from app.vault.secret import Secret

_ALL = "all"


@dataclass(frozen=True, slots=True)
class Pace:
    """How many wrong codes before it gets slow, in how many seconds, and how slow."""

    per_client: int = 10
    per_network: int = 100
    per_service: int = 600
    span: int = 600
    pause: float = 2.0
    slow_at_once: int = 8


class Guesses:
    """Counts wrong codes of a client, its network and everybody, in memory and under names nobody can read.

    Over a limit every try waits a moment first, one at a time for each client, and only so many at once:
    waiting takes up a thread, and those are needed by others.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.time,
        pause: Callable[[float], None] = time.sleep,
        pace: Pace | None = None,
    ) -> None:
        self._pace, self._pause = pace or Pace(), pause
        self._clients = Clients(
            KeyRing({1: Secret(os.urandom(32))}), lambda: datetime.fromtimestamp(clock(), UTC).date()
        )
        most = (self._pace.per_client, self._pace.per_network, self._pace.per_service)
        self._client, self._network, self._service = (Failures(each, self._pace.span, clock) for each in most)
        self._alarm = Alarm(self._pace.span, clock)
        self._slow: set[str] = set()
        self._lock = threading.Lock()

    @contextmanager
    def guess(self, address: str) -> Iterator["Guess"]:
        """Count a try unless it says that it was right; its turn is not ``within`` when it has to come again."""
        names = (
            self._clients.name("code", address),
            self._clients.name("code-network", network(address)),
            _ALL,
        )
        counted = tuple(zip((self._client, self._network, self._service), names, strict=True))
        turns = [failures.count(name) for failures, name in counted]
        guess = Guess(self._slowly(names[0], turns))
        try:
            yield guess
        except Exception:
            guess.forgiven = True
            raise
        finally:
            if guess.forgiven or not guess.turn.within:
                for failures, name in counted:
                    failures.take_back(name)

    def _slowly(self, client: str, turns: list[Turn]) -> Turn:
        if all(turn.within for turn in turns):
            return turns[0]
        one_place = not all(turn.within for turn in turns[:-1])
        self._alarm.say(
            f"many wrong codes from {'one place' if one_place else 'everywhere'}: each further one is slow"
        )
        lane = client if one_place else str(id(turns))
        if not self._enter(lane):
            return Turn(within=False, retry_after=round(self._pace.pause))
        try:
            self._pause(self._pace.pause)
        finally:
            self._slow.discard(lane)
        return Turn(within=True)

    def _enter(self, lane: str) -> bool:
        with self._lock:
            if lane in self._slow or len(self._slow) >= self._pace.slow_at_once:
                return False
            self._slow.add(lane)
            return True


@dataclass(slots=True)
class Guess:
    """One try; ``forgiven`` once it was right, or was none."""

    turn: Turn
    forgiven: bool = False
