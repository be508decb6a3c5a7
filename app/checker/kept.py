"""The answers of one visit: one sealed cookie that ends with the browser and is refused after a day."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from app.checker.answers import Answers
from app.vault.keys import KeyRing
from app.vault.sealed import Sealer

LABEL = "site1/answers"
LONGEST = 3584
ONE_DAY = 24 * 60 * 60
ASKED_AT_MOST = 100


@dataclass(frozen=True)
class Visit:
    """What a browser kept for a flow; ``since`` is None when it kept nothing that can be used."""

    answers: Answers
    since: int | None = None


NOTHING = Visit({})


class Keeper:
    """Reads and writes the cookie. ``https``: its name and flags are those browsers guard best."""

    def __init__(self, ring: KeyRing, *, https: bool, clock: Callable[[], float] = time.time) -> None:
        self._sealer, self._clock, self._https = Sealer(ring, LABEL), clock, https
        self.name = "__Host-answers" if https else "answers"

    def read(self, cookies: Mapping[str, str], flow: str) -> Visit:
        """The answers kept for that flow; nothing for a cookie that is foreign, forged, oversize or too old."""
        value = cookies.get(self.name, "")
        plain = self._sealer.open(value, flow) if 0 < len(value) <= LONGEST else None
        return _visit(json.loads(plain), self._clock()) if plain is not None else NOTHING

    def write(self, response: Response, visit: Visit, flow: str) -> None:
        """Keeps answers on that response; a visit that goes on keeps the time it began."""
        since = int(self._clock()) if visit.since is None else visit.since
        kept = {"answers": visit.answers, "since": since}
        plain = json.dumps(kept, separators=(",", ":"), ensure_ascii=True).encode()
        self._set(response, self._sealer.seal(plain, flow))

    def forget(self, response: Response) -> None:
        """Ends the cookie."""
        self._set(response, "", max_age=0)

    def forget_if_kept(self, request: Request, response: Response) -> None:
        """Ends the cookie of a browser that has one."""
        if self.name in request.cookies:
            self.forget(response)

    def _set(self, response: Response, value: str, max_age: int | None = None) -> None:
        response.set_cookie(
            self.name, value, max_age=max_age, path="/", secure=self._https, httponly=True, samesite="lax"
        )


def _visit(kept: Mapping[str, object], now: float) -> Visit:
    answers, since = kept["answers"], kept["since"]
    if not isinstance(answers, dict) or not isinstance(since, int) or not 0 <= now - since < ONE_DAY:
        return NOTHING
    return Visit({str(question): _answer(answer) for question, answer in answers.items()}, since)


def _answer(kept: object) -> str | tuple[str, ...]:
    if isinstance(kept, list):
        return tuple(str(one) for one in kept)
    return str(kept)
