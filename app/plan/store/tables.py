"""The tables of the kept plans: ciphertext, dates, and who may open what; no plain word of a plan."""

from datetime import date

from sqlalchemy import BigInteger, CheckConstraint, LargeBinary, Table
from sqlmodel import Field, SQLModel

_KEYS_OF = "own view card"
WHO = "carer family health emergency social found"


def _one_of(name: str, column: str, values: str) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values.split())
    return CheckConstraint(f"{column} IN ({listed})", name=name)


class ServerKey(SQLModel, table=True):
    """A pepper this database was used with, known by a value it cannot be had from."""

    __tablename__ = "server_key"

    kid: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    check_value: bytes = Field(sa_type=LargeBinary)
    created_on: date
    retired_on: date | None = None


class Plan(SQLModel, table=True):
    """A plan: which version of it is the one, and until when it is kept."""

    __table_args__ = (
        _one_of("ck_plan_state", "state", "draft live deleting"),
        CheckConstraint("epoch > 0 AND version > 0", name="ck_plan_numbers"),
    )

    id: str = Field(primary_key=True, max_length=12)
    reference: str = Field(max_length=10, unique=True)
    epoch: int
    version: int
    write_verifier: bytes = Field(sa_type=LargeBinary)
    state: str = Field(max_length=10)
    created_on: date
    changed_on: date
    reviewed_on: date
    delete_after: date
    schema_version: int


class PlanSection(SQLModel, table=True):
    """One part of a plan, sealed under the key of those who may read it."""

    __tablename__ = "plan_section"
    __table_args__ = (_one_of("ck_plan_section_section", "section", _KEYS_OF),)

    plan_id: str = Field(primary_key=True, max_length=12, foreign_key="plan.id", ondelete="CASCADE")
    section: str = Field(primary_key=True, max_length=4)
    version: int
    epoch: int
    ct: bytes = Field(sa_type=LargeBinary)


class PlanSectionOld(SQLModel, table=True):
    """What a part was before, for a few versions and days: to undo, and to repair."""

    __tablename__ = "plan_section_old"
    __table_args__ = (_one_of("ck_plan_section_old_section", "section", _KEYS_OF),)

    plan_id: str = Field(primary_key=True, max_length=12, foreign_key="plan.id", ondelete="CASCADE")
    section: str = Field(primary_key=True, max_length=4)
    version: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    epoch: int
    ct: bytes = Field(sa_type=LargeBinary)
    replaced_on: date


class PlanGrant(SQLModel, table=True):
    """One way in: a key of the plan, wrapped under a secret that is not here.

    ``locked_until`` of a paper code is where its hour of counted failures ends, or its wait once they are
    too many. Instants are UTC seconds.
    """

    __tablename__ = "plan_grant"
    __table_args__ = (
        _one_of("ck_plan_grant_role", "role", _KEYS_OF),
        _one_of("ck_plan_grant_kind", "kind", "token code session"),
        CheckConstraint("(kind = 'code') = (salt IS NOT NULL)", name="ck_plan_grant_salt"),
        CheckConstraint("kind = 'session' OR idle_until IS NULL", name="ck_plan_grant_idle"),
    )

    id: str = Field(primary_key=True, max_length=20)
    plan_id: str = Field(max_length=12, foreign_key="plan.id", ondelete="CASCADE", index=True)
    share_id: str = Field(max_length=8, index=True)
    role: str = Field(max_length=4)
    kind: str = Field(max_length=7)
    lookup: bytes = Field(sa_type=LargeBinary, unique=True)
    kdf: str = Field(max_length=40)
    salt: bytes | None = Field(default=None, sa_type=LargeBinary)
    kid: int = Field(foreign_key="server_key.kid")
    wrapped: bytes = Field(sa_type=LargeBinary)
    epoch: int
    expires_at: int | None = Field(default=None, sa_type=BigInteger)
    idle_until: int | None = Field(default=None, sa_type=BigInteger)
    fails: int = 0
    locked_until: int | None = Field(default=None, sa_type=BigInteger)
    created_on: date


class PlanEvent(SQLModel, table=True):
    """That a plan was opened: in which hour, by which way in, and who they said they are."""

    __tablename__ = "plan_event"
    __table_args__ = (
        _one_of("ck_plan_event_what", "what", "opened found"),
        _one_of("ck_plan_event_who", "who", WHO),
        CheckConstraint("hour % 3600 = 0", name="ck_plan_event_hour"),
    )

    id: int | None = Field(default=None, primary_key=True)
    plan_id: str = Field(max_length=12, foreign_key="plan.id", ondelete="CASCADE", index=True)
    share_id: str | None = Field(default=None, max_length=8)
    hour: int = Field(sa_type=BigInteger)
    what: str = Field(max_length=10)
    who: str = Field(max_length=10)


class DeletionRequest(SQLModel, table=True):
    """That a plan is to go: asked by staff and confirmed by a second person, or due by its age."""

    __tablename__ = "deletion_request"
    __table_args__ = (CheckConstraint("confirmed_by <> asked_by", name="ck_deletion_request_two"),)

    id: int | None = Field(default=None, primary_key=True)
    reference: str = Field(max_length=10)
    asked_by: str = Field(max_length=80)
    confirmed_by: str | None = Field(default=None, max_length=80)
    due_on: date
    outcome: str | None = Field(default=None, max_length=20)


class Tombstone(SQLModel, table=True):
    """What was stopped or deleted, so that no restored backup brings it back."""

    __table_args__ = (_one_of("ck_tombstone_kind", "kind", "plan share"),)

    kind: str = Field(primary_key=True, max_length=5)
    id: str = Field(primary_key=True, max_length=12)
    on_date: date


def _rows(name: str) -> Table:
    return SQLModel.metadata.tables[name]


KEYS, PLANS, SECTIONS, OLD = map(_rows, ("server_key", "plan", "plan_section", "plan_section_old"))
GRANTS, EVENTS, REQUESTS, TOMBSTONES = map(
    _rows, ("plan_grant", "plan_event", "deletion_request", "tombstone")
)
ALL = (KEYS, PLANS, SECTIONS, OLD, GRANTS, EVENTS, REQUESTS, TOMBSTONES)
