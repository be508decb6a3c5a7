"""Kept plans."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = (
    "tombstone", "deletion_request", "plan_event", "plan_grant",
    "plan_section_old", "plan_section", "plan", "server_key",
)  # fmt: skip
_SECTIONS = "IN ('own', 'view', 'card')"


def upgrade() -> None:
    """Make the tables of the plans."""
    _plans()
    _sections()
    _grants()
    _events()
    _endings()


def downgrade() -> None:
    """Drop them with all plans; the tables from before stay as they are."""
    for name in _TABLES:
        op.drop_table(name)


def _plan_id(**more: Any) -> sa.Column[str]:
    return sa.Column(
        "plan_id", sa.String(12), sa.ForeignKey("plan.id", ondelete="CASCADE"), nullable=False, **more
    )


def _plans() -> None:
    op.create_table(
        "server_key",
        sa.Column("kid", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("check_value", sa.LargeBinary(), nullable=False),
        sa.Column("created_on", sa.Date(), nullable=False),
        sa.Column("retired_on", sa.Date()),
    )
    op.create_table(
        "plan",
        sa.Column("id", sa.String(12), primary_key=True),
        sa.Column("reference", sa.String(10), nullable=False, unique=True),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("write_verifier", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        *(
            sa.Column(name, sa.Date(), nullable=False)
            for name in ("created_on", "changed_on", "reviewed_on", "delete_after")
        ),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.CheckConstraint("state IN ('draft', 'live', 'deleting')", name="ck_plan_state"),
        sa.CheckConstraint("epoch > 0 AND version > 0", name="ck_plan_numbers"),
    )


def _sections() -> None:
    op.create_table(
        "plan_section",
        _plan_id(primary_key=True),
        sa.Column("section", sa.String(4), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("ct", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(f"section {_SECTIONS}", name="ck_plan_section_section"),
    )
    op.create_table(
        "plan_section_old",
        _plan_id(primary_key=True),
        sa.Column("section", sa.String(4), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("ct", sa.LargeBinary(), nullable=False),
        sa.Column("replaced_on", sa.Date(), nullable=False),
        sa.CheckConstraint(f"section {_SECTIONS}", name="ck_plan_section_old_section"),
    )


def _grants() -> None:
    op.create_table(
        "plan_grant",
        sa.Column("id", sa.String(20), primary_key=True),
        _plan_id(index=True),
        sa.Column("share_id", sa.String(8), nullable=False, index=True),
        sa.Column("role", sa.String(4), nullable=False),
        sa.Column("kind", sa.String(7), nullable=False),
        sa.Column("lookup", sa.LargeBinary(), nullable=False, unique=True),
        sa.Column("kdf", sa.String(40), nullable=False),
        sa.Column("salt", sa.LargeBinary()),
        sa.Column("kid", sa.Integer(), sa.ForeignKey("server_key.kid"), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.BigInteger()),
        sa.Column("idle_until", sa.BigInteger()),
        sa.Column("fails", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.BigInteger()),
        sa.Column("created_on", sa.Date(), nullable=False),
        sa.CheckConstraint(f"role {_SECTIONS}", name="ck_plan_grant_role"),
        sa.CheckConstraint("kind IN ('token', 'code', 'session')", name="ck_plan_grant_kind"),
        sa.CheckConstraint("(kind = 'code') = (salt IS NOT NULL)", name="ck_plan_grant_salt"),
        sa.CheckConstraint("kind = 'session' OR idle_until IS NULL", name="ck_plan_grant_idle"),
    )


def _events() -> None:
    op.create_table(
        "plan_event",
        sa.Column("id", sa.Integer(), primary_key=True),
        _plan_id(index=True),
        sa.Column("share_id", sa.String(8)),
        sa.Column("hour", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.String(10), nullable=False),
        sa.Column("who", sa.String(10), nullable=False),
        sa.CheckConstraint("what IN ('opened', 'found')", name="ck_plan_event_what"),
        sa.CheckConstraint(
            "who IN ('carer', 'family', 'health', 'emergency', 'social', 'found')", name="ck_plan_event_who"
        ),
        sa.CheckConstraint("hour % 3600 = 0", name="ck_plan_event_hour"),
    )


def _endings() -> None:
    op.create_table(
        "deletion_request",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reference", sa.String(10), nullable=False),
        sa.Column("asked_by", sa.String(80), nullable=False),
        sa.Column("confirmed_by", sa.String(80)),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("outcome", sa.String(20)),
        sa.CheckConstraint("confirmed_by <> asked_by", name="ck_deletion_request_two"),
    )
    op.create_table(
        "tombstone",
        sa.Column("kind", sa.String(5), primary_key=True),
        sa.Column("id", sa.String(12), primary_key=True),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.CheckConstraint("kind IN ('plan', 'share')", name="ck_tombstone_kind"),
    )
