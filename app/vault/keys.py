"""The site's keys: made here, kept in files only their owner can read or in the environment, never shown."""

import os
import re
import secrets
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.vault.secret import Secret

SITE = "site"
_LENGTH = 32
_SAMPLES = ("change", "example", "sample", "secret", "password", "test", "your", "placeholder")
_VARIABLE = re.compile(r"CARERS_SITE_KEY_([1-9][0-9]{0,5})(_FILE)?")
_FILE = re.compile(r"site-([1-9][0-9]{0,5})\.key")


class KeysError(RuntimeError):
    """A key is missing, readable by others, or a sample; the message says what to do and never shows it."""


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Keys by number; the highest is current, older ones still open what they sealed."""

    keys: Mapping[int, Secret]

    @property
    def current(self) -> int:
        """The number of the key new things are made with."""
        return max(self.keys)

    def derive(self, label: str, kid: int | None = None, length: int = _LENGTH) -> Secret:
        """Return a key for one purpose, such as ``site1/index``; labels are ASCII."""
        return derive(self.keys[self.current if kid is None else kid], label, length)


def derive(key: Secret, label: str, length: int = _LENGTH) -> Secret:
    """Return HKDF-SHA256 of a key without salt, with the label as info."""
    expand = HKDF(algorithm=SHA256(), length=length, salt=None, info=label.encode("ascii"))
    return Secret(expand.derive(key.reveal()))


def new_key(folder: Path) -> Path:
    """Write a new random key under the next free number, readable by its owner only, and return its path."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    number = (
        max((int(found[1]) for found in map(_FILE.fullmatch, os.listdir(folder)) if found), default=0) + 1
    )
    path = folder / f"{SITE}-{number}.key"
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_hex(_LENGTH) + "\n")
        file.flush()
        os.fsync(file.fileno())
    return path


def load_ring(folder: Path, environment: Mapping[str, str]) -> KeyRing:
    """Return the keys of the environment (CARERS_SITE_KEY_1 or …_FILE) and of a folder, the former first.

    Raises KeysError when there is none or one cannot be used.
    """
    named = {int(found[1]): _from_own_file(path) for path, found in _key_files(folder)}
    for variable, value in environment.items():
        found = _VARIABLE.fullmatch(variable)
        if found:
            named[int(found[1])] = _from_file(Path(value)) if found[2] else _key(value, variable)
    if not named:
        raise KeysError(f"There is no site key in {folder}. Make one with: carers keys new")
    return KeyRing(named)


def load_or_make_ring(folder: Path, environment: Mapping[str, str]) -> KeyRing:
    """Return the keys, making the first one when a new installation has none."""
    try:
        return load_ring(folder, environment)
    except KeysError:
        if any(_key_files(folder)) or any(map(_VARIABLE.fullmatch, environment)):
            raise
        new_key(folder)
        return load_ring(folder, environment)


def looks_like_a_sample(value: str) -> bool:
    """Say whether a secret was copied from documentation: telling words, one repeated sign, or counting bytes."""
    lowered = value.strip().lower()
    repeated = len(set(lowered)) < 5
    counting = bytes(range(16)).hex() in lowered or "0123456789abcdef" in lowered or "12345678" in lowered
    return repeated or counting or any(word in lowered for word in _SAMPLES)


def _key_files(folder: Path) -> list[tuple[Path, re.Match[str]]]:
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return [(path, found) for path in files if (found := _FILE.fullmatch(path.name))]


def _from_own_file(path: Path) -> Secret:
    """Read a file of our own folder; one an operator mounts elsewhere has the mode the operator gave it."""
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise KeysError(f"Others can read the key file {path}. Run: chmod 0400 {path}")
    return _from_file(path)


def _from_file(path: Path) -> Secret:
    try:
        return _key(path.read_text("ascii"), str(path))
    except (OSError, UnicodeDecodeError):
        raise KeysError(f"The key file {path} cannot be read.") from None


def _key(text: str, where: str) -> Secret:
    try:
        value = bytes.fromhex(text.strip())
    except ValueError:
        value = b""
    if len(value) != _LENGTH or looks_like_a_sample(text):
        raise KeysError(
            f"{where} is not a key of 64 random hexadecimal digits. Make one with: carers keys new"
        )
    return Secret(value)
