"""The ways into a plan, with their secrets, as the owner's own section keeps them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from app.plan.store.chain import Role
from app.vault.tokens import new_code, new_id, new_locator, new_token

SHARE_ID_LENGTH = 8
_DOUBLE_TAP = 20


@dataclass(frozen=True, slots=True)
class Way:
    """One token and one code for a role; instants are UTC seconds, ``until`` None until it is stopped."""

    role: Role
    label: str
    token: str = field(repr=False)
    code: str = field(repr=False)
    made_at: int
    until: int | None = None

    def lives(self, now: int) -> bool:
        """Say whether it still opens the plan."""
        return self.until is None or now < self.until

    def is_twin_of(self, other: "Way") -> bool:
        """Say whether this was asked for twice in a moment, as by a double tap."""
        same = (self.role, self.label, self._span) == (other.role, other.label, other._span)
        return same and abs(self.made_at - other.made_at) <= _DOUBLE_TAP

    def with_new_secrets(self) -> "Way":
        """Return the same with another token and code."""
        return replace(self, token=new_token(), code=new_code(new_locator()))

    @property
    def _span(self) -> int | None:
        return None if self.until is None else self.until - self.made_at


@dataclass(frozen=True, slots=True)
class Past:
    """What is remembered of a way that was stopped, so that its openings can still be named."""

    role: Role
    label: str
    ended_on: date


@dataclass(frozen=True, slots=True)
class Ways:
    """All ways by share id; ``owner`` is the id of the owner's own."""

    owner: str
    now: Mapping[str, Way] = field(default_factory=dict)
    past: Mapping[str, Past] = field(default_factory=dict)

    def plus(self, share_id: str, way: Way) -> "Ways":
        """Return them with one more."""
        return replace(self, now={**self.now, share_id: way})

    def without(self, share_id: str, today: date) -> "Ways":
        """Return them with one stopped."""
        way = self.now[share_id]
        left = {name: each for name, each in self.now.items() if name != share_id}
        return replace(self, now=left, past={**self.past, share_id: Past(way.role, way.label, today)})

    def lasting(self, now: int, today: date, since: date) -> "Ways":
        """Return them with those that ran out among the past, and none of the past from before ``since``."""
        kept = self
        for share_id, way in self.now.items():
            kept = kept if way.lives(now) else kept.without(share_id, today)
        recent = {name: past for name, past in kept.past.items() if past.ended_on >= since}
        return replace(kept, past=recent)

    def named(self, share_id: str | None) -> tuple[Role, str]:
        """Return role and label of a way, stopped or not; the owner's own has no label."""
        known = self.now.get(share_id or "") or self.past.get(share_id or "")
        return (known.role, known.label) if known else ("card", "")

    def plain(self) -> dict[str, object]:
        """Return them as JSON objects."""
        now = {name: asdict(way) for name, way in self.now.items()}
        past = {name: [past.role, past.label, past.ended_on.isoformat()] for name, past in self.past.items()}
        return {"owner": self.owner, "shares": now, "past": past}


def new_way(role: Role, now: int, label: str = "", until: int | None = None) -> Way:
    """Return a way in with new secrets."""
    return Way(role, label, new_token(), new_code(new_locator()), now, until)


def new_share_id() -> str:
    """Return a name for a share; it is no secret."""
    return new_id(SHARE_ID_LENGTH)


def from_plain(known: Mapping[str, Any]) -> Ways:
    """Return the ways ``plain`` told of."""
    now = {name: Way(**told) for name, told in known["shares"].items()}
    past = {
        name: Past(role, label, date.fromisoformat(day)) for name, (role, label, day) in known["past"].items()
    }
    return Ways(known["owner"], now, past)
