"""A document as JSON: the only form in which anybody's words reach the typesetter."""

import json
import re
from dataclasses import fields
from typing import Any

from app.paper.document import Box, Panel, Row, Words
from app.paper.faces import Faces
from app.paper.kinds import PhoneCard, Printed

# The typesetter keeps what is short in one piece, and counts slowly.
COUNTED = (Box, Panel, Row)
# A word as wide as a column would run off the page: a break that nobody sees after each twenty of its letters.
ENDLESS = re.compile(r"\S{30,}")
BREAK, PIECE = "\u200b", re.compile(r"\S{20}(?=\S)")


def as_json(document: Printed | PhoneCard, faces: Faces) -> str:
    """The document with the kind of every part in it, in signs that can be printed."""
    return json.dumps(_plain(document, faces) | {"faces": faces.by_script}, ensure_ascii=False)


def _plain(part: Any, faces: Faces) -> Any:
    if isinstance(part, tuple):
        return [_plain(one, faces) for one in part]
    if isinstance(part, str):
        return faces.printable(part)
    if part is None or isinstance(part, bool | int):
        return part
    inner = {one.name: _plain(getattr(part, one.name), faces) for one in fields(part)}
    if isinstance(part, Words) and not part.href:
        inner["text"] = ENDLESS.sub(lambda found: PIECE.sub(rf"\g<0>{BREAK}", found[0]), inner["text"])
    counted = {"letters": _letters(inner["blocks"])} if isinstance(part, COUNTED) else {}
    return {"kind": type(part).__name__.lower()} | inner | counted


def _letters(part: Any) -> int:
    """About how many letters there are in a part."""
    if isinstance(part, dict):
        part = list(part.values())
    return sum(map(_letters, part)) if isinstance(part, list) else len(part) if isinstance(part, str) else 0
