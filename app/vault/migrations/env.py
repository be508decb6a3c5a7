"""Runs the migrations on the connection the vault gives, inside its transaction."""

import sqlmodel
from alembic import context

import app.vault.tables  # noqa: F401  (declares what ``alembic check`` compares with)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=sqlmodel.SQLModel.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
