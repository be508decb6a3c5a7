"""An answer made once and sent many times: its bytes in each encoding with the messages that carry them."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from starlette.types import Message

from app.web.finished_press import press_quickly
from app.web.headers import Header

_WORTH_COMPRESSING = 256


@dataclass(frozen=True, slots=True)
class Form:
    """One encoding: the ASGI messages of a full answer and of “not modified”, shared by all requests."""

    etag: bytes
    body: bytes
    start: Message
    whole: Message
    unchanged: Message


@dataclass(frozen=True, slots=True)
class Finished:
    """A whole answer; ``forms`` holds it plain, as gzip and as Brotli, in this order."""

    status: int
    etag: str
    forms: tuple[Form, Form, Form]

    @property
    def body(self) -> bytes:
        """The answer without any encoding."""
        return self.forms[0].body


Press = Callable[[str, bytes], bytes]


def finish(
    body: bytes,
    *,
    media_type: str,
    cache_control: str,
    language: str | None = None,
    headers: Iterable[Header] = (),
    status: int = 200,
    compress: bool = True,
    vary: str = "Accept-Encoding",
    press: Press = press_quickly,
) -> Finished:
    """Return ``body`` ready to be sent; ``headers`` are the house headers plus whatever this answer adds."""
    tag = hashlib.sha256(body).hexdigest()[:24]
    kept = [(b"cache-control", cache_control.encode()), (b"vary", vary.encode()), *headers]
    about = [(b"content-type", media_type.encode())]
    if language is not None:
        about.append((b"content-language", language.encode()))
    plain = _form(body, tag, None, status, kept, about)
    if not compress or len(body) < _WORTH_COMPRESSING:
        return Finished(status, tag, (plain, plain, plain))
    zipped, brotlied = (
        _form(press(encoding, body), tag, encoding, status, kept, about) for encoding in ("gzip", "br")
    )
    return Finished(status, tag, (plain, zipped, brotlied))


def _form(
    body: bytes, tag: str, encoding: str | None, status: int, kept: list[Header], about: list[Header]
) -> Form:
    etag = f'"{tag}-{encoding}"'.encode() if encoding else f'"{tag}"'.encode()
    described = [*about, (b"content-length", str(len(body)).encode()), (b"etag", etag), *kept]
    if encoding:
        described.append((b"content-encoding", encoding.encode()))
    return Form(
        etag=etag,
        body=body,
        start={"type": "http.response.start", "status": status, "headers": described},
        whole={"type": "http.response.body", "body": body},
        unchanged={"type": "http.response.start", "status": 304, "headers": [(b"etag", etag), *kept]},
    )
