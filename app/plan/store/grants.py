"""Rows of ``plan_grant``: a key of the plan wrapped under a token, a code or a cookie, and unwrapped again."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from app.plan.store import chain
from app.plan.store.chain import KEY_LENGTH, Grant, Kind, Role
from app.plan.store.opened import Session, Who
from app.plan.store.ways import Way
from app.vault import stretch
from app.vault.aead import TamperedError, open_, seal
from app.vault.keys import Pepper
from app.vault.secret import Secret
from app.vault.tokens import new_id

GRANT_ID_LENGTH = 20
FAST = "hkdf-sha256"
_WHO: dict[bytes, Who] = {who.encode("ascii"): who for who in get_args(Who)}
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Into:
    """The plan a way leads into, and the keys there are to wrap."""

    plan_id: str
    epoch: int
    keys: Mapping[Role, Secret]
    pepper: Pepper
    today: date

    def grant(self, share_id: str, role: Role, kind: Kind, expires_at: int | None) -> Grant:
        """Return a new grant of this plan."""
        kid = self.pepper.current
        return Grant(new_id(GRANT_ID_LENGTH), self.plan_id, share_id, role, kind, self.epoch, kid, expires_at)

    def row(self, grant: Grant, lookup: bytes, wrapped: bytes, **more: object) -> Row:
        """Return what is kept of a grant."""
        named = {name: getattr(grant, name) for name in Grant.__slots__ if name != "grant_id"}
        blank = {"kdf": FAST, "salt": None, "idle_until": None, "fails": 0, "locked_until": None}
        kept = {"id": grant.grant_id, "lookup": lookup, "wrapped": wrapped, "created_on": self.today}
        return {**named, **blank, **kept, **more}


def rows_of_way(into: Into, share_id: str, way: Way) -> list[Row]:
    """Return the grants of a token and its code; takes as long as Argon2id does and may raise BusyError."""
    return [_row_of_token(into, share_id, way), _row_of_code(into, share_id, way)]


def row_of_session(into: Into, session: Session, role: Role, who: Who, idle_until: int | None) -> Row:
    """Return the grant of a cookie, which also keeps, sealed, who they said they are."""
    grant = _grant_of_session(into, session, role)
    kek = chain.session_kek(into.pepper, grant.kid, grant.grant_id, session.cookie)
    wrapped = seal(kek, into.keys[role].reveal() + who.encode("ascii"), grant.about)
    lookup = chain.lookup_of_session(into.pepper, grant.kid, session.cookie)
    return into.row(grant, lookup, wrapped, idle_until=idle_until)


def unwrap_token(pepper: Pepper, row: Any, token: str) -> Secret:
    """Return the key a token opens; raises TamperedError."""
    grant = grant_of(pepper, row)
    return chain.unwrap(chain.token_kek(pepper, grant.kid, grant.grant_id, token), row.wrapped, grant)


def unwrap_code(pepper: Pepper, row: Any, stretched: Secret) -> Secret:
    """Return the key a stretched code opens; raises TamperedError."""
    grant = grant_of(pepper, row)
    return chain.unwrap(chain.code_kek(pepper, grant.kid, grant.grant_id, stretched), row.wrapped, grant)


def unwrap_session(pepper: Pepper, row: Any, cookie: Secret) -> tuple[Secret, Who]:
    """Return the key a cookie opens, and who they said they are; raises TamperedError."""
    grant = grant_of(pepper, row)
    kek = chain.session_kek(pepper, grant.kid, grant.grant_id, cookie)
    both = open_(kek, row.wrapped, grant.about)
    who = _WHO.get(both[KEY_LENGTH:])
    if who is None:
        raise TamperedError
    return Secret(both[:KEY_LENGTH]), who


def lookups_of_token(pepper: Pepper, token: str) -> list[bytes]:
    """Return where the grant of a token may be, whichever pepper it was made with."""
    return [chain.lookup_of_token(pepper, kid, token) for kid in pepper.kids]


def lookups_of_session(pepper: Pepper, cookie: Secret) -> list[bytes]:
    """Return where the grant of a cookie may be, whichever pepper it was made with."""
    return [chain.lookup_of_session(pepper, kid, cookie) for kid in pepper.kids]


def grant_of(pepper: Pepper, row: Any) -> Grant:
    """Return what the wrapped key of a row was bound to, if nothing was changed."""
    if row.kid not in pepper.kids:
        raise TamperedError
    named = (row.grant_id, row.plan_id, row.share_id, row.role, row.kind)
    return Grant(*named, row.grant_epoch, row.kid, row.expires_at)


def _row_of_token(into: Into, share_id: str, way: Way) -> Row:
    grant = into.grant(share_id, way.role, "token", way.until)
    kek = chain.token_kek(into.pepper, grant.kid, grant.grant_id, way.token)
    lookup = chain.lookup_of_token(into.pepper, grant.kid, way.token)
    return into.row(grant, lookup, chain.wrap(kek, into.keys[way.role], grant))


def _row_of_code(into: Into, share_id: str, way: Way) -> Row:
    grant, salt = into.grant(share_id, way.role, "code", way.until), os.urandom(stretch.SALT_LENGTH)
    kek = chain.code_kek(into.pepper, grant.kid, grant.grant_id, stretch.stretched(way.code, salt))
    wrapped = chain.wrap(kek, into.keys[way.role], grant)
    return into.row(grant, chain.lookup_of_code(way.code), wrapped, salt=salt, kdf=str(stretch.NOW))


def _grant_of_session(into: Into, session: Session, role: Role) -> Grant:
    kind: Kind = "session"
    return Grant(
        session.id, into.plan_id, session.share_id, role, kind, into.epoch, session.kid, session.expires_at
    )
