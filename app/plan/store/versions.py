"""The versions of a plan in the tables: the one that is, the few before it, and moving on from one to the next."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Connection,
    Date,
    Integer,
    Row,
    String,
    bindparam,
    delete,
    insert,
    null,
    select,
    union_all,
    update,
)

from app.plan.store import chain
from app.plan.store.chain import Role
from app.plan.store.holding import own_key
from app.plan.store.opened import Opened
from app.plan.store.safe import Safe
from app.plan.store.sections import Kept
from app.plan.store.tables import OLD, PLANS, SECTIONS

SCHEMA = 1
_ID, _VERSION = bindparam("of_plan", type_=String), bindparam("of_version", type_=Integer)
_ADVANCE = update(PLANS).where(
    PLANS.c.id == _ID,
    PLANS.c.version == _VERSION,
    PLANS.c.epoch == bindparam("of_epoch"),
    PLANS.c.write_verifier == bindparam("of_verifier"),
)
_BEFORE = (SECTIONS.c.plan_id, SECTIONS.c.section, _VERSION, SECTIONS.c.epoch, SECTIONS.c.ct)
_COPY = insert(OLD).from_select(
    list(OLD.c.keys()),
    select(*_BEFORE, bindparam("today", type_=Date)).where(SECTIONS.c.plan_id == _ID),
)
_FORGET = delete(OLD).where(OLD.c.plan_id == _ID, OLD.c.version <= _VERSION)
_EMPTY = delete(SECTIONS).where(SECTIONS.c.plan_id == _ID)
_KEPT = (SECTIONS.c.section, SECTIONS.c.version, SECTIONS.c.epoch, SECTIONS.c.ct)
_KEPT_OLD = (OLD.c.section, OLD.c.version, OLD.c.epoch, OLD.c.ct)
_NUMBERS = (null().label("section"), PLANS.c.version, PLANS.c.epoch, null().label("ct"))
_EVER = union_all(
    select(*_NUMBERS).where(PLANS.c.id == _ID),
    select(*_KEPT).where(SECTIONS.c.plan_id == _ID),
    select(*_KEPT_OLD).where(OLD.c.plan_id == _ID),
)
_AT = union_all(
    select(*_NUMBERS).where(PLANS.c.id == _ID),
    select(*_KEPT).where(SECTIONS.c.plan_id == _ID, SECTIONS.c.version == _VERSION),
    select(*_KEPT_OLD).where(OLD.c.plan_id == _ID, OLD.c.version == _VERSION),
)


class MovedError(Exception):
    """The plan is no longer at the version somebody started from."""


def begin(connection: Connection, opened: Opened, kept: Mapping[Role, Kept]) -> None:
    """Enter a new plan."""
    names = [column.name for column in PLANS.c if column.name in Opened.__slots__]
    row = {name: getattr(opened, name) for name in names}
    verifier = chain.verifier(own_key(opened))
    more = {"id": opened.plan_id, "write_verifier": verifier, "schema_version": SCHEMA}
    connection.execute(insert(PLANS), {**row, **more})
    connection.execute(insert(SECTIONS), list(_rows(opened.plan_id, kept)))


def advance(connection: Connection, before: Opened, after: Opened) -> None:
    """Move on if the plan is where we think it is, and was written with the key we hold; or raise MovedError."""
    here = {"of_plan": before.plan_id, "of_version": before.version, "of_epoch": before.epoch}
    verifier = chain.verifier(own_key(before))
    names = ("version", "epoch", "state", "changed_on", "reviewed_on", "delete_after")
    there = {name: getattr(after, name) for name in names}
    moved = {**here, **there, "of_verifier": verifier, "write_verifier": chain.verifier(own_key(after))}
    if connection.execute(_ADVANCE, moved).rowcount != 1:
        raise MovedError


def replace_sections(
    connection: Connection, safe: Safe, before: Opened, kept: Mapping[Role, Kept], *, old: int
) -> None:
    """Put sections in the place of those that are, of which the last ``old`` versions are kept aside."""
    here = {"of_plan": before.plan_id, "of_version": before.version}
    if old:
        connection.execute(_COPY, {**here, "today": safe.today()})
    connection.execute(_FORGET, {**here, "of_version": before.version - old})
    connection.execute(_EMPTY, here)
    connection.execute(insert(SECTIONS), list(_rows(before.plan_id, kept)))


def at_version(safe: Safe, plan_id: str, version: int) -> tuple[dict[Role, Kept], tuple[int, int] | None]:
    """Return the sections of a version, and at which epoch and version the plan is; None when it is gone."""
    with safe.reading() as connection:
        rows = connection.execute(_AT, {"of_plan": plan_id, "of_version": version}).all()
    return _sections(rows), _numbers(rows)


def ever(safe: Safe, plan_id: str) -> dict[int, dict[Role, Kept]]:
    """Return the sections of all versions there are."""
    with safe.reading() as connection:
        rows = connection.execute(_EVER, {"of_plan": plan_id}).all()
    return {row.version: _sections(each for each in rows if each.version == row.version) for row in rows}


def _rows(plan_id: str, kept: Mapping[Role, Kept]) -> Iterable[dict[str, object]]:
    for section, each in kept.items():
        numbers = {"version": each.version, "epoch": each.epoch}
        yield {"plan_id": plan_id, "section": section, **numbers, "ct": each.ct}


def _sections(rows: Iterable[Row[Any]]) -> dict[Role, Kept]:
    return {row.section: Kept(row.version, row.epoch, row.ct) for row in rows if row.section}


def _numbers(rows: Sequence[Row[Any]]) -> tuple[int, int] | None:
    return next(((row.epoch, row.version) for row in rows if row.section is None), None)
