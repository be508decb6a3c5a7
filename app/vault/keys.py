"""The keys of an installation, by number: the newest makes new things, older ones still open what they made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.vault import key_files
from app.vault.key_files import KEY_LENGTH, PEPPER, SITE, KeyKind, KeysError, looks_like_a_sample
from app.vault.secret import Secret

__all__ = [
    "PEPPER", "SITE", "KeyRing", "KeysError", "Pepper", "derive", "load_or_make_pepper", "load_or_make_ring",
    "load_pepper", "load_ring", "looks_like_a_sample", "make_first", "new_key",
]  # fmt: skip

KEK, LOOKUP, CHECK_VALUE = "esp1/pepper/kek", "esp1/pepper/lookup", "esp1/pepper/kcv"
CHECK_VALUE_LENGTH = 16


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Keys by number; the highest is current, older ones still open what they sealed."""

    keys: Mapping[int, Secret]

    @property
    def current(self) -> int:
        """The number of the key new things are made with."""
        return max(self.keys)

    def derive(self, label: str, kid: int | None = None, length: int = KEY_LENGTH) -> Secret:
        """Return a key for one purpose, such as ``site1/index``; labels are ASCII."""
        return derive(self.keys[self.current if kid is None else kid], label, length)


class Pepper:
    """The secret kept apart from the database, without which nothing in it opens a plan."""

    def __init__(self, keys: Mapping[int, Secret]) -> None:
        self._ring = KeyRing(keys)
        self._derived = cache(self._ring.derive)

    @property
    def kids(self) -> tuple[int, ...]:
        """The numbers there are, newest first, as they are tried."""
        return tuple(sorted(self._ring.keys, reverse=True))

    @property
    def current(self) -> int:
        """The number new grants are wrapped with."""
        return self._ring.current

    def kek(self, kid: int) -> Secret:
        """Return what every wrapping key is made with; raises KeyError for a number there is not."""
        return self._derived(KEK, kid)

    def lookup(self, kid: int) -> Secret:
        """Return the key of the names grants are found under; raises KeyError for a number there is not."""
        return self._derived(LOOKUP, kid)

    def check_value(self, kid: int) -> bytes:
        """Return what the database keeps to tell this pepper from another; the pepper cannot be had from it."""
        return self._derived(CHECK_VALUE, kid, CHECK_VALUE_LENGTH).reveal()


def derive(key: Secret, label: str, length: int = KEY_LENGTH, salt: Secret | None = None) -> Secret:
    """Return HKDF-SHA256 of a key with the label as info; without salt unless one is given."""
    salted = None if salt is None else salt.reveal()
    expand = HKDF(algorithm=SHA256(), length=length, salt=salted, info=label.encode("ascii"))
    return Secret(expand.derive(key.reveal()))


def new_key(folder: Path, kind: KeyKind, environment: Mapping[str, str], used: int = 0) -> Path:
    """Write a key newer than all there are and than the highest number ever used, and return its path."""
    with key_files.alone(folder):
        known = key_files.numbers(kind, folder, environment)
        return key_files.write(kind, folder, max(known | {used}) + 1)


def load_ring(folder: Path, environment: Mapping[str, str]) -> KeyRing:
    """Return the site keys of the environment (CARERS_SITE_KEY_1 or …_FILE) and of a folder, the former first.

    Raises KeysError when there is none or one cannot be used.
    """
    named = key_files.read(SITE, folder, environment)
    if not named:
        raise KeysError(f"There is no site key in {folder}. Make one with: carers keys new")
    return KeyRing(named)


def load_or_make_ring(folder: Path, environment: Mapping[str, str]) -> KeyRing:
    """Return the site keys, making the first one when a new installation has none."""
    make_first(SITE, folder, environment)
    return load_ring(folder, environment)


def load_pepper(folder: Path, environment: Mapping[str, str]) -> Pepper:
    """Return the peppers of the environment (CARERS_PEPPER_1 or …_FILE) and of a folder, the former first.

    Raises KeysError when there is none, which is not the moment to make one: with another, no plan opens.
    """
    named = key_files.read(PEPPER, folder, environment)
    if not named:
        raise KeysError(
            f"There is no pepper in {folder}. Put the copy back that your custodians keep. "
            "Only where no plan was ever kept, make one with: carers keys new"
        )
    return Pepper(named)


def load_or_make_pepper(folder: Path, environment: Mapping[str, str], fresh: Callable[[], bool]) -> Pepper:
    """Return the peppers; the first is made only where ``fresh()`` says that the database never knew one."""
    if not key_files.numbers(PEPPER, folder, environment) and fresh():
        make_first(PEPPER, folder, environment)
    return load_pepper(folder, environment)


def make_first(kind: KeyKind, folder: Path, environment: Mapping[str, str]) -> Path | None:
    """Write the first key of a kind and return its path, or None when there is one already."""
    if key_files.numbers(kind, folder, environment):
        return None
    with key_files.alone(folder):
        if key_files.numbers(kind, folder, environment):
            return None
        return key_files.write(kind, folder, 1)
