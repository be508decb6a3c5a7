"""How tightly things may be set: sizes from which the first that gives everything its place is taken."""

from dataclasses import asdict, dataclass

from app.paper.document import Document, Size
from app.paper.kinds import BottleSheet, CardSheet, LargeCard, PhoneCard, Printed


@dataclass(frozen=True)
class Fit:
    """``size`` and the ``least`` size in points, ``line`` and ``gap`` in parts of the usual, ``margin`` in mm.

    ``narrow`` sets in one column what stands side by side otherwise, ``slim`` what is said about somebody to ring.
    """

    size: float
    least: float
    line: float = 1.0
    gap: float = 1.0
    margin: int = 0
    narrow: bool = False
    slim: bool = False


FITS: dict[Size, tuple[Fit, ...]] = {
    "normal": (
        Fit(size=12, least=11, line=1.0, gap=1.0, margin=20),
        Fit(size=12, least=11, line=0.97, gap=0.75, margin=16),
        Fit(size=12, least=11, line=0.94, gap=0.55, margin=14),
        Fit(size=11.5, least=11, line=0.92, gap=0.5, margin=13),
        Fit(size=11, least=11, line=0.9, gap=0.45, margin=12),
        Fit(size=11, least=11, line=0.88, gap=0.25, margin=10),
    ),
    "large": (
        Fit(size=16, least=16, line=1.0, gap=1.0, margin=18),
        Fit(size=16, least=16, line=0.96, gap=0.7, margin=15),
        Fit(size=16, least=16, line=0.9, gap=0.45, margin=12),
    ),
    # One side of a plan finds its fit by itself.
    "twelve": (Fit(size=12, least=12, line=0.97, gap=0.75, margin=15),),
    "eighteen": (
        Fit(size=18, least=18, line=1.0, gap=1.0, margin=18, narrow=True),
        Fit(size=18, least=18, line=0.95, gap=0.7, margin=16, narrow=True),
        Fit(size=18, least=18, line=0.9, gap=0.45, margin=13, narrow=True),
    ),
}
STEADY = 1

# Cards, bottle sheets and pictures try all their fits in one setting: from the first to the last with every item,
# then in the last without the items that may go.
CARD = tuple(Fit(size, 7.5, 0.9, 0.5, slim=True) for size in (12, 11, 10, 9.5, 9, 8.5, 8, 7.5))
LARGE_CARD = tuple(Fit(size, 18, 0.92, 0.6, narrow=True) for size in (22, 20, 18))
BOTTLE = (
    Fit(13, 10, 0.95, 0.8, slim=True),
    Fit(12, 10, 0.95, 0.7, slim=True),
    Fit(11, 10, 0.93, 0.6, slim=True),
    Fit(10.5, 10, 0.91, 0.5, slim=True),
    Fit(10, 10, 0.89, 0.3, slim=True),
    Fit(10, 10, 0.87, 0.1, slim=True),
)
PHONE = tuple(Fit(size, 8, 0.92, 0.6, slim=True) for size in (14, 13, 12, 11, 10, 9, 8.5, 8))
WITHIN: dict[type, tuple[Fit, ...]] = {
    CardSheet: CARD,
    LargeCard: LARGE_CARD,
    BottleSheet: BOTTLE,
    PhoneCard: PHONE,
}


def turns(document: Printed | PhoneCard) -> list[object]:
    """The fits of each setting, widest first; a sheet of any number of pages is set in one that saves paper."""
    if not isinstance(document, Document):
        return [[asdict(fit) for fit in WITHIN[type(document)]]]
    fits = FITS[document.size]
    steady = fits[STEADY : STEADY + 1] or fits
    return [asdict(fit) for fit in (fits if document.sides else steady)]
