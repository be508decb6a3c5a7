"""Brings a way in up to date while its secret is known for a moment: the newest pepper, today’s cost of a guess."""

import os
from dataclasses import replace
from typing import Any

from app.plan.store import chain, grants
from app.vault import stretch
from app.vault.keys import Pepper
from app.vault.secret import Secret
from app.vault.stretch import BusyError


def token(pepper: Pepper, row: Any, token: str, key: Secret) -> dict[str, object]:
    """Return what changes in the grant of a token; mostly nothing."""
    if row.kid == pepper.current:
        return {}
    grant = replace(grants.grant_of(pepper, row), kid=pepper.current)
    kek = chain.token_kek(pepper, grant.kid, grant.grant_id, token)
    lookup = chain.lookup_of_token(pepper, grant.kid, token)
    return {"kid": grant.kid, "lookup": lookup, "wrapped": chain.wrap(kek, key, grant)}


def code(pepper: Pepper, row: Any, code: str, stretched: Secret, key: Secret) -> dict[str, object]:
    """Return what changes in the grant of a code; mostly nothing, and nothing while this computer is busy."""
    outdated = stretch.outdated(row.kdf)
    if row.kid == pepper.current and not outdated:
        return {}
    try:
        salt, known = _stretched_anew(code) if outdated else (row.salt, stretched)
    except BusyError:
        return {}
    grant = replace(grants.grant_of(pepper, row), kid=pepper.current)
    kek = chain.code_kek(pepper, grant.kid, grant.grant_id, known)
    made = {"salt": salt, "kdf": str(stretch.NOW), "kid": grant.kid}
    return {**made, "wrapped": chain.wrap(kek, key, grant)}


def _stretched_anew(code: str) -> tuple[bytes, Secret]:
    salt = os.urandom(stretch.SALT_LENGTH)
    return salt, stretch.stretched(code, salt)
