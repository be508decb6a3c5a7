"""Who is limited: the address the server saw, or the one its trusted proxies pass on."""

from ipaddress import ip_network

from starlette.requests import Request

from app.web.limits_client import address_of


def request(peer: str | None, *forwarded: str) -> Request:
    headers = [(b"x-forwarded-for", each.encode()) for each in forwarded]
    return Request({"type": "http", "headers": headers, "client": (peer, 1) if peer else None})


def test_without_trusted_proxies_the_header_is_not_believed() -> None:
    assert address_of(())(request("203.0.113.9", "198.51.100.1")) == "203.0.113.9"


def test_the_address_a_trusted_proxy_saw_is_the_client() -> None:
    address = address_of((ip_network("10.0.0.0/8"),))
    assert address(request("10.0.0.2", "6.6.6.6, 198.51.100.1", "10.0.0.7")) == "198.51.100.1"
    assert address(request(None)) == "unknown"
