"""Keeps for a day what other websites answered, so that nobody is asked again and again."""

import json
import os
from collections.abc import Mapping
from dataclasses import astuple
from pathlib import Path

from app.portal.asking import Answer

FILE = "links.json"
A_DAY = 24 * 60 * 60.0
Kept = Mapping[str, tuple[float, Answer]]


def kept(folder: Path, now: float) -> Kept:
    """When each address was asked and what was said, not older than a day; nothing if the file is damaged."""
    try:
        lines = json.loads((folder / FILE).read_text("utf-8"))
        found = {url: (float(asked), Answer(*said)) for url, (asked, said) in lines.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
    return {url: one for url, one in found.items() if 0 <= now - one[0] < A_DAY}


def keep(folder: Path, answers: Kept) -> None:
    """Writes what was said; a website that was not reached is asked again next time."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = {url: (asked, astuple(one)) for url, (asked, one) in answers.items() if one.reached}
    new = folder / f"{FILE}.new"
    new.write_text(json.dumps(lines, indent=1), "utf-8")
    os.replace(new, folder / FILE)
