"""What the log says of an error nobody foresaw: its type and its place, never its words or its values."""

import logging
import traceback
from pathlib import Path

from starlette.types import Scope

_log = logging.getLogger("app.web")


def place(problem: BaseException) -> str:
    """Return ``file:line function`` of the innermost frame an error passed through."""
    frames = traceback.extract_tb(problem.__traceback__)
    if not frames:
        return "unknown place"
    last = frames[-1]
    return f"{'/'.join(Path(last.filename).parts[-3:])}:{last.lineno} {last.name}"


def report(problem: BaseException, scope: Scope | None = None) -> None:
    """Write one line about an error; the request id finds its line in the access log."""
    request = (scope or {}).get("request.id", "-")
    _log.error("unexpected %s at %s (request %s)", type(problem).__name__, place(problem), request)
