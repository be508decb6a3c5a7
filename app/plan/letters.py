"""What a form of the plan sent: long texts whole, so that none is lost, without signs that no page can hold."""

import unicodedata

from starlette.requests import Request

from app.flow.typed import Typed
from app.web.limits_sizes import BODY_AT_MOST
from app.web.typed import typed

LINES = "\t\n\r"
NEVER = ("Cc", "Cs")
PAIRS = (0xFFFE, 0xFFFF)


async def sent_by(request: Request) -> Typed:
    """Every value of every name."""
    found = await typed(request, BODY_AT_MOST)
    return {_clean(name): tuple(map(_clean, values)) for name, values in found.items()}


def _clean(text: str) -> str:
    return text if text.isascii() and text.isprintable() else "".join(filter(_stays, text))


def _stays(letter: str) -> bool:
    if letter in LINES:
        return True
    return unicodedata.category(letter) not in NEVER and not _is_no_letter(ord(letter))


def _is_no_letter(number: int) -> bool:
    """Whether Unicode promises never to use it: HTML may not hold it."""
    return 0xFDD0 <= number <= 0xFDEF or number & 0xFFFF in PAIRS
