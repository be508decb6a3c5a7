"""A person with a browser: looks, presses, types; notices every error and every request that leaves the site."""

import re
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserType, ConsoleMessage, Page, Request, Response

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
NAMES = ("chromium", "google-chrome", "google-chrome-stable")
PHONE = {"width": 390, "height": 844}


def find_chromium() -> str | None:
    """The machine's own Chromium; None means the one Playwright brought."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def launch(kind: BrowserType) -> Browser:
    return kind.launch(executable_path=find_chromium(), args=FLAGS)


class Visitor:
    """One browsing context. ``faults`` grows by itself and must be empty at the end of every story."""

    def __init__(self, chromium: Browser, site: str, scripts: bool = True, **context: Any) -> None:
        self.site, self.scripts = site, scripts
        self.context = chromium.new_context(**({"viewport": PHONE} | context), java_script_enabled=scripts)
        self.context.set_default_timeout(10_000)
        self.page: Page = self.context.new_page()
        self.faults: list[str] = []
        self.fetched: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        self.context.on("request", self._watch)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"{self.page.url}: {message.text}")

    def _watch(self, request: Request) -> None:
        self.fetched.append(request.url)
        if not request.url.startswith(self.site):
            self.faults.append(f"a request to another host: {request.url}")
        if request.url == f"{self.site}/csp":
            self.faults.append(f"the policy was broken on {self.page.url}: {request.post_data}")

    def opens(self, path: str) -> Response:
        """Type an address, or scan it."""
        answer = self.page.goto(self.site + path)
        assert answer is not None, path
        return answer

    def follows(self, words: str | re.Pattern[str], within: str = "body") -> None:
        """Press the first link with these words."""
        self.page.locator(within).get_by_role("link", name=words).first.click()

    def searches_for(self, words: str) -> None:
        """Type into the box on this page and press Enter."""
        box = self.page.get_by_role("searchbox").first
        box.fill(words)
        box.press("Enter")

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.site)

    @property
    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    def sideways(self) -> int:
        """How many pixels the page is wider than the screen."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))

    def leaves(self) -> None:
        self.context.close()
        assert not self.faults, "\n".join(self.faults)


def axe_source() -> str:
    """The text of axe-core, as installed by the test command."""
    return (Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
