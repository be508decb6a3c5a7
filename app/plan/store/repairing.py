"""Brings back what was damaged: each section as it was last whole."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.plan.store import sections, versions
from app.plan.store.chain import Role
from app.plan.store.errors import DamagedError
from app.plan.store.holding import own_key
from app.plan.store.keeping import following, place_of, put
from app.plan.store.opened import Opened, Plain, Text
from app.plan.store.safe import Safe
from app.plan.store.sections import ROLES, Kept, Read


def restore(safe: Safe, damaged: Opened) -> Opened:
    """Return the plan made whole from the newest readable version of each section.

    Raises DamagedError where there is none, and what every change raises.
    """
    own_key(damaged)
    known = versions.ever(safe, damaged.plan_id)
    reads = [_read(damaged, version, known[version]) for version in sorted(known, reverse=True)]
    text = Text(**{section: _newest(damaged, reads, section) for section in ROLES})
    ways = next(read.ways for read in reads if "own" not in read.damaged)
    after = following(
        safe, damaged, text=text, ways=ways, version=max(damaged.version, *known) + 1, damaged=()
    )
    return put(safe, damaged, after, old=0)


def _read(damaged: Opened, version: int, kept: Mapping[Role, Kept]) -> Read:
    return sections.read(damaged.keys, place_of(replace(damaged, version=version)), kept)


def _newest(damaged: Opened, reads: Sequence[Read], section: Role) -> Plain:
    whole = (getattr(read.text, section) for read in reads if section not in read.damaged)
    found: Plain | None = next(whole, None)
    if found is None:
        raise DamagedError([section], damaged)
    return found
