"""An answer made once and sent many times: its bytes in each encoding with the messages that carry them."""

import gzip
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from starlette.types import Message

from app.web.finished_choice import BROTLI, GZIP, PLAIN
from app.web.finished_press import press_quickly
from app.web.headers import Header

_WORTH_COMPRESSING = 256
_ABOUT_THE_FORM = frozenset({b"content-encoding", b"content-length", b"etag"})


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
    """A whole answer. ``plain`` is None while the pressed forms hold it: few ask for it, and it is the largest."""

    status: int
    etag: str
    plain: Form | None
    gzip: Form
    brotli: Form

    def form(self, wanted: int) -> Form:
        """The answer in an encoding: PLAIN, GZIP or BROTLI."""
        if wanted == BROTLI:
            return self.brotli
        return self.gzip if wanted == GZIP else self.plain or self._unpressed()

    @property
    def forms(self) -> tuple[Form, Form, Form]:
        """Plain, gzip and Brotli."""
        return self.form(PLAIN), self.gzip, self.brotli

    @property
    def body(self) -> bytes:
        """The answer without any encoding."""
        return self.form(PLAIN).body

    def _unpressed(self) -> Form:
        start = self.gzip.start
        kept = [header for header in start["headers"] if header[0] not in _ABOUT_THE_FORM]
        return _form(gzip.decompress(self.gzip.body), self.etag, None, start["status"], kept, [])


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
    if not compress or len(body) < _WORTH_COMPRESSING:
        plain = _form(body, tag, None, status, kept, about)
        return Finished(status, tag, plain, plain, plain)
    zipped, brotlied = (
        _form(press(encoding, body), tag, encoding, status, kept, about) for encoding in ("gzip", "br")
    )
    return Finished(status, tag, None, zipped, brotlied)


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
