"""Where the pages of the plan are, in one language."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.web.edition import Edition
from app.web.shell import Link
from app.web.surroundings import titled

ABOUT, YOUNG, CRISIS = "emergency-plan", "young-carers-plan", "crisis-help"
PLAN, ENTER = "plan", "/p"
START, NEW, KEEP, CHECK, PRINT, FILL, PAPER = "start", "new", "keep", "check", "print", "fill", "paper"
BLANK, SHARE, REVIEW, CODE, CLOSE = "blank", "share", "review", "code", "close"


@dataclass(frozen=True)
class Addresses:
    """Addresses under ``/{lang}/plan``."""

    edition: Edition

    def at(self, part: str = "", query: str = "") -> str:
        """The address of the open plan, or of a page under it."""
        return self.edition.address(f"{PLAN}/{part}" if part else PLAN) + query

    def fill(self, step: str, query: str = "") -> str:
        """The address of a question."""
        return self.at(f"{FILL}/{step}", query)

    @property
    def about(self) -> Link:
        """The page of guidance about the plan."""
        return titled(self.edition, ABOUT)

    @property
    def enter(self) -> str:
        """The page at which a code opens a plan, in this language."""
        return f"{ENTER}?lang={self.edition.language.tag}"

    @property
    def short(self) -> str:
        """The address at which a code opens a plan, as people type it."""
        return self.edition.place.base_url.partition("://")[2] + ENTER

    def link(self, token: str) -> str:
        """The address that carries a secret, in the part that no server sees."""
        return f"{self.edition.place.base_url}{ENTER}#{token}"


def query(*parts: str) -> str:
    """What stands behind the question mark; nothing if there is nothing to say."""
    said: Iterable[str] = [part for part in parts if part]
    return "?" + "&".join(said) if said else ""
