"""What is drawn on a page besides letters, in millimetres."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdfium2 import raw

MM = 25.4 / 72


@dataclass(frozen=True)
class Rectangle:
    """The smallest rectangle around a line or frame: its left and bottom, how far it reaches across and down."""

    left: float
    bottom: float
    across: float
    down: float

    def holds(self, left: float, bottom: float) -> bool:
        """Whether a place lies inside, a little away from the edges."""
        across = self.left + 1 < left < self.left + self.across - 1
        return across and self.bottom + 1 < bottom < self.bottom + self.down - 1


def rectangles_of(pdf: bytes) -> list[Rectangle]:
    """One for each path of every page."""
    return [one for page in pypdfium2.PdfDocument(pdf) for one in _of(page)]


def _of(page: Any) -> Iterator[Rectangle]:
    for each in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,)):
        left, bottom, right, top = (value * MM for value in each.get_bounds())
        stroke = 0.5 * MM
        across, down = max(0.0, right - left - stroke), max(0.0, top - bottom - stroke)
        yield Rectangle(left + stroke / 2, bottom + stroke / 2, across, down)
