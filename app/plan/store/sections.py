"""The three sections of a plan between plain JSON and what is kept: each sealed under the key of its role."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from app.plan.store import chain, ways
from app.plan.store.chain import Role
from app.plan.store.opened import NO_WAYS, Plain, Text
from app.plan.store.ways import Ways
from app.vault.aead import TamperedError
from app.vault.secret import Secret

ROLES: tuple[Role, ...] = ("card", "view", "own")
"""From the least to the most."""
_BOUND: tuple[Role, ...] = ("card", "view")


@dataclass(frozen=True, slots=True)
class Place:
    """Which version of which plan a section belongs to."""

    plan_id: str
    reference: str
    version: int
    epoch: int

    def about(self, section: Role) -> bytes:
        """Return what a section in this place is sealed about."""
        return chain.section_about(self.plan_id, section, self.version, self.epoch)


@dataclass(frozen=True, slots=True)
class Kept:
    """A section as it is kept."""

    version: int
    epoch: int
    ct: bytes


@dataclass(frozen=True, slots=True)
class Read:
    """What could be read, and which sections could not."""

    text: Text
    ways: Ways
    damaged: tuple[str, ...]


def plain_bytes(value: object) -> bytes:
    """Return JSON as it is sealed; raises ValueError or TypeError for what JSON cannot say."""
    said = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return said.encode("utf-8", "surrogatepass")


def seal(keys: Mapping[Role, Secret], place: Place, text: Text, known: Ways) -> dict[Role, Kept]:
    """Return all three sections; the owner's own tells by their hashes what the others must be."""
    sealed = {section: _seal(keys, place, section, getattr(text, section), {}) for section in _BOUND}
    more = {**known.plain(), "bind": {section: _hash(sealed[section].ct) for section in _BOUND}}
    return {**sealed, "own": _seal(keys, place, "own", text.own, more)}


def read(keys: Mapping[Role, Secret], place: Place, kept: Mapping[Role, Kept]) -> Read:
    """Return what these keys open of the sections of one place."""
    opened = {section: open_one(keys, place, section, kept.get(section)) for section in keys}
    own = opened.get("own") or {}
    damaged = {section for section, found in opened.items() if found is None}
    damaged |= {section for section, told in own.get("bind", {}).items() if not _is(kept.get(section), told)}
    texts = {section: (opened.get(section) or {}).get("text", {}) for section in ROLES}
    fine = {section: text if section not in damaged else {} for section, text in texts.items()}
    return Read(Text(**fine), ways.from_plain(own) if own else NO_WAYS, tuple(sorted(damaged)))


def open_one(
    keys: Mapping[Role, Secret], place: Place, section: Role, kept: Kept | None
) -> dict[str, Any] | None:
    """Return a section, None when it is missing, of another version, or not as it was sealed."""
    if kept is None or (kept.version, kept.epoch) != (place.version, place.epoch):
        return None
    try:
        said = json.loads(chain.open_section(keys[section], kept.ct, place.about(section)))
    except TamperedError:
        return None
    return said if said["reference"] == place.reference else None


def same(text: Text, other: Text) -> bool:
    """Say whether two texts are the same once they are JSON."""
    return text == other or all(
        _json(getattr(text, section)) == _json(getattr(other, section)) for section in ROLES
    )


def _seal(
    keys: Mapping[Role, Secret], place: Place, section: Role, text: Plain, more: Mapping[str, object]
) -> Kept:
    said = plain_bytes({"reference": place.reference, "text": text, **more})
    return Kept(place.version, place.epoch, chain.seal_section(keys[section], said, place.about(section)))


def _hash(ct: bytes) -> str:
    return sha256(ct).hexdigest()


def _is(kept: Kept | None, told: str) -> bool:
    return kept is not None and _hash(kept.ct) == told


def _json(plain: Plain) -> object:
    return json.loads(plain_bytes(plain))
