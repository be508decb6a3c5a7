"""Whose request it is, for limits: the address the server saw, or the one its trusted proxies pass on."""

from collections.abc import Callable, Sequence

from starlette.requests import Request

from app.vault.clients import Network, client_address


def address_of(trusted: Sequence[Network]) -> Callable[[Request], str]:
    """Return a function from a request to the address of its client."""

    def address(request: Request) -> str:
        peer = request.client.host if request.client else None
        passed_on = ",".join(request.headers.getlist("x-forwarded-for"))
        return client_address(peer, passed_on, trusted)

    return address
