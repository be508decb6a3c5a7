"""Small drawings made for this portal, put into a page as inline SVG beside the words they stand for."""

import re
from pathlib import Path

from markupsafe import Markup

FOLDER = Path(__file__).parent / "pictograms"
DRAWING = re.compile(r"<svg\b[^>]*><style>[^<]*</style>(?P<shapes>.+)</svg>", re.DOTALL)
PLACE = re.compile(r'<span class="pictogram" data-name="(?P<name>[a-z-]+)"></span>')


def _drawn(path: Path) -> Markup:
    """Only the shapes: in a page their strokes, size and colours come from the stylesheet."""
    svg = DRAWING.search(path.read_text("utf-8"))
    if svg is None:
        raise ValueError(
            f"{path.name} is not drawn like its neighbours: <svg …><style>…</style>shapes</svg>."
        )
    head = '<svg class="pictogram" viewBox="0 0 48 48" aria-hidden="true">'
    return Markup(head + svg["shapes"] + "</svg>")  # noqa: S704 - our own files


PICTURES = {path.stem: _drawn(path) for path in sorted(FOLDER.glob("*.svg"))}


def picture(name: str) -> Markup:
    """The drawing called ``name``; raises KeyError when there is none."""
    return PICTURES[name]


def draw(html: str) -> Markup:
    """Finished HTML with every placeholder of the Markdown renderer replaced by its drawing."""
    return Markup(PLACE.sub(lambda place: picture(place["name"]), html))  # noqa: S704 - rendered and cleaned
