"""The keys of a plan run one way, owner → view → card, and every way in wraps one of them."""

import hmac
import secrets
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from app.vault.aead import TamperedError, bound, open_, pad, seal, unpad
from app.vault.keys import Pepper, derive
from app.vault.secret import Secret
from app.vault.tokens import locator_of

Role = Literal["own", "view", "card"]
Kind = Literal["token", "code", "session"]
KEY_LENGTH = 32
COOKIE_LENGTH = 32
DOWN = {"view": "esp1/own->view", "card": "esp1/view->card"}
KEKS = {"token": "esp1/kek/token|", "code": "esp1/kek/code|", "session": "esp1/kek/session|"}
WRITE = "esp1/write"
_SECTION, _GRANT = "esp1", "esp1/grant"


@dataclass(frozen=True, slots=True)
class Grant:
    """Everything a wrapped key is bound to; a row with one of these changed opens nothing."""

    grant_id: str
    plan_id: str
    share_id: str
    role: Role
    kind: Kind
    epoch: int
    kid: int
    expires_at: int | None = None

    @property
    def about(self) -> bytes:
        """What the wrapped key is sealed about; ``expires_at`` in seconds."""
        ends = "" if self.expires_at is None else self.expires_at
        names = (self.grant_id, self.plan_id, self.share_id, self.role, self.kind)
        return bound(_GRANT, *names, self.epoch, self.kid, ends)


def own_key() -> Secret:
    """Return a new owner's key; it exists only wrapped."""
    return Secret(secrets.token_bytes(KEY_LENGTH))


def new_cookie() -> Secret:
    """Return the bytes of a new session cookie."""
    return Secret(secrets.token_bytes(COOKIE_LENGTH))


def view_of(own: Secret) -> Secret:
    """Return the key of the full plan."""
    return derive(own, DOWN["view"])


def card_of(view: Secret) -> Secret:
    """Return the key of the card."""
    return derive(view, DOWN["card"])


def keys_of(role: Role, key: Secret) -> dict[Role, Secret]:
    """Return the key of a role and of every role below it; there is no way up."""
    if role == "own":
        return {"own": key, **keys_of("view", view_of(key))}
    if role == "view":
        return {"view": key, "card": card_of(key)}
    return {"card": key}


def verifier(own: Secret) -> bytes:
    """Return what the database keeps to tell an owner: whoever saves must hold the key it is made from."""
    return sha256(derive(own, WRITE).reveal()).digest()


def token_kek(pepper: Pepper, kid: int, grant_id: str, token: str) -> Secret:
    """Return the key that wraps for a token."""
    return derive(Secret(token.encode("ascii")), KEKS["token"] + grant_id, salt=pepper.kek(kid))


def code_kek(pepper: Pepper, kid: int, grant_id: str, stretched: Secret) -> Secret:
    """Return the key that wraps for a paper code, which ``vault.stretch`` has made costly to guess."""
    return derive(stretched, KEKS["code"] + grant_id, salt=pepper.kek(kid))


def session_kek(pepper: Pepper, kid: int, grant_id: str, cookie: Secret) -> Secret:
    """Return the key that wraps for a session."""
    return derive(cookie, KEKS["session"] + grant_id, salt=pepper.kek(kid))


def lookup_of_token(pepper: Pepper, kid: int, token: str) -> bytes:
    """Return under what the grant of a token is found; the token cannot be had from it."""
    return b"t" + _mac(pepper.lookup(kid), token.encode("ascii"))


def lookup_of_code(code: str) -> bytes:
    """Return under what the grant of a paper code is found: the part that is no secret."""
    return b"c" + locator_of(code).encode("ascii")


def lookup_of_session(pepper: Pepper, kid: int, cookie: Secret) -> bytes:
    """Return under what a session is found; the cookie cannot be had from it."""
    return b"s" + _mac(pepper.lookup(kid), cookie.reveal())


def wrap(kek: Secret, role_key: Secret, grant: Grant) -> bytes:
    """Return the key of a role as it is kept."""
    return seal(kek, role_key.reveal(), grant.about)


def unwrap(kek: Secret, wrapped: bytes, grant: Grant) -> Secret:
    """Return the key of a role; raises TamperedError when the secret is wrong or the row was changed."""
    key = open_(kek, wrapped, grant.about)
    if len(key) != KEY_LENGTH:
        raise TamperedError
    return Secret(key)


def section_about(plan_id: str, section: Role, version: int, epoch: int) -> bytes:
    """Return what a section is sealed about: another plan's, an older or a swapped one does not open."""
    return bound(_SECTION, plan_id, section, version, epoch)


def seal_section(role_key: Secret, text: bytes, about: bytes) -> bytes:
    """Return a section as it is kept, its size rounded up."""
    return seal(role_key, pad(text), about)


def open_section(role_key: Secret, sealed: bytes, about: bytes) -> bytes:
    """Return the text of a section; raises TamperedError."""
    return unpad(open_(role_key, sealed, about))


def _mac(key: Secret, value: bytes) -> bytes:
    return hmac.new(key.reveal(), value, sha256).digest()
