"""Several times of day in one box: kept as “07:00 11:00” if each is clearly a time, otherwise as typed."""

import re
from datetime import time

from app.flow.fields.time import moment
from app.flow.typed import latin_digits

HALF = re.compile(r"(?<=\d)\s+(?=[ap]\.?m\b)")
BETWEEN = re.compile(r"(?:[,;&/\s]|\band\b)+")
TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
KEPT = re.compile(f"{TIME}(?: {TIME})*")
CLEAR = re.compile(r"\d[:.h]\d\d|\d{4}|\d *[ap]\.?m")  # a bare figure may be a dose


def times(text: str) -> str:
    """The times in the order they were typed, or the text itself."""
    if KEPT.fullmatch(text):
        return text
    pieces = [each for each in BETWEEN.split(HALF.sub("", latin_digits(text).lower())) if each]
    found = [moment(each) if CLEAR.search(each) else None for each in pieces]
    return " ".join(each for each in found if each) if all(found) else text


def clock_times(kept: str) -> tuple[time, ...]:
    """The times of day that are kept like this; none if it was kept as typed."""
    return tuple(map(time.fromisoformat, kept.split())) if KEPT.fullmatch(kept) else ()
