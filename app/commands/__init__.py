"""The ``carers`` command: the same parts as the portal, without the web."""

from app.commands.start import run

__all__ = ["run"]
