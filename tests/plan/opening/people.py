"""People at the door of the portal under test: who holds which code, and what they do with it."""

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.flow.answers import Answers
from app.plan.matter.dates import dates_of
from app.plan.matter.roles import text_of
from app.plan.store.plans import Keys3, Opened, Plans, Role, Share, Text, Tombstones
from app.settings import Settings
from app.vault.database import Database
from app.vault.keys import load_or_make_pepper
from tests.browser import Browser, Reply
from tests.flows.plans import answers_of
from tests.page import Page, words

FROM_HERE = {"sec-fetch-site": "same-origin"}
MADE = date(2026, 11, 1)


@dataclass
class House:
    """The portal and its store."""

    browser: Browser
    settings: Settings
    database: Database
    plans: Plans

    def keep(self, name: str = "plan-gu", *, days_ago: int = 0, **more: Any) -> "Kept":
        """Keeps a plan as if it was made so many days ago; ``more`` are further answers."""
        return self.keep_answers({**answers_of(name), **more}, days_ago=days_ago)

    def keep_answers(self, answers: Answers, language: str = "gu", *, days_ago: int = 0) -> "Kept":
        plans = self.plans if not days_ago else self._at(time.time() - days_ago * 24 * 60 * 60)
        made = text_of(answers, language, dates_of(answers, MADE, MADE))
        _, opened, keys = plans.create(Text(own=made.own, view=made.view, card=made.card))
        return Kept(self, plans, plans.kept(opened), keys)

    def _at(self, moment: float) -> Plans:
        """The same store at another time."""
        pepper = load_or_make_pepper(self.settings.var_dir / "keys", os.environ, lambda: False)
        return Plans(self.database, pepper, Tombstones(self.settings.tombstones_file), lambda: moment)


@dataclass
class Kept:
    """A plan with the owner's own token and code."""

    house: House
    plans: Plans
    opened: Opened
    keys: Keys3

    def share(self, role: Role, label: str = "Somebody", until: str = "stopped") -> Share:
        self.opened, share = self.plans.share(self.opened, label, role, until)  # type: ignore[arg-type]
        return share

    def open(self, code: str = "", who: str = "carer", tag: str = "en") -> "Visitor":
        """Opens the plan with a code, the owner's own if none is given."""
        visitor = Visitor(self.house.browser, tag)
        reply = visitor.enter(code or self.keys.code, who)
        assert (reply.status, reply.headers["location"]) == (303, f"/{tag}/plan?cookie=asked")
        return visitor


class Visitor:
    """Somebody with a browser of her own, without scripts."""

    def __init__(self, browser: Browser, tag: str = "en") -> None:
        self.browser, self.tag = browser, tag
        self.cookies: dict[str, str] = {}

    def enter(self, code: str, who: str, **more: str) -> Reply:
        return self.send("/p", {"code": code, "who": who, "lang": self.tag, **more})

    def get(self, part: str = "", **more: Any) -> Reply:
        return self._asked("GET", self._at(part), **more)

    def page(self, part: str = "") -> Page:
        reply = self.get(part)
        assert reply.status == 200, f"{part} answers {reply.status}"
        assert reply.page is not None
        return reply.page

    def post(self, part: str, typed: Mapping[str, object] | None = None, **more: Any) -> Reply:
        return self.send(self._at(part), typed or {}, **more)

    def send(self, path: str, typed: Mapping[str, object], **more: Any) -> Reply:
        more = {"headers": FROM_HERE} | more
        return self._asked("POST", path, data=typed, **more)

    def _at(self, part: str) -> str:
        return part if part.startswith("/") else f"/{self.tag}/plan/{part}".rstrip("/")

    def _asked(
        self, method: str, path: str, *, headers: Mapping[str, str] | None = None, **more: Any
    ) -> Reply:
        self.browser.client.cookies.clear()
        held = {"cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        reply = self.browser.request(method, path, headers={**(headers or {}), **held}, **more)
        self.browser.client.cookies.clear()
        self._hold(reply.headers.get("set-cookie", ""))
        return reply

    def _hold(self, set_cookie: str) -> None:
        cookie, _, flags = set_cookie.partition(";")
        name, _, value = cookie.partition("=")
        if "max-age=0" in flags.lower():
            self.cookies.pop(name, None)
        elif name:
            self.cookies[name] = value


def text(page: Page) -> str:
    """The words of the page’s main part."""
    return words(page.one("main"))
