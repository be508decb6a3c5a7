"""Further ways into a plan, for people the owner chooses, and who used which when."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from app.plan.store.chain import Role
from app.plan.store.changing import change, drawn
from app.plan.store.errors import NotSavedError, TooManyError
from app.plan.store.grants import Into, rows_of_way
from app.plan.store.holding import own_key
from app.plan.store.keeping import following, put
from app.plan.store.lives import Until, day_of, months_after, opening_since, share_ends
from app.plan.store.opened import Keys3, Opened, Who
from app.plan.store.safe import Safe
from app.plan.store.tables import EVENTS, GRANTS
from app.plan.store.ways import Way, Ways, new_share_id, new_way
from app.vault.stretch import BusyError


@dataclass(frozen=True, slots=True)
class Share:
    """A way in for somebody; ``until`` is its last day, None until it is stopped."""

    id: str
    label: str
    role: Role
    until: date | None
    token: str = field(repr=False)
    code: str = field(repr=False)
    made_on: date


@dataclass(frozen=True, slots=True)
class Opening:
    """That somebody came in, in the hour that begins at ``hour`` (UTC)."""

    hour: datetime
    role: Role
    who: Who
    label: str


def secrets(opened: Opened) -> Keys3:
    """Return the owner's own token and code again."""
    own_key(opened)
    way = opened.ways.now[opened.ways.owner]
    return Keys3(way.token, way.code)


def shares(safe: Safe, opened: Opened) -> tuple[Share, ...]:
    """Return the shares that still open the plan, the oldest first; the owner's own way is none of them."""
    own_key(opened)
    return tuple(_share(share_id, way) for share_id, way in _living(opened.ways, safe.now()))


def share(safe: Safe, opened: Opened, label: str, role: Role, until: Until) -> tuple[Opened, Share]:
    """Make a share, or return the one a double tap has just made; a card lasts until it is stopped.

    Raises TooManyError and what every change raises.
    """
    wanted = new_way(role, safe.now(), label, share_ends(role, until, safe.now()))
    return change(safe, opened, lambda now: _share_once(safe, now, wanted))


def openings(safe: Safe, opened: Opened) -> tuple[Opening, ...]:
    """Return who came in during the last months, the latest first."""
    own_key(opened)
    since = opening_since(safe.today(), safe.lifetimes.event_months)
    those = select(EVENTS).where(EVENTS.c.plan_id == opened.plan_id, EVENTS.c.hour >= since)
    with safe.reading() as connection:
        rows = connection.execute(those.order_by(EVENTS.c.id.desc())).all()
    return tuple(_opening(opened, row) for row in rows)


def lasting(safe: Safe, ways: Ways) -> Ways:
    """Return the ways there are today."""
    since = months_after(safe.today(), -safe.lifetimes.event_months)
    return ways.lasting(safe.now(), safe.today(), since)


def _share_once(safe: Safe, opened: Opened, wanted: Way) -> tuple[Opened, Share]:
    twin = next((each for each in opened.ways.now.items() if wanted.is_twin_of(each[1])), None)
    if twin:
        return opened, _share(*twin)
    ways = lasting(safe, opened.ways)
    if len(_living(ways, safe.now())) >= safe.lifetimes.most_shares:
        raise TooManyError
    return drawn(lambda: _drawn(safe, opened, ways, wanted))


def _drawn(safe: Safe, opened: Opened, ways: Ways, wanted: Way) -> tuple[Opened, Share]:
    share_id, way = new_share_id(), wanted.with_new_secrets()
    return _put(safe, opened, ways.plus(share_id, way), share_id), _share(share_id, way)


def _put(safe: Safe, opened: Opened, ways: Ways, share_id: str) -> Opened:
    into = Into(opened.plan_id, opened.epoch, opened.keys, safe.pepper, safe.today())
    try:
        rows = rows_of_way(into, share_id, ways.now[share_id])
    except BusyError:
        raise NotSavedError("this computer is too busy") from None

    def also(connection: Connection) -> None:
        connection.execute(insert(GRANTS), rows)

    return put(safe, opened, following(safe, opened, ways=ways), also)


def _opening(opened: Opened, row: Row[Any]) -> Opening:
    role, label = opened.ways.named(row.share_id)
    return Opening(datetime.fromtimestamp(row.hour, UTC), role, row.who, label)


def _living(ways: Ways, now: int) -> list[tuple[str, Way]]:
    return [(name, way) for name, way in ways.now.items() if way.lives(now) and name != ways.owner]


def _share(share_id: str, way: Way) -> Share:
    until = None if way.until is None else day_of(way.until)
    return Share(share_id, way.label, way.role, until, way.token, way.code, day_of(way.made_at))
