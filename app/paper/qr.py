"""Codes for cameras, as paths to draw."""

from dataclasses import dataclass
from typing import Literal

import segno

QUIET = 4
Level = Literal["M", "Q"]


@dataclass(frozen=True)
class Qr:
    """A code as SVG path data, to be filled with black on white.

    ``size`` counts the modules across, the quiet zone of four on each side with them.
    """

    size: int
    path: str


def qr(text: str, level: Level) -> Qr:
    """The smallest code of that text at that level: ``M`` on sheets, ``Q`` on cards, which get scratched."""
    made = segno.make(text, error=level, micro=False, boost_error=False)
    rows = list(made.matrix)
    return Qr(len(rows) + 2 * QUIET, "".join(_row(number, row) for number, row in enumerate(rows)))


def _row(number: int, row: bytearray | tuple[int, ...]) -> str:
    """Each run of dark modules as a bar, one module high."""
    cells, path, start = [*row, 0], "", None
    for place, dark in enumerate(cells):
        if dark and start is None:
            start = place
        elif not dark and start is not None:
            path += f"M{start + QUIET} {number + QUIET}h{place - start}v1h-{place - start}z"
            start = None
    return path
