"""Who is limited, and how: the address behind trusted proxies, and waiting before refusing."""

import asyncio
from ipaddress import ip_network

from starlette.requests import Request

from app.vault.limits import Turn
from app.web.limits_client import address_of
from app.web.limits_pace import Pace

OVER = Turn(within=False, retry_after=5)


def request(peer: str | None, *forwarded: str) -> Request:
    headers = [(b"x-forwarded-for", each.encode()) for each in forwarded]
    return Request({"type": "http", "headers": headers, "client": (peer, 1) if peer else None})


def test_without_trusted_proxies_the_header_is_not_believed() -> None:
    assert address_of(())(request("203.0.113.9", "198.51.100.1")) == "203.0.113.9"


def test_the_address_a_trusted_proxy_saw_is_the_client() -> None:
    address = address_of((ip_network("10.0.0.0/8"),))
    assert address(request("10.0.0.2", "6.6.6.6, 198.51.100.1", "10.0.0.7")) == "198.51.100.1"
    assert address(request(None)) == "unknown"


def test_within_the_limit_nobody_waits() -> None:
    assert asyncio.run(Pace(seconds=60).admitted("search", Turn(within=True)))


def test_over_the_limit_a_few_wait_and_the_rest_are_turned_away() -> None:
    async def crowd() -> list[bool]:
        pace = Pace(seconds=0.01, together=2)
        return list(await asyncio.gather(*(pace.admitted("search", OVER) for _ in range(5))))

    assert sorted(asyncio.run(crowd())) == [False, False, False, True, True]
