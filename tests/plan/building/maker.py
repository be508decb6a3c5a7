"""Somebody who makes a plan in this process, page by page."""

import re
from collections.abc import Mapping

from tests.browser import Browser, Reply
from tests.page import Page, words

FROM_HERE = {"sec-fetch-site": "same-origin"}
CODE = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}")
REFERENCE = re.compile(r"ESP-[0-9A-Z]{6}")


class Maker:
    """Goes through the pages in one language, as a browser without scripts does."""

    def __init__(self, browser: Browser, tag: str = "en") -> None:
        self.browser, self.base = browser, f"/{tag}/plan"
        browser.client.cookies.clear()

    def get(self, part: str = "") -> Reply:
        return self.browser.get(f"{self.base}/{part}" if part else self.base)

    def page(self, part: str = "") -> Page:
        return shown(self.get(part))

    def post(self, part: str, typed: Mapping[str, object]) -> Reply:
        return self.browser.post(f"{self.base}/{part}", data=typed, headers=FROM_HERE)

    def begin(self, way: str = "quick") -> Reply:
        return self.post("new", {"age": "18-or-over", "way": way})

    def answer(self, part: str, typed: Mapping[str, object]) -> Reply:
        """Opens the question and sends its form."""
        return self.post(f"fill/{part}", {**hidden(self.page(f"fill/{part}")), **typed})

    def code(self) -> str:
        found = CODE.search(text(self.page("keep")))
        assert found is not None
        return found[0]

    def reference(self) -> str:
        found = REFERENCE.search(text(self.page()))
        assert found is not None
        return found[0]


def shown(reply: Reply) -> Page:
    assert reply.page is not None, reply.status
    return reply.page


def text(page: Page) -> str:
    return words(page.one("main"))


def hidden(page: Page) -> dict[str, str]:
    """What a form carries without showing it."""
    inputs = [each for each in page.find("input") if each.get("type") == "hidden"]
    return {each.get("name") or "": each.get("value") or "" for each in inputs}


def typed_in(page: Page) -> dict[str, str]:
    """What stands in the boxes of a page."""
    boxes = [each for each in page.find("input") if each.get("type") in ("text", None)]
    areas = {each.get("name") or "": "".join(each.itertext()) for each in page.find("textarea")}
    return {each.get("name") or "": each.get("value") or "" for each in boxes} | areas


def ticked(page: Page) -> list[str]:
    return [each.get("value") or "" for each in page.find("input") if each.get("checked") is not None]
