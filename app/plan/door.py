"""The cookie by which a browser keeps one plan open; how long it may, the store decides."""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from app.vault.secret import Secret

LENGTH = 32
ONE_DAY = 24 * 60 * 60
BETWEEN = "."


@dataclass(frozen=True)
class Door:
    """Reads and sets the cookie. ``https``: its name and flags are those browsers guard best."""

    https: bool

    @property
    def name(self) -> str:
        """What the cookie is called."""
        return "__Host-plan" if self.https else "plan"

    def cookie(self, request: Request) -> bytes | None:
        """What the browser holds; None if that is nothing, or nothing of ours."""
        value, _, _ = request.cookies.get(self.name, "").partition(BETWEEN)
        try:
            found = urlsafe_b64decode(value.encode("ascii") + b"=" * (-len(value) % 4))
        except (NotBase64, UnicodeEncodeError, ValueError):
            return None
        return found if len(found) == LENGTH and secrets.compare_digest(_text(found), value) else None

    def days(self, request: Request) -> int:
        """For how many days the browser was asked to remember it; 0 for this visit only."""
        days = request.cookies.get(self.name, "").partition(BETWEEN)[2]
        return int(days) if days.isascii() and days.isdigit() and len(days) < 3 else 0

    def open(self, response: Response, cookie: Secret, days: int = 0) -> None:
        """Keeps the plan open in this browser: until it is closed, or for so many days."""
        value = _text(cookie.reveal()) + (f"{BETWEEN}{days}" if days else "")
        self._set(response, value, days * ONE_DAY or None)

    def shut(self, response: Response) -> None:
        """Takes the cookie away."""
        self._set(response, "", 0)

    def _set(self, response: Response, value: str, max_age: int | None) -> None:
        response.set_cookie(
            self.name, value, max_age=max_age, path="/", secure=self.https, httponly=True, samesite="strict"
        )


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")
