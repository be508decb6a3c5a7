"""Locks a copy to several keepers of keys (age, X25519): each alone can open it, and this machine cannot."""

from collections.abc import Sequence

import pyrage

from app.vault.backup.errors import BackupError
from app.vault.secret import Secret

KEEPERS = 2
"""How many there must be, so that one lost key loses no backup."""


def new_identity() -> tuple[Secret, str]:
    """Return a keeper's secret key and the recipient that belongs to it."""
    identity = pyrage.x25519.Identity.generate()
    return Secret(str(identity).encode()), str(identity.to_public())


def lock(copy: bytes, recipients: Sequence[str]) -> bytes:
    """Return the copy locked to every recipient. Raises BackupError."""
    if len(set(recipients)) < KEEPERS:
        raise BackupError(
            f"Name {KEEPERS} keepers of backups in CARERS_BACKUP_RECIPIENTS, with a comma between. "
            "Each makes a key of their own: carers backup key"
        )
    return bytes(pyrage.encrypt(copy, [_recipient(one) for one in dict.fromkeys(recipients)]))


def unlock(locked: bytes, identity: Secret) -> bytes:
    """Return what was locked. Raises BackupError."""
    try:
        key = pyrage.x25519.Identity.from_str(identity.reveal().decode("ascii").strip())
    except (pyrage.IdentityError, UnicodeDecodeError):
        raise BackupError("This is not a keeper’s key. It begins with AGE-SECRET-KEY-1.") from None
    try:
        return bytes(pyrage.decrypt(locked, [key]))
    except pyrage.DecryptError:
        raise BackupError("This key does not open this backup, or the backup is damaged.") from None


def _recipient(text: str) -> object:
    try:
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        raise BackupError(f"“{text[:12]}…” is not a recipient. It begins with age1.") from None
