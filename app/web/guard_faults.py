"""What can be wrong with a request before anyone reads it: its size, its host, its path, where it came from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from starlette.types import Scope

from app.web.cross_site import allowed
from app.web.hosts import own_origins
from app.web.limits_sizes import BODY_AT_MOST, HEADERS_AT_MOST, URL_AT_MOST

METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})
_READING = frozenset({"GET", "HEAD"})
_PROBES = frozenset({"/health/live", "/health/ready"})


@dataclass(frozen=True, slots=True)
class Faults:
    """Finds the first thing wrong; ``finished`` is the scope key of addresses that can only be read."""

    base_url: str | None
    known_host: Callable[[bytes], bool]
    finished: str

    def first(self, scope: Scope) -> int | None:
        """Return the status of the first fault of a request, or None when it may go in."""
        return (
            _size_fault(scope)
            or self._host_fault(scope)
            or path_fault(scope["raw_path"])
            or self._fault(scope)
        )

    def _host_fault(self, scope: Scope) -> int | None:
        hosts = [value for name, value in scope["headers"] if name == b"host"]
        for_us = len(hosts) == 1 and self.known_host(hosts[0])
        return None if for_us or scope["path"] in _PROBES else 400

    def _fault(self, scope: Scope) -> int | None:
        headers = dict(scope["headers"])
        if scope["method"] not in METHODS:
            return 405
        if not allowed(
            scope["method"], scope["path"], headers, own_origins(self.base_url, headers.get(b"host"))
        ):
            return 403
        if scope["method"] not in _READING and self.finished in scope:
            return 405
        return 413 if _announced(headers) > BODY_AT_MOST else None


def path_fault(raw: bytes) -> int | None:
    """Return 404 for a path that is not clean text or tries to be somewhere else, None for a sound one."""
    try:
        path = unquote_to_bytes(raw).decode("utf-8")
    except UnicodeDecodeError:
        return 404
    unclean = any(character < " " or character in "\x7f\\" for character in path)
    untidy = "//" in path or b"%2f" in raw.lower() or any(part in {".", ".."} for part in path.split("/"))
    return 404 if unclean or untidy else None


def _size_fault(scope: Scope) -> int | None:
    if sum(len(name) + len(value) for name, value in scope["headers"]) >= HEADERS_AT_MOST:
        return 431
    return 414 if len(scope["query_string"]) + len(scope["raw_path"]) >= URL_AT_MOST else None


def _announced(headers: Mapping[bytes, bytes]) -> int:
    length = headers.get(b"content-length", b"0")
    return int(length) if length.isdigit() and len(length) < 20 else BODY_AT_MOST + 1
