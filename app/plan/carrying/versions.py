"""Files of older versions, brought to today's one step at a time."""

from collections.abc import Callable, Mapping
from typing import Any

SCHEMA_VERSION = 1
Plain = Mapping[str, Any]
Step = Callable[[Plain], Plain]

STEPS: Mapping[int, Step] = {}
"""From each older version to the one after it; version 1 is the first."""


class NewerVersionError(ValueError):
    """The file was made with a newer version of the portal."""


class NotAPlanError(ValueError):
    """The file is no plan of ours."""


def brought_up(plain: Plain, steps: Mapping[int, Step] = STEPS, today: int = SCHEMA_VERSION) -> Plain:
    """The content of a file as this version writes it. Raises NewerVersionError and NotAPlanError."""
    version = plain.get("schema_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise NotAPlanError
    if version > today:
        raise NewerVersionError
    for number in range(version, today):
        plain = {**steps[number](plain), "schema_version": number + 1}
    return plain
