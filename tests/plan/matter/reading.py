"""Sections of a plan as plain text, to look for what must stand where."""

from collections.abc import Iterable

from app.plan.matter.lines import (
    About,
    Caller,
    Coded,
    Grid,
    Help,
    Line,
    Piece,
    Section,
    Statement,
    Unfilled,
    Value,
)
from app.plan.matter.saying import Said


def said(one: Said) -> str:
    return one.english.striptags()


def value(one: Value) -> str:
    return said(one.said) if isinstance(one, Coded) else one.text


def piece(one: Piece) -> str:
    """What a reader of English sees of it."""
    if isinstance(one, Line):
        note = [said(each) for each in (one.note, one.english_note) if each]
        return (
            f"{said(one.label)}: {', '.join(map(value, one.values))} {' '.join(note)} {one.english}".strip()
        )
    if isinstance(one, Caller):
        return f"{one.number} {one.name} {' '.join(each.text for each in one.phones)} {', '.join(map(said, one.about))}"
    if isinstance(one, Help):
        return f"{said(one.name)} {' '.join(each.text for each, _ in one.phones)} {', '.join(one.people)}"
    if isinstance(one, Grid):
        return " | ".join(", ".join(map(value, cell)) for row in one.rows for cell in row)
    if isinstance(one, Unfilled):
        return f"{said(one.said)}: {' · '.join(map(said, one.labels))}"
    if isinstance(one, About):
        return f"{said(one.name)} {said(one.more) if one.more else ''}"
    return said(one.said) if isinstance(one, Statement) else ""


def texts(sections: Iterable[Section]) -> dict[str, str]:
    """The words of each section by its id; those of several people under the same."""
    found: dict[str, str] = {}
    for one in sections:
        found[one.id] = "\n".join([*filter(None, [found.get(one.id)]), *map(piece, one.pieces)])
    return found
