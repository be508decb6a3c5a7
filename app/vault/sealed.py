"""Seals small things that travel with a reader: encrypted, bound to their purpose, told from forgeries, padded."""

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.vault.keys import KeyRing

VERSION = b"\x01"
_KID, _NONCE, _TAG = 4, 12, 16
_HEAD = len(VERSION) + _KID + _NONCE
_BLOCK = 512
_END = b"\x80"


class Sealer:
    """Seals and opens for one label such as ``site1/answers``; nothing sealed for another can be opened with it."""

    def __init__(self, ring: KeyRing, label: str) -> None:
        self._ring, self._label = ring, label
        self._cipher = lru_cache(maxsize=8)(self._make)

    def seal(self, plain: bytes, about: str) -> str:
        """Return ``plain`` as text that can stand in a cookie; ``about`` must be told again to open it."""
        kid, nonce = self._ring.current, os.urandom(_NONCE)
        head = VERSION + kid.to_bytes(_KID, "big") + nonce
        return _text(head + self._cipher(kid).encrypt(nonce, _padded(plain), self._bound(head, about)))

    def open(self, text: str, about: str) -> bytes | None:
        """Return what was sealed, or None when it is not ours, was changed, or was sealed about something else."""
        raw = _bytes(text)
        if raw is None or len(raw) < _HEAD + _TAG or raw[:1] != VERSION:
            return None
        head, kid = raw[:_HEAD], int.from_bytes(raw[1 : 1 + _KID], "big")
        if kid not in self._ring.keys:
            return None
        try:
            padded = self._cipher(kid).decrypt(head[-_NONCE:], raw[_HEAD:], self._bound(head, about))
        except InvalidTag:
            return None
        return padded.rstrip(b"\0").removesuffix(_END)

    def _make(self, kid: int) -> AESGCM:
        return AESGCM(self._ring.derive(self._label, kid).reveal())

    def _bound(self, head: bytes, about: str) -> bytes:
        label, subject = self._label.encode(), about.encode()
        return b"".join(
            (len(label).to_bytes(2, "big"), label, len(subject).to_bytes(2, "big"), subject, head)
        )


def _padded(plain: bytes) -> bytes:
    """Fill up to whole blocks, so that the length tells little about what is inside."""
    filled = plain + _END
    return filled + b"\0" * (-len(filled) % _BLOCK)


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def _bytes(text: str) -> bytes | None:
    """Return the bytes a text stands for, None unless it is written exactly as ``_text`` writes it."""
    try:
        raw = urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
    except (NotBase64, UnicodeEncodeError, ValueError):
        return None
    return raw if _text(raw) == text else None
