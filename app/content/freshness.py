"""Tells whether a translation still says what its source says, by comparing the source's units with its stamps."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from app.content.markup import BOX, FACT
from app.content.page import Page

Freshness = Literal["current", "outdated", "facts-changed"]
WEIGHTY = re.compile(r"£|%|\d")
LENGTH = 12


def hash_text(text: str) -> str:
    """First 12 hex digits of SHA-256 over NFC text with each run of white space as one space."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:LENGTH]


def blocks(body: str) -> tuple[str, ...]:
    """The body split at blank lines; a box stays whole, and so does fenced code."""
    found: list[list[str]] = [[]]
    depth, fenced = 0, False
    for line in body.split("\n"):
        box = None if fenced else BOX.match(line)
        depth += (1 if box[1] else -1) if box else 0
        fenced ^= line.startswith("```")
        if not line.strip() and depth <= 0 and not fenced:
            found.append([])
            continue
        found[-1].append(line)
    return tuple("\n".join(block) for block in found if block)


def stamps(page: Page) -> tuple[str, ...]:
    """The hash of each unit; ``!`` marks one that holds a number, an amount or a fact."""
    return _stamps(page.title, page.summary, tuple(page.words[key] for key in sorted(page.words)), page.body)


@lru_cache(maxsize=4096)
def _stamps(title: str, summary: str, words: tuple[str, ...], body: str) -> tuple[str, ...]:
    return tuple(
        hash_text(unit) + ("!" if weighty(unit) else "") for unit in (title, summary, *words, *blocks(body))
    )


def source_hash(stamped: Sequence[str]) -> str:
    """The hash of all units together."""
    return hash_text("\n".join(one.rstrip("!") for one in stamped))


def weighty(unit: str) -> bool:
    """Whether a change of this unit could mislead someone about an amount, a number, an age or a time limit."""
    return bool(WEIGHTY.search(unit) or FACT.search(unit))


def freshness(source: Page, translation: Page) -> Freshness:
    """``current``, ``outdated``, or ``facts-changed`` when a changed unit holds or held a figure."""
    now = stamps(source)
    then = translation.translation.blocks if translation.translation else ()
    if now == tuple(then):
        return "current"
    changed = set(now) ^ set(then)
    return "facts-changed" if any(stamp.endswith("!") for stamp in changed) else "outdated"
