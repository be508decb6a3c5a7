"""Which names this site answers to: that of its own address, or this computer's own when it has none."""

from collections.abc import Callable
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit


def is_loopback(name: str) -> bool:
    """Say whether a host name (without port) can only mean this computer."""
    try:
        return ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return name.lower() == "localhost"


def known_host(base_url: str | None, *, anywhere: bool = False) -> Callable[[bytes], bool]:
    """Return a cached test of Host headers; ``anywhere`` is for a trial on a closed network without base_url."""

    @lru_cache(maxsize=64)
    def known(host: bytes) -> bool:
        name = _host(host)
        if base_url is not None:
            return name is not None and host.decode("latin-1").lower() in _names(base_url)
        return name is not None and (anywhere or is_loopback(name))

    return known


def own_origins(base_url: str | None, host: bytes | None) -> frozenset[str]:
    """Return the origins our own forms are sent from."""
    here = (host or b"").decode("latin-1").lower()
    return frozenset({base_url or f"http://{here}"})


def _names(base_url: str) -> frozenset[str]:
    parts = urlsplit(base_url)
    usual = {"https": ":443", "http": ":80"}[parts.scheme]
    return frozenset({parts.netloc, parts.netloc.removesuffix(usual), parts.netloc + usual})


def _host(header: bytes) -> str | None:
    try:
        parts = urlsplit(f"//{header.decode('ascii')}")
        return parts.hostname if parts.port != 0 and not parts.path and "@" not in parts.netloc else None
    except ValueError:
        return None
