"""How tightly a sheet may be set: sizes from which the first that keeps it on its sides is taken."""

from dataclasses import dataclass

from app.paper.document import Document, Size


@dataclass(frozen=True)
class Fit:
    """``size`` in points, ``line`` and ``gap`` in parts of the usual line height and space, ``margin`` in mm."""

    size: float
    line: float
    gap: float
    margin: int


FITS: dict[Size, tuple[Fit, ...]] = {
    "normal": (
        Fit(size=12, line=1.0, gap=1.0, margin=20),
        Fit(size=12, line=0.97, gap=0.75, margin=16),
        Fit(size=12, line=0.94, gap=0.55, margin=14),
        Fit(size=11.5, line=0.92, gap=0.5, margin=13),
        Fit(size=11, line=0.9, gap=0.45, margin=12),
        Fit(size=11, line=0.88, gap=0.25, margin=10),
    ),
    "large": (
        Fit(size=16, line=1.0, gap=1.0, margin=18),
        Fit(size=16, line=0.96, gap=0.7, margin=15),
        Fit(size=16, line=0.9, gap=0.45, margin=12),
    ),
}
STEADY = 1


def fits_for(document: Document) -> tuple[Fit, ...]:
    """The fits to try, widest first; a document that may have any number of pages is set in one that saves paper."""
    fits = FITS[document.size]
    return fits if document.sides else fits[STEADY : STEADY + 1]
