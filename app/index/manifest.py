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
    files = {path.name: _entry(path.read_bytes()) for path in sorted(folder.iterdir())}
    listed = {"name": name, "files": files}
    (folder / NAME).write_bytes(json.dumps({**listed, "hmac": _sign(listed, key)}).encode())


def read(folder: Path, name: str, key: bytes) -> dict[str, bytes]:
    """The very bytes that were verified, by file name; raises Unverified."""
    try:
        listed = _listed(json.loads((folder / NAME).read_bytes()), key)
        files = {file: (folder / file).read_bytes() for file in listed["files"]}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unverified(type(error).__name__) from None
    if listed["name"] != name or any(_entry(data) != listed["files"][file] for file, data in files.items()):
        raise Unverified("a file or the name is not the one that was signed")
    return files


def _listed(manifest: Any, key: bytes) -> dict[str, Any]:
    signature = manifest.pop("hmac")
    if not hmac.compare_digest(_sign(manifest, key), signature):
        raise Unverified("the signature is not ours")
    return dict(manifest)


def _sign(listed: Mapping[str, Any], key: bytes) -> str:
    plain = json.dumps(listed, sort_keys=True).encode()
    return hmac.new(key, plain, hashlib.sha256).hexdigest()


def _entry(data: bytes) -> dict[str, Any]:
    return {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
