"""Keeps what was typed: “saved” is said only after COMMIT, when it was read back and decrypted."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from app.plan.store import sections, versions
from app.plan.store.chain import Role
from app.plan.store.errors import (
    NotKnownIfSavedError,
    NotSavedError,
    NotYoursError,
    PlansAwayError,
    TooBigError,
)
from app.plan.store.holding import own_key, whole
from app.plan.store.loading import again
from app.plan.store.opened import Opened, Text
from app.plan.store.safe import Change, Safe
from app.plan.store.sections import Kept, Place
from app.plan.store.versions import MovedError

_TURNS = 3


@dataclass(frozen=True, slots=True)
class Saved:
    """It is kept: as which version, since when (UTC), and the plan as it is now."""

    version: int
    at: datetime
    opened: Opened


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody saved something else meanwhile; nothing was changed."""

    now: Opened


def save(safe: Safe, opened: Opened, base: int, text: Text) -> Saved | Conflict:
    """Keep a text that was typed over version ``base``; a double tap finds it saved already.

    Raises NotSavedError, NotKnownIfSavedError, EndedError, NotYoursError, TooBigError, DamagedError.
    """
    check_size(safe, text)
    own_key(opened)
    for _ in range(_TURNS):
        if opened.version != base and sections.same(opened.text, text):
            return _saved(safe, opened)
        if opened.version != base and not _is_as_at(safe, opened, base):
            return Conflict(opened)
        try:
            return _saved(safe, put(safe, whole(opened), following(safe, opened, text=text)))
        except MovedError:
            opened = again(safe, opened)
    raise NotSavedError("others change it all the time")


def check_size(safe: Safe, text: Text) -> None:
    """Raise TooBigError for more than a plan may hold; the card is made from the rest and not counted."""
    if sum(len(sections.plain_bytes(part)) for part in (text.own, text.view)) > safe.lifetimes.most_bytes:
        raise TooBigError


def following(safe: Safe, opened: Opened, **changes: Any) -> Opened:
    """Return what a plan is after a change by its owner today, which counts as a review."""
    today = safe.today()
    until = safe.lifetimes.delete_after(opened.state, today)
    dates = {"changed_on": today, "reviewed_on": today, "delete_after": until}
    return replace(opened, **{"version": opened.version + 1, **dates, **changes})


def put(
    safe: Safe, before: Opened, after: Opened, also: Change | None = None, *, old: int | None = None
) -> Opened:
    """Put a version in the place of another, with whatever else is to happen in the same transaction.

    Raises MovedError when ``before`` is no longer what is kept. ``old``: how many versions are kept aside.
    """
    kept = sections.seal(after.keys, place_of(after), after.text, after.ways)
    aside = safe.lifetimes.old_versions if old is None else old

    def change(connection: Connection) -> None:
        versions.advance(connection, before, after)
        versions.replace_sections(connection, safe, before, kept, old=aside)
        if also is not None:
            also(connection)

    try:
        answered = safe.write(change)
    except MovedError:
        if again(safe, before).version == before.version:
            raise NotYoursError from None
        raise
    acknowledge(safe, after, kept, answered=answered)
    return after


def acknowledge(safe: Safe, after: Opened, kept: Mapping[Role, Kept], *, answered: bool) -> None:
    """Return when what was kept is read back as it was meant, or others have gone on from it.

    Raises NotSavedError when it surely is not there, NotKnownIfSavedError when nobody can say.
    """
    try:
        found, now = versions.at_version(safe, after.plan_id, after.version)
    except PlansAwayError:
        raise NotKnownIfSavedError from None
    if found == kept and _is_meant(after, found):
        return
    if now is None or now < (after.epoch, after.version):
        raise NotSavedError("it was not there when it was read back")
    if now == (after.epoch, after.version) or not answered:
        raise NotKnownIfSavedError


def place_of(opened: Opened) -> Place:
    """Return where the sections of a plan belong."""
    return Place(opened.plan_id, opened.reference, opened.version, opened.epoch)


def _saved(safe: Safe, opened: Opened) -> Saved:
    return Saved(opened.version, datetime.fromtimestamp(safe.now(), UTC), opened)


def _is_meant(after: Opened, found: Mapping[Role, Kept]) -> bool:
    read = sections.read(after.keys, place_of(after), found)
    return not read.damaged and sections.same(read.text, after.text)


def _is_as_at(safe: Safe, opened: Opened, base: int) -> bool:
    """Say whether only shares changed since a version, so that what was typed over it fits."""
    before = replace(opened, version=base)
    then, _ = versions.at_version(safe, opened.plan_id, base)
    read = sections.read(before.keys, place_of(before), then)
    return bool(then) and not read.damaged and sections.same(read.text, opened.text)
