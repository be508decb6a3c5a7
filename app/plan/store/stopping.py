"""Stops a way in: everything under new keys in one transaction, so that also what was copied opens nothing more."""

from dataclasses import replace

from sqlalchemy import Connection, delete, insert

from app.plan.store import chain, sessions
from app.plan.store.changing import change, drawn
from app.plan.store.errors import NotSavedError
from app.plan.store.grants import Into, Row, rows_of_way
from app.plan.store.keeping import following, put
from app.plan.store.opened import Keys3, Opened, Session
from app.plan.store.ready import bury
from app.plan.store.safe import Safe
from app.plan.store.sharing import lasting, secrets
from app.plan.store.tables import GRANTS
from app.plan.store.tombstones import Stone
from app.plan.store.ways import Ways, new_share_id, new_way
from app.vault.secret import Secret
from app.vault.stretch import BusyError


def stop(safe: Safe, opened: Opened, share_id: str) -> tuple[Secret, Opened]:
    """Stop a share; return the new cookie and the plan under its new keys. LookupError when there is none."""
    return change(safe, opened, lambda now: _stop_once(safe, now, share_id))


def change_code(safe: Safe, opened: Opened) -> tuple[Secret, Opened, Keys3]:
    """Give the owner a new token and code in the place of the old; the shares stay."""
    cookie, after = change(safe, opened, lambda now: drawn(lambda: _change_once(safe, now)))
    return cookie, after, secrets(after)


def _stop_once(safe: Safe, opened: Opened, share_id: str) -> tuple[Secret, Opened]:
    if share_id == opened.ways.owner or share_id not in opened.ways.now:
        raise LookupError("there is no such share")
    ways = opened.ways.without(share_id, safe.today())
    return _rekey(safe, opened, ways, share_id)


def _change_once(safe: Safe, opened: Opened) -> tuple[Secret, Opened]:
    """A new share id as well: the tombstone of the old one must not end the new."""
    old, new = opened.ways.owner, new_share_id()
    ways = opened.ways.without(old, safe.today()).plus(new, new_way("own", safe.now()))
    return _rekey(safe, opened, replace(ways, owner=new), old)


def _rekey(safe: Safe, opened: Opened, ways: Ways, ended: str) -> tuple[Secret, Opened]:
    ways = lasting(safe, ways)
    session = _renewed(safe, opened, ways)
    keys = chain.keys_of("own", chain.own_key())
    after = following(safe, opened, epoch=opened.epoch + 1, keys=keys, ways=ways, session=session)
    stone = Stone(safe.today(), "share", ended)
    rows = [*_survivors(safe, after), sessions.row_of(safe, after, session)]

    def also(connection: Connection) -> None:
        connection.execute(delete(GRANTS).where(GRANTS.c.plan_id == opened.plan_id))
        bury(connection, stone)
        connection.execute(insert(GRANTS), rows)

    put(safe, opened, after, also, old=0)
    safe.tombstones.add([stone])
    return session.cookie, after


def _renewed(safe: Safe, opened: Opened, ways: Ways) -> Session:
    """Return the session that acts, as long as it was to last, with a new cookie; all others end."""
    before = opened.session
    share_id = before.share_id if before and before.share_id in ways.now else ways.owner
    made = sessions.new_session(safe, "own", opened.state, share_id)
    if before is None:
        return made
    return replace(made, expires_at=before.expires_at, remembered=before.remembered)


def _survivors(safe: Safe, after: Opened) -> list[Row]:
    into = Into(after.plan_id, after.epoch, after.keys, safe.pepper, safe.today())
    try:
        return [row for share_id, way in after.ways.now.items() for row in rows_of_way(into, share_id, way)]
    except BusyError:
        raise NotSavedError("this computer is too busy") from None
