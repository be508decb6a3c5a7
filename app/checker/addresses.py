"""Where the pages of one questionnaire are, in one language."""

from dataclasses import dataclass

from app.web.edition import Edition
from app.web.shell import Link
from app.web.surroundings import titled

RESULT, SO_FAR, CLEAR, CLEARED, ON_PAPER, SHEET = "result", "so-far", "clear", "cleared", "on-paper", "sheet"
RESULT_PDF, ON_PAPER_PDF = "result.pdf", "on-paper.pdf"


@dataclass(frozen=True)
class Addresses:
    """Addresses under the page of a questionnaire."""

    edition: Edition
    slug: str

    def at(self, part: str, query: str = "") -> str:
        """The address of a step or of a page beside the steps."""
        return f"{self.edition.address(self.slug)}/{part}{query}"

    @property
    def about(self) -> Link:
        """The page of guidance that the questionnaire belongs to."""
        return titled(self.edition, self.slug)
