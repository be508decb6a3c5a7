"""Daily counts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of counts."""
    op.create_table(
        "counter",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("dim", sa.String(120), primary_key=True),
        sa.Column("n", sa.Integer(), nullable=False),
    )
