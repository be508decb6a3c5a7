"""The signed list of an index's files: nothing that does not verify is ever opened, for Whoosh unpickles."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAME = "manifest.json"


class Unverified(Exception):  # noqa: N818 – it says what the folder is
    """The folder is not an index this application built, or not whole."""


def write(folder: Path, name: str, key: bytes) -> None:
    """Sign what is in ``folder`` as the index called ``name``."""
    files = {path.name: _entry(path) for path in sorted(folder.iterdir())}
    listed = {"name": name, "files": files}
    (folder / NAME).write_bytes(json.dumps({**listed, "hmac": _sign(listed, key)}).encode())


def verify(folder: Path, name: str, key: bytes) -> None:
    """Raise Unverified unless ``folder`` is the index called ``name``, whole, and signed with ``key``."""
    try:
        listed = _listed(json.loads((folder / NAME).read_bytes()), key)
        same = listed["name"] == name and all(
            _entry(folder / file) == entry for file, entry in listed["files"].items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unverified(type(error).__name__) from None
    if not same or {path.name for path in folder.iterdir()} != {NAME, *listed["files"]}:
        raise Unverified("a file or the name is not the one that was signed")


def _listed(manifest: Any, key: bytes) -> dict[str, Any]:
    signature = manifest.pop("hmac")
    if not hmac.compare_digest(_sign(manifest, key), signature):
        raise Unverified("the signature is not ours")
    return dict(manifest)


def _sign(listed: Mapping[str, Any], key: bytes) -> str:
    plain = json.dumps(listed, sort_keys=True).encode()
    return hmac.new(key, plain, hashlib.sha256).hexdigest()


def _entry(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return {"size": path.stat().st_size, "sha256": hashlib.file_digest(file, "sha256").hexdigest()}
