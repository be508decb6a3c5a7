"""Where words stand on a page of a PDF, in points from the left and from the top."""

from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw


@dataclass(frozen=True)
class Place:
    """The corners of some words, and the size of their first letter."""

    left: float
    top: float
    right: float
    bottom: float
    size: float


def places(pdf: bytes, words: str, page: int = 0) -> list[Place]:
    """Every place on that page at which the words stand, or begin."""
    leaf = pypdfium2.PdfDocument(pdf)[page]
    height, text = leaf.get_height(), leaf.get_textpage()
    search, found = text.search(words), []
    while hit := search.get_next():
        index, count = hit
        boxes = [text.get_charbox(number) for number in range(index, index + count)]
        found.append(
            Place(
                min(box[0] for box in boxes), height - max(box[3] for box in boxes),
                max(box[2] for box in boxes), height - min(box[1] for box in boxes),
                raw.FPDFText_GetFontSize(text, index),
            )
        )  # fmt: skip
    return found


def sizes(pdf: bytes, page: int = 0) -> set[float]:
    """The sizes of all letters of a page."""
    text = pypdfium2.PdfDocument(pdf)[page].get_textpage()
    letters = (one for one in range(text.count_chars()) if chr(raw.FPDFText_GetUnicode(text, one)).strip())
    return {round(raw.FPDFText_GetFontSize(text, one), 1) for one in letters}
