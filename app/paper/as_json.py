"""A document as JSON: the only form in which anybody's words reach the typesetter."""

import json
from dataclasses import fields
from typing import Any

from app.paper.document import Document
from app.paper.faces import Faces


def as_json(document: Document, faces: Faces) -> str:
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
    return {"kind": type(part).__name__.lower()} | inner
