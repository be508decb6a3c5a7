"""Whom a limit counts: a network address as the trusted proxies tell it, made unreadable for one day."""

import hmac
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from app.vault.keys import KeyRing
from app.vault.secret import Secret

Network = IPv4Network | IPv6Network
_ONE_HOME = 64
_ONE_NETWORK = {4: 24, 6: 56}


def client_address(peer: str | None, forwarded_for: str, trusted: Sequence[Network]) -> str:
    """Return the address nearest to us that is no trusted proxy; forged entries left of it are never reached."""
    hops = [*(hop.strip() for hop in forwarded_for.split(",") if hop.strip()), peer or ""]
    for hop in reversed(hops):
        address = _address(hop)
        if address is None or not any(address in network for network in trusted):
            return hop if address is not None else "unknown"
    return hops[0]


def prefix(address: str) -> str:
    """Return what is counted as one client: an IPv4 address, or the /64 an IPv6 address belongs to."""
    known = _address(address)
    if isinstance(known, IPv6Address):
        return str(ip_network((known, _ONE_HOME), strict=False))
    return str(known) if known is not None else "unknown"


def network(address: str) -> str:
    """Return the first address of the network an address is in: a /24 of IPv4, a /56 of IPv6."""
    known = _address(address)
    if known is None:
        return "unknown"
    return str(ip_network((known, _ONE_NETWORK[known.version]), strict=False).network_address)


class Clients:
    """Turns addresses into names for limits that cannot be turned back, other ones each day."""

    def __init__(self, ring: KeyRing, today: Callable[[], date] = lambda: datetime.now(UTC).date()) -> None:
        self._ring, self._today = ring, today
        self._day: tuple[date, Secret] | None = None

    def name(self, scope: str, address: str) -> str:
        """Return the name of a client for one limit on this day."""
        key = self._key_of(self._today())
        return hmac.new(key.reveal(), f"{scope}|{prefix(address)}".encode(), sha256).hexdigest()

    def _key_of(self, day: date) -> Secret:
        if self._day is None or self._day[0] != day:
            self._day = (day, self._ring.derive(f"site1/limits/{day.isoformat()}"))
        return self._day[1]


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text.strip("[]"))
    except ValueError:
        return None
    mapped = getattr(address, "ipv4_mapped", None)
    return mapped if isinstance(mapped, IPv4Address) else address
