"""Where keys live: files only their owner can read, or variables of the environment; never shown, never samples."""

import fcntl
import os
import re
import secrets
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.vault.secret import Secret

KEY_LENGTH = 32
_NUMBER = "([1-9][0-9]{0,5})"
_SAMPLES = ("change", "example", "sample", "secret", "password", "test", "your", "placeholder")


class KeysError(RuntimeError):
    """A key is missing, readable by others, or a sample; the message says what to do and never shows it."""


@dataclass(frozen=True, slots=True)
class KeyKind:
    """What a key is for: its name in sentences and file names, and the beginning of its variables."""

    name: str
    variable: str

    def path(self, folder: Path, kid: int) -> Path:
        """Return the file of a key."""
        return folder / f"{self.name}-{kid}.key"

    @property
    def file_pattern(self) -> re.Pattern[str]:
        """What the names of its files look like; the first group is the number."""
        return re.compile(rf"{self.name}-{_NUMBER}\.key")

    @property
    def variable_pattern(self) -> re.Pattern[str]:
        """What its variables look like; the first group is the number, the second says it names a file."""
        return re.compile(rf"{self.variable}_{_NUMBER}(_FILE)?")


SITE = KeyKind("site", "CARERS_SITE_KEY")
PEPPER = KeyKind("pepper", "CARERS_PEPPER")


def read(kind: KeyKind, folder: Path, environment: Mapping[str, str]) -> dict[int, Secret]:
    """Return the keys of a folder and of the environment, the latter first; raises KeysError for a bad one."""
    named = {kid: _from_own_file(kind.path(folder, kid)) for kid in _in_folder(kind, folder)}
    for variable, found in _in_environment(kind, environment):
        value = environment[variable]
        named[int(found[1])] = _from_file(Path(value)) if found[2] else _key(value, variable)
    return named


def numbers(kind: KeyKind, folder: Path, environment: Mapping[str, str]) -> set[int]:
    """Return the numbers of the keys there are, also of those that cannot be used."""
    named = (int(found[1]) for _, found in _in_environment(kind, environment))
    return {*_in_folder(kind, folder), *named}


def write(kind: KeyKind, folder: Path, kid: int) -> Path:
    """Write a new random key, readable by its owner only, whole or not at all, and return its path."""
    path = kind.path(folder, kid)
    unfinished = folder / f".{path.name}-{secrets.token_hex(4)}"
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_hex(KEY_LENGTH) + "\n")
        file.flush()
        os.fsync(file.fileno())
    os.rename(unfinished, path)
    return path


def set_aside(kind: KeyKind, folder: Path, kid: int) -> Path | None:
    """Rename a key so that it is read no more, and return its new path; None when it is no file of the folder."""
    path = kind.path(folder, kid)
    if not path.exists():
        return None
    return path.rename(path.with_suffix(".retired"))


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Make the folder if need be and keep other processes from adding keys to it meanwhile."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
        os.fsync(handle)
    finally:
        os.close(handle)


def looks_like_a_sample(value: str) -> bool:
    """Say whether a secret was copied from documentation: telling words, one repeated sign, or counting bytes."""
    lowered = value.strip().lower()
    repeated = len(set(lowered)) < 5
    counting = bytes(range(16)).hex() in lowered or "0123456789abcdef" in lowered or "12345678" in lowered
    return repeated or counting or any(word in lowered for word in _SAMPLES)


def _in_folder(kind: KeyKind, folder: Path) -> set[int]:
    names = os.listdir(folder) if folder.is_dir() else []
    return {int(found[1]) for found in map(kind.file_pattern.fullmatch, names) if found}


def _in_environment(kind: KeyKind, environment: Mapping[str, str]) -> list[tuple[str, re.Match[str]]]:
    pattern = kind.variable_pattern
    return [(name, found) for name in environment if (found := pattern.fullmatch(name))]


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
    if len(value) != KEY_LENGTH or looks_like_a_sample(text):
        raise KeysError(
            f"{where} is not a key of 64 random hexadecimal digits. Make one with: carers keys new"
        )
    return Secret(value)
