"""Whether a request was started by our own pages: Fetch Metadata first, then Origin, then Referer."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OURS = frozenset({b"same-origin", b"none"})
_PRIVATE = re.compile(r"/(?:p|staff|[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*/plan)(?:/|$)")
_CHANGES_NOTHING = "/csp"


def allowed(method: str, path: str, headers: Mapping[bytes, bytes], ours: frozenset[str]) -> bool:
    """Say whether a request may go on; ``ours`` are the origins of this site."""
    if method in SAFE:
        return not _PRIVATE.match(path) or _looked_at(headers)
    return path == _CHANGES_NOTHING or _sent_from_here(headers, ours)


def _sent_from_here(headers: Mapping[bytes, bytes], ours: frozenset[str]) -> bool:
    site, origin, referer = (headers.get(name) for name in (b"sec-fetch-site", b"origin", b"referer"))
    if site is not None:
        return site in _OURS
    if origin is not None:
        return origin.decode("latin-1") in ours
    return referer is not None and _origin(referer) in ours


def _looked_at(headers: Mapping[bytes, bytes]) -> bool:
    """A private page opens from elsewhere only as a page of its own, never as a part of another."""
    if headers.get(b"sec-fetch-site", b"none") in _OURS:
        return True
    return headers.get(b"sec-fetch-mode") == b"navigate" and headers.get(b"sec-fetch-dest") == b"document"


def _origin(referer: bytes) -> str | None:
    try:
        parts = urlsplit(referer.decode("latin-1"))
    except ValueError:
        return None
    return f"{parts.scheme}://{parts.netloc}"
