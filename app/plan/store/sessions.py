"""Sessions: short ways in for one browser, which end when unused, when their time is up, and with their share."""

from dataclasses import replace

from sqlalchemy import delete, update

from app.plan.store import chain, grants
from app.plan.store.chain import Role
from app.plan.store.errors import NotKnownIfSavedError, NotSavedError
from app.plan.store.grants import Into, Row
from app.plan.store.holding import whole
from app.plan.store.lives import DAY
from app.plan.store.loading import Found, by_lookup, opened_from, usable
from app.plan.store.opened import Opened, Session
from app.plan.store.safe import Safe
from app.plan.store.tables import GRANTS
from app.vault.aead import TamperedError
from app.vault.secret import Secret
from app.vault.tokens import new_id

_STEP = 100
"""A session’s idle limit moves when it would move by a hundredth, so that not every page is a write."""


def new_session(
    safe: Safe, role: Role, state: str, share_id: str, ends: int | None = None, remember_days: int = 0
) -> Session:
    """Return a session that ends with its share at the latest; only an owner is remembered."""
    days = min(remember_days, safe.lifetimes.remember_days) if role == "own" else 0
    most = safe.now() + (days * DAY or safe.lifetimes.most(role, state))
    expires_at = most if ends is None else min(most, ends)
    grant_id, cookie = new_id(grants.GRANT_ID_LENGTH), chain.new_cookie()
    return Session(grant_id, share_id, cookie, safe.pepper.current, expires_at, remembered=days > 0)


def row_of(safe: Safe, opened: Opened, session: Session) -> Row:
    """Return what is kept of a session of this plan."""
    into = Into(opened.plan_id, opened.epoch, opened.keys, safe.pepper, safe.today())
    return grants.row_of_session(into, session, opened.role, opened.who, _idle_until(safe, opened, session))


def opened(safe: Safe, cookie: bytes) -> Opened | None:
    """Return the plan a cookie opens, None when it opens nothing any more; its idle limit moves.

    Raises DamagedError, with what can be read, and PlansAwayError.
    """
    if len(cookie) != chain.COOKIE_LENGTH:
        return None
    secret = Secret(cookie)
    with safe.reading() as connection:
        found = by_lookup(connection, grants.lookups_of_session(safe.pepper, secret))
    known = _known(safe, found, secret)
    if known is not None:
        _move(safe, found, known)
        whole(known)
    return known


def close(safe: Safe, cookie: bytes) -> None:
    """End the session of a cookie; raises NotSavedError when the database does not answer."""
    lookups = grants.lookups_of_session(safe.pepper, Secret(cookie))
    ended = delete(GRANTS).where(GRANTS.c.lookup.in_(lookups))
    if not safe.write(lambda connection: connection.execute(ended)):
        raise NotKnownIfSavedError


def relimited(safe: Safe, opened: Opened, remember_days: int) -> Session | None:
    """Return the session of an opening with the limits of a live plan; one that is remembered stays so."""
    session = opened.session
    if session is None or (session.remembered and not remember_days):
        return session
    limits = new_session(safe, opened.role, "live", session.share_id, None, remember_days)
    return replace(limits, id=session.id, cookie=session.cookie)


def _known(safe: Safe, found: Found, cookie: Secret) -> Opened | None:
    if not usable(found, safe.now()):
        return None
    row = found[0]
    try:
        key, who = grants.unwrap_session(safe.pepper, row, cookie)
    except TamperedError:
        return None
    session = Session(row.grant_id, row.share_id, cookie, row.kid, row.expires_at, row.idle_until is None)
    return opened_from(found, row.role, key, who, session)


def _move(safe: Safe, found: Found, known: Opened) -> None:
    """Move the idle limit; where nothing can be written it stays, and the plan still opens."""
    session, before = known.session, found[0].idle_until
    until = _idle_until(safe, known, session) if session else None
    if (
        before is None
        or until is None
        or (until - before) * _STEP < safe.lifetimes.idle(known.role, known.state)
    ):
        return
    moved = update(GRANTS).where(GRANTS.c.id == found[0].grant_id).values(idle_until=until)
    try:
        safe.write(lambda connection: connection.execute(moved))
    except NotSavedError:
        return


def _idle_until(safe: Safe, opened: Opened, session: Session) -> int | None:
    return None if session.remembered else safe.now() + safe.lifetimes.idle(opened.role, opened.state)
