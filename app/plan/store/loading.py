"""From rows to a plan as one role sees it, in one statement, so that all its parts are of one moment."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, select

from app.plan.store import chain
from app.plan.store.chain import Role
from app.plan.store.errors import EndedError
from app.plan.store.opened import Opened, Session, Who
from app.plan.store.safe import Safe
from app.plan.store.sections import Kept, Place, read
from app.plan.store.tables import GRANTS, PLANS, SECTIONS
from app.vault.secret import Secret

Found = Sequence[Row[Any]]
"""The rows of one plan: a row for each section, the rest the same in each."""

_KEPT = (
    SECTIONS.c.section,
    SECTIONS.c.version.label("section_version"),
    SECTIONS.c.epoch.label("section_epoch"),
    SECTIONS.c.ct,
)
_PLAN = [column for column in PLANS.c if column.name != "id"]
_GRANT = [
    GRANTS.c.id.label("grant_id"),
    GRANTS.c.epoch.label("grant_epoch"),
    GRANTS.c.created_on.label("grant_created_on"),
    *(column for column in GRANTS.c if column.name not in {"id", "epoch", "created_on"}),
]
_WITH_SECTIONS = PLANS.outerjoin(SECTIONS, SECTIONS.c.plan_id == PLANS.c.id)
_BY_ID: Select[Any] = (
    select(PLANS.c.id.label("plan_id"), *_PLAN, *_KEPT)
    .select_from(_WITH_SECTIONS)
    .where(PLANS.c.id == bindparam("plan_id"))
)
_BY_LOOKUP: Select[Any] = (
    select(*_GRANT, *_PLAN, *_KEPT)
    .select_from(_WITH_SECTIONS.join(GRANTS, GRANTS.c.plan_id == PLANS.c.id))
    .where(GRANTS.c.lookup.in_(bindparam("lookups", expanding=True)))
)


def by_lookup(connection: Connection, lookups: Sequence[bytes]) -> Found:
    """Return a grant with its plan and sections; nothing when there is none."""
    return connection.execute(_BY_LOOKUP, {"lookups": lookups}).all()


def usable(found: Found, now: int) -> bool:
    """Say whether a grant may still open its plan: not run out, of this epoch, the plan not on its way out."""
    if not found:
        return False
    row = found[0]
    ends = [instant for instant in (row.expires_at, row.idle_until) if instant is not None]
    return all(now < end for end in ends) and row.grant_epoch == row.epoch and row.state != "deleting"


def opened_from(found: Found, role: Role, key: Secret, who: Who, session: Session | None) -> Opened:
    """Return the plan as a key opens it, with what is damaged named."""
    row, keys = found[0], chain.keys_of(role, key)
    place = Place(row.plan_id, row.reference, row.version, row.epoch)
    known = read(keys, place, _kept(found))
    dates = {name: getattr(row, name) for name in ("created_on", "changed_on", "reviewed_on", "delete_after")}
    return Opened(
        plan_id=row.plan_id,
        reference=row.reference,
        role=role,
        version=row.version,
        epoch=row.epoch,
        state=row.state,
        **dates,
        text=known.text,
        who=who,
        keys=keys,
        ways=known.ways,
        session=session,
        damaged=known.damaged,
    )


def again(safe: Safe, opened: Opened) -> Opened:
    """Return the plan as it is now, with the keys of an opening; raises EndedError when they no longer fit."""
    with safe.reading() as connection:
        found = connection.execute(_BY_ID, {"plan_id": opened.plan_id}).all()
    if not found or found[0].epoch != opened.epoch:
        raise EndedError
    return opened_from(found, opened.role, opened.keys[opened.role], opened.who, opened.session)


def _kept(found: Found) -> Mapping[Role, Kept]:
    return {row.section: Kept(row.section_version, row.section_epoch, row.ct) for row in found if row.section}
