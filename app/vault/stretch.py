"""Makes a typed code costly to guess: Argon2id, so many at once and no more."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore

from argon2.low_level import Type, hash_secret_raw

from app.vault.secret import Secret

SALT_LENGTH = 16
OUTPUT_LENGTH = 32
AT_ONCE = 4
LONGEST_WAIT = 2.0
_MOST_MEMORY_KIB = 262_144
_MOST_PASSES = 16
_KDF = re.compile(r"argon2id\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})")
_places = BoundedSemaphore(AT_ONCE)


class BusyError(RuntimeError):
    """Too many codes are being opened at once; try again, or scan the QR code, which does not wait."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs: memory in KiB, passes over it, and lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def __str__(self) -> str:
        """Return it as it stands in ``kdf``."""
        return f"argon2id$m={self.memory_kib},t={self.passes},p={self.lanes}"


NOW = Cost(memory_kib=19_456, passes=2, lanes=1)


def parse(kdf: str) -> Cost:
    """Return the cost a grant was made with; raises ValueError for what no version of this portal wrote."""
    found = _KDF.fullmatch(kdf)
    cost = Cost(*map(int, found.groups())) if found else None
    if cost is None or not _bearable(cost):
        raise ValueError("this is not a cost of Argon2id we use")
    return cost


def outdated(kdf: str) -> bool:
    """Say whether a grant is to be made again with today's cost, now that its code is known for a moment."""
    return parse(kdf) != NOW


def stretched(code: str, salt: bytes, cost: Cost = NOW) -> Secret:
    """Return the key a code stretches to; raises BusyError after two seconds of waiting for a place."""
    with _place():
        return Secret(
            hash_secret_raw(
                code.encode("ascii"),
                salt,
                time_cost=cost.passes,
                memory_cost=cost.memory_kib,
                parallelism=cost.lanes,
                hash_len=OUTPUT_LENGTH,
                type=Type.ID,
            )
        )


@contextmanager
def _place() -> Iterator[None]:
    if not _places.acquire(timeout=LONGEST_WAIT):
        raise BusyError
    try:
        yield
    finally:
        _places.release()


def _bearable(cost: Cost) -> bool:
    """Whether this machine would finish: a changed row must not be able to fill the memory."""
    enough = cost.lanes >= 1 and 8 * cost.lanes <= cost.memory_kib
    return enough and 1 <= cost.passes <= _MOST_PASSES and cost.memory_kib <= _MOST_MEMORY_KIB
