"""Seals bytes under a random key so that they open only unchanged, with that key, about the same thing."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.vault.secret import Secret

NONCE_LENGTH = 12
BLOCK = 1024
_LENGTH = 4

Turn = Callable[[Secret, bytes, bytes], bytes]


class TamperedError(ValueError):
    """What was sealed was changed, cut, sealed with another key, or sealed about something else."""


@dataclass(frozen=True, slots=True)
class Suite:
    """One way to seal; both functions take the key, the bytes and what they are about."""

    seal: Turn
    open_: Turn


def seal(key: Secret, plain: bytes, about: bytes) -> bytes:
    """Return ``plain`` sealed; the first byte names the suite. Never for a password: keys are random."""
    return bytes((WRITES,)) + SUITES[WRITES].seal(key, plain, about)


def open_(key: Secret, sealed: bytes, about: bytes) -> bytes:
    """Return what was sealed; raises TamperedError, which says nothing about why."""
    suite = SUITES.get(sealed[0]) if sealed else None
    if suite is None:
        raise TamperedError
    return suite.open_(key, sealed[1:], about)


def bound(*parts: str | int | bytes) -> bytes:
    """Return what something sealed is about: each part after its length, so that no two lists are alike."""
    return b"".join(len(part).to_bytes(_LENGTH, "big") + part for part in map(_plain, parts))


def pad(data: bytes) -> bytes:
    """Return the length, the data and zeros up to whole blocks, so that the size tells little."""
    told = len(data).to_bytes(_LENGTH, "big") + data
    return told + b"\0" * (-len(told) % BLOCK)


def unpad(padded: bytes) -> bytes:
    """Return the data that was padded; raises TamperedError for anything ``pad`` does not make."""
    data = padded[_LENGTH : _LENGTH + int.from_bytes(padded[:_LENGTH], "big")]
    if pad(data) != padded:
        raise TamperedError
    return data


def _plain(part: str | int | bytes) -> bytes:
    return part if isinstance(part, bytes) else str(part).encode("ascii")


def _seal_gcm(key: Secret, plain: bytes, about: bytes) -> bytes:
    nonce = os.urandom(NONCE_LENGTH)
    return nonce + AESGCM(key.reveal()).encrypt(nonce, plain, about)


def _open_gcm(key: Secret, sealed: bytes, about: bytes) -> bytes:
    try:
        return AESGCM(key.reveal()).decrypt(sealed[:NONCE_LENGTH], sealed[NONCE_LENGTH:], about)
    except (InvalidTag, ValueError):
        raise TamperedError from None


WRITES = 0x01
"""The suite new things are sealed with; every suite here is read."""
SUITES = {0x01: Suite(_seal_gcm, _open_gcm)}
