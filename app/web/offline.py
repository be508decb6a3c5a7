"""The service worker, completed with the fixed list of public pages it may keep, per language."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

PLACEHOLDER = '{"filled in": "when the portal starts"}'
VERSION = '"made when the portal starts"'
_NEVER = re.compile(r"/(?:p|plan|staff|api|q|exit)(?:/|$)")
_RETIRED = """// Offline guides are switched off: forget what was kept, then go.
"use strict";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const forget = caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))));
  event.waitUntil(forget.then(() => registration.unregister()));
});
"""


class OfflineError(ValueError):
    """An address stands in the list that must never be kept on a phone."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """What one language keeps: ``first`` by itself (pages, stylesheet, script), ``guides`` when asked to.

    ``offline`` is the page shown for a listed page that is neither kept nor reachable.
    """

    first: tuple[str, ...]
    guides: tuple[str, ...]
    offline: str


def worker(template: bytes, keeping: Mapping[str, Keeping], edition: str) -> bytes:
    """Return /sw.js; ``edition`` is a hash of the listed pages' texts: a new one makes phones fetch them again."""
    _check(keeping.values())
    lists = {language: asdict(kept) for language, kept in keeping.items()}
    words = json.dumps(lists, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    version = hashlib.sha256(template + words.encode() + edition.encode()).hexdigest()[:12]
    return _filled(_filled(template.decode(), PLACEHOLDER, words), VERSION, json.dumps(version)).encode()


def retired_worker() -> bytes:
    """Return the worker for a portal whose offline guides are off: it removes itself."""
    return _RETIRED.encode()


def _check(keeping: Iterable[Keeping]) -> None:
    for kept in keeping:
        for address in (*kept.first, *kept.guides, kept.offline):
            if not address.startswith("/") or _NEVER.search(address) or not address.isascii():
                raise OfflineError(f"{address} must not be kept on phones: list public pages and files only.")


def _filled(text: str, placeholder: str, value: str) -> str:
    if text.count(placeholder) != 1:
        raise OfflineError(f"static/sw.js must contain {placeholder} exactly once.")
    return text.replace(placeholder, value)
