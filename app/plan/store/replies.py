"""What somebody is told who typed or scanned a code."""

from dataclasses import dataclass

from app.plan.store.opened import Opened
from app.vault.secret import Secret


@dataclass(frozen=True, slots=True)
class Entered:
    """The plan, and the cookie of a new session; no cookie when the database can only be read.

    Neither for whoever found a card, whatever they typed.
    """

    cookie: Secret | None
    opened: Opened | None


@dataclass(frozen=True, slots=True)
class Slip:
    """This is no code: a sign is wrong or missing. Nothing was counted and nothing looked up."""


@dataclass(frozen=True, slots=True)
class NoSuch:
    """It opens nothing: unknown, wrong, run out, stopped; never said which."""


@dataclass(frozen=True, slots=True)
class Busy:
    """Too many codes are being opened at once; a token needs no waiting."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Too many wrong codes: come again after so many seconds, or scan the QR code."""

    seconds: int


Reply = Entered | Slip | NoSuch | Busy | Wait
