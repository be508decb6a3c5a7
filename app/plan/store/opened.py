"""A plan as one session sees it, with the keys its role has and no others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from app.plan.store.chain import Role
from app.plan.store.ways import Ways
from app.vault.secret import Secret

Who = Literal["carer", "family", "health", "emergency", "social", "found"]
State = Literal["draft", "live"]
Plain = Mapping[str, object]
NO_WAYS = Ways(owner="")


@dataclass(frozen=True, slots=True)
class Text:
    """Plain JSON objects, sealed one by one under the key of the role; those above a reader's role are empty."""

    own: Plain = field(default_factory=dict, repr=False)
    view: Plain = field(default_factory=dict, repr=False)
    card: Plain = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Session:
    """The grant a cookie opens; ``remembered`` sessions have no idle limit. Instants are UTC seconds."""

    id: str
    share_id: str
    cookie: Secret
    kid: int
    expires_at: int
    remembered: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """A plan as one session sees it; what came of a damaged section is empty and named in ``damaged``."""

    plan_id: str
    reference: str
    role: Role
    version: int
    epoch: int
    state: State
    created_on: date
    changed_on: date
    reviewed_on: date
    delete_after: date
    text: Text
    who: Who
    keys: Mapping[Role, Secret] = field(repr=False, compare=False)
    ways: Ways = field(default=NO_WAYS, repr=False)
    session: Session | None = field(default=None, repr=False, compare=False)
    damaged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Keys3:
    """A token and a code, as they are printed for people; the code is grouped by ``tokens.grouped``."""

    token: str = field(repr=False)
    code: str = field(repr=False)
