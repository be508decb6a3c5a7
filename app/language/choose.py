"""Chooses the language a browser asks for: the look-up of RFC 4647, section 3.4, with quality values."""

import re
from collections.abc import Iterator, Sequence

TAG = r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*"
QUALITY = r"0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?"
RANGE = re.compile(rf"\s*({TAG})\s*(?:;\s*q\s*=\s*({QUALITY})\s*)?")
MOST_RANGES = 30


def choose(accept_language: str, offered: Sequence[str]) -> str | None:
    """The offered tag that fits the header best, or None; ranges of quality 0 are never chosen."""
    known = {tag.lower(): tag for tag in offered}
    ranges = list(_ranges(accept_language))
    for refused, quality in ranges:
        if quality == 0:
            known.pop(refused, None)
    wanted = sorted((each for each in ranges if each[1] > 0), key=lambda each: -each[1])
    return next((known[tag] for wish, _ in wanted for tag in _ever_shorter(wish) if tag in known), None)


def _ranges(header: str) -> Iterator[tuple[str, float]]:
    for part in header.split(",", MOST_RANGES)[:MOST_RANGES]:
        if match := RANGE.fullmatch(part):
            yield match[1].lower(), float(match[2] or 1)


def _ever_shorter(wish: str) -> Iterator[str]:
    parts = wish.split("-")
    while parts:
        yield "-".join(parts)
        parts.pop()
        while parts and len(parts[-1]) == 1:
            parts.pop()
