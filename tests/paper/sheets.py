"""Small documents, and what can be read in the PDFs made of them."""

import re
import subprocess
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pypdfium2 import raw

from app.paper.document import Block, Document, Foot, Paragraph, Title, Words

FONTS = Path(__file__).parents[2] / "static" / "fonts" / "pdf"
STEERING = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def sheet(*blocks: Block, script: str = "Latn", **more: Any) -> Document:
    """A document in English, or in the script that is given."""
    rtl = script == "Arab"
    plain = Document(
        title="A sheet",
        lang="ur" if rtl else "en-GB",
        dir="rtl" if rtl else "ltr",
        script=script,
        blocks=(Foot("site.example/en/sheet"), Title((Words("A sheet"),)), *blocks),
        head=(Words("Portal"),),
        pages=(Words("Page {page} of {pages}"),),
    )
    return replace(plain, **more)


def said(text: str) -> Paragraph:
    return Paragraph((Words(text),))


@dataclass(frozen=True)
class Letter:
    """One sign on a page: where it stands from the left edge and the bottom, and its size in points."""

    sign: str
    left: float
    bottom: float
    size: float


def text_of(pdf: bytes) -> str:
    """The words of the PDF as Poppler reads them, direction marks taken out."""
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return STEERING.sub("", unicodedata.normalize("NFC", done.stdout.decode())).replace("\u00a0", " ")


def squeezed(text: str) -> str:
    """The text without spaces and direction marks, to compare across line ends."""
    return re.sub(r"\s", "", STEERING.sub("", unicodedata.normalize("NFC", text)))


def pages_of(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(pdf))


def letters_of(pdf: bytes) -> list[Letter]:
    """Every visible sign of every page."""
    return [letter for page in pypdfium2.PdfDocument(pdf) for letter in _letters(page.get_textpage())]


def _letters(words: Any) -> list[Letter]:
    found = []
    for index in range(words.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(words, index))
        left, bottom, right, top = words.get_charbox(index)
        if sign.strip() and right > left and top > bottom:
            found.append(Letter(sign, left, bottom, raw.FPDFText_GetFontSize(words, index)))
    return found


def faults_of(pdf: bytes) -> list[str]:
    """What the validator has against it as PDF/UA-1; skipped where there is no validator for the machine."""
    validator = pytest.importorskip("page")
    report = validator.validate_pdf_bytes(pdf, profile=validator.ValidationProfile.PDF_UA_1)
    return [f"{each.rule_id}: {each.message}" for each in report.failures]
