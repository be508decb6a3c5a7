"""Finds the plan a token or a code opens; of codes, every wrong one costs the same and is counted."""

from dataclasses import dataclass, field
from typing import Any

from app.plan.store import chain, grants, renewing
from app.plan.store.chain import Role
from app.plan.store.guesses import Guesses
from app.plan.store.loading import Found, by_lookup, usable
from app.plan.store.locators import Locators
from app.plan.store.replies import Busy, NoSuch, Wait
from app.plan.store.safe import Safe
from app.vault import stretch
from app.vault.aead import TamperedError
from app.vault.secret import Secret
from app.vault.stretch import BusyError, Cost

_NOBODYS_SALT = bytes(stretch.SALT_LENGTH)


@dataclass(frozen=True, slots=True)
class Match:
    """A grant, the key it opened, and what of its row is to be brought up to date."""

    found: Found
    role: Role
    key: Secret
    renewed: dict[str, object] = field(repr=False)


def by_token(safe: Safe, token: str) -> Match | NoSuch:
    """Return what a token opens; it is never made to wait."""
    with safe.reading() as connection:
        found = by_lookup(connection, grants.lookups_of_token(safe.pepper, token))
    if not usable(found, safe.now()):
        return NoSuch()
    row = found[0]
    try:
        key = grants.unwrap_token(safe.pepper, row, token)
    except TamperedError:
        return NoSuch()
    return Match(found, row.role, key, renewing.token(safe.pepper, row, token, key))


def by_code(
    safe: Safe, guesses: Guesses, locators: Locators, code: str, client: str
) -> Match | NoSuch | Busy | Wait:
    """Return what a paper code opens."""
    with guesses.guess(client) as guess:
        if not guess.turn.within:
            return Wait(guess.turn.retry_after)
        reply = _tried(safe, locators, code)
        guess.forgiven = not isinstance(reply, NoSuch)
        return reply


def _tried(safe: Safe, locators: Locators, code: str) -> Match | NoSuch | Busy | Wait:
    lookup = chain.lookup_of_code(code)
    with safe.reading() as connection:
        found = by_lookup(connection, [lookup])
    wait = locators.count(lookup)
    if wait:
        return Wait(wait)
    row = found[0] if usable(found, safe.now()) else None
    try:
        stretched = stretch.stretched(code, *_salt_and_cost(row))
    except BusyError:
        return Busy()
    return NoSuch() if row is None else _matched(safe, found, code, stretched)


def _matched(safe: Safe, found: Found, code: str, stretched: Secret) -> Match | NoSuch:
    row = found[0]
    try:
        key = grants.unwrap_code(safe.pepper, row, stretched)
    except TamperedError:
        return NoSuch()
    right = {"fails": 0, "locked_until": None}
    return Match(found, row.role, key, {**right, **renewing.code(safe.pepper, row, code, stretched, key)})


def _salt_and_cost(row: Any) -> tuple[bytes, Cost]:
    """Return what a code is stretched with; for a code nobody has, or a changed row, what costs the same."""
    try:
        if len(row.salt) == stretch.SALT_LENGTH:
            return row.salt, stretch.parse(row.kdf)
    except (AttributeError, TypeError, ValueError):
        pass
    return _NOBODYS_SALT, stretch.NOW
