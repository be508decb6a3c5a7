"""Asking for a page, in whatever way a browser, a crawler or a link preview asks, changes nothing."""

import hashlib
import sqlite3
from pathlib import Path
from typing import Any

from tests.routes import example, routes_of
from tests.site import addresses, tags

SAFE = ("GET", "HEAD", "OPTIONS")
CACHES = ("templates", "pressed", "search_index")
BOT = {"user-agent": "facebookexternalhit/1.1", "purpose": "prefetch", "sec-purpose": "prefetch"}


def test_reading_changes_nothing(open_portal: Any, tmp_path: Path) -> None:
    browser = open_portal(counts=False)
    before = everything_kept(tmp_path)
    paths = {example(pattern) for _, pattern in routes_of(browser.life.app)}
    paths |= {path for tag in tags() for path in addresses(tag)[:12]}
    for path in sorted(paths):
        for method in SAFE:
            assert browser.request(method, path, headers=BOT).status < 500
    assert everything_kept(tmp_path) == before


def everything_kept(place: Path) -> dict[str, str]:
    """Each file the portal wrote, caches aside, with a fingerprint; databases by their rows."""
    kept = {}
    for path in sorted(place.rglob("*")):
        cached = set(path.relative_to(place).parts) & set(CACHES)
        if path.is_file() and not cached and not path.name.endswith(("-wal", "-shm")):
            inner = rows(path) if path.read_bytes()[:6] == b"SQLite" else path.read_bytes()
            kept[str(path.relative_to(place))] = hashlib.sha256(inner).hexdigest()
    return kept


def rows(database: Path) -> bytes:
    """The database as the statements that would make it again."""
    connection = sqlite3.connect(database)
    try:
        return "\n".join(connection.iterdump()).encode()
    finally:
        connection.close()
