"""Reads the one form of the portal that sends a file."""

from email.message import Message

from fastapi import HTTPException
from starlette.requests import Request

from app.flow.typed import Typed

SENT = "file"
FORM = "multipart/form-data"


async def sent_with_file(request: Request) -> Typed:
    """The text of the file under its name; empty when it is no text. Raises 422 for any other kind of form."""
    boundary = _boundary(request.headers.get("content-type", ""))
    if boundary is None:
        raise HTTPException(422)
    parts = (b"\r\n" + await request.body()).split(b"\r\n--" + boundary)
    found = (part.partition(b"\r\n\r\n") for part in parts)
    return {SENT: tuple(_text(content) for head, _, content in found if _is_the_file(head))[:1]}


def _boundary(kind: str) -> bytes | None:
    message = Message()
    message["content-type"] = kind
    boundary = message.get_param("boundary") if message.get_content_type() == FORM else None
    return boundary.encode("latin-1", "replace") if isinstance(boundary, str) else None


def _is_the_file(head: bytes) -> bool:
    return f'name="{SENT}"'.encode() in head


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""
