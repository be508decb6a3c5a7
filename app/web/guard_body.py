"""A request's body, read whole and once, so that no one can make the portal hold more than a form."""

from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive

from app.web.limits_sizes import BODY_AT_MOST


async def whole_body(receive: Receive) -> bytes | None:
    """Return the body, or None when it is larger than any form of ours; raises ClientDisconnect."""
    parts, size, more = [], 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        parts.append(message.get("body", b""))
        size, more = size + len(parts[-1]), message.get("more_body", False)
        if size > BODY_AT_MOST:
            return None
    return b"".join(parts)


def again(body: bytes, receive: Receive) -> Receive:
    """Return a receive that gives the body read before, then whatever the server says next."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_again() -> Message:
        return waiting.pop() if waiting else await receive()

    return receive_again
